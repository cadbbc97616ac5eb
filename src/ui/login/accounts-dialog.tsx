/** Who may enter: a list, one-time links, rights; for administrators. */

import { useState } from "react";
import type { Grant } from "../../domain/access/principal.ts";
import type { AccountRow, OneTimeLink, Or } from "../../state/edits.ts";
import { Button } from "../button.tsx";
import { Choice } from "../choice.tsx";
import { useApp, useLanguage } from "../context.ts";
import { Dialog } from "../dialog.tsx";
import { localTime } from "../history/local-time.ts";
import { useAsked } from "../history/use-asked.ts";
import { Failed, Loading } from "../states.tsx";
import { AddAccount } from "./add-account.tsx";
import { AuditList } from "./audit-list.tsx";
import { GrantsForm } from "./grants-form.tsx";
import { type SayDoor, useSay } from "./text.ts";
import "./login.css";

function Link({ link }: { link: OneTimeLink }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard?.writeText(link.link).then(() => setCopied(true));
  return (
    <div className="lo-link" role="status">
      <p>{say("linkFor", { name: link.account, at: localTime(link.expires) })}</p>
      <code>{link.link}</code>
      <Button onClick={copy}>{say(copied ? "copied" : "copy")}</Button>
    </div>
  );
}

/** A role, its county, and how far it is narrowed. */
function grantText({ role, county, desks, townships, registers }: Grant, say: SayDoor): string {
  const parts = [
    say(role) + (county === "*" ? "" : ` ${county}`),
    townships ? say("townshipCount", { count: townships.length }) : "",
    registers ? say("registerCount", { count: registers.length }) : "",
    desks ? say("deskCount", { count: desks.length }) : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

interface RowProps {
  readonly account: AccountRow;
  readonly act: (work: Promise<Or<unknown>>) => void;
  readonly onChange: () => void;
}

function Row({ account, act, onChange }: RowProps) {
  const { door } = useApp();
  const say = useSay();
  const language = useLanguage();
  const { name, display, disabled, hasPassword, grants, lastLogin, lockedUntil } = account;
  const state = [
    disabled ? say("disabled") : "",
    hasPassword ? "" : say("noPassword"),
    lockedUntil ? say("locked", { at: localTime(lockedUntil) }) : "",
  ].filter(Boolean);
  const toggle = (): void => act(door().then((it) => it.change(name, { disabled: !disabled }, language)));
  return (
    <tr>
      <th scope="row">
        {name} {display === name ? null : <span className="soft">{display}</span>}
        {state.length === 0 ? null : <div className="faint">{state.join(" · ")}</div>}
      </th>
      <td>
        {grants.map((grant) => (
          <div key={grant.role + grant.county}>{grantText(grant, say)}</div>
        ))}
      </td>
      <td className="nw">{lastLogin ? localTime(lastLogin) : say("never")}</td>
      <td>
        <div className="lo-ways">
          <Button onClick={onChange}>{say("change")}</Button>
          <Button onClick={() => act(door().then((it) => it.reset(name, language)))}>{say("reset")}</Button>
          <Button onClick={toggle}>{say(disabled ? "enable" : "disable")}</Button>
        </div>
      </td>
    </tr>
  );
}

function Accounts() {
  const { door } = useApp();
  const say = useSay();
  const language = useLanguage();
  const [turn, setTurn] = useState(0);
  const [link, setLink] = useState<OneTimeLink | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [changing, setChanging] = useState<AccountRow | null>(null);
  const asked = useAsked(`accounts/${turn}`, async () => {
    const answer = await (await door()).accounts(language);
    if ("why" in answer) throw new Error(answer.why);
    return answer.ok;
  });
  const act = (work: Promise<Or<unknown>>): void => {
    work.then(
      (answer) => {
        setWhy("why" in answer ? answer.why : null);
        const got = "ok" in answer ? answer.ok : null;
        setLink(typeof got === "object" && got !== null && "link" in got ? (got as OneTimeLink) : null);
        setChanging(null);
        setTurn((now) => now + 1);
      },
      (error: unknown) => setWhy(String(error)),
    );
  };
  return (
    <>
      <p className="soft">{say("accountsNote")}</p>
      {why === null ? null : (
        <p className="lo-why" role="alert">
          {why}
        </p>
      )}
      {link ? <Link link={link} /> : null}
      {asked.error !== null ? (
        <Failed what={say("failed")} detail={asked.error} onRetry={asked.retry} />
      ) : asked.value === null ? (
        <Loading title={say("loading")} />
      ) : (
        <table className="lo-table">
          <thead>
            <tr>
              <th scope="col">{say("name")}</th>
              <th scope="col">{say("rights")}</th>
              <th scope="col">{say("lastLogin")}</th>
              <th scope="col">
                <span className="unseen">{say("change")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {asked.value.map((account) => (
              <Row key={account.name} account={account} act={act} onChange={() => setChanging(account)} />
            ))}
          </tbody>
        </table>
      )}
      {changing ? (
        <GrantsForm
          key={changing.name}
          account={changing}
          onCancel={() => setChanging(null)}
          onSave={(grants) => act(door().then((it) => it.change(changing.name, { grants }, language)))}
        />
      ) : (
        <AddAccount
          onAdd={(name, display, grants) => act(door().then((it) => it.add(name, display, grants, language)))}
        />
      )}
    </>
  );
}

export default function AccountsDialog() {
  const { store } = useApp();
  const say = useSay();
  const [part, setPart] = useState<"list" | "auditLog">("list");
  return (
    <Dialog wide title={say("accounts")} onClose={() => store.setState({ dialog: null })}>
      <div className="lo-parts">
        <Choice
          label={say("accounts")}
          value={part}
          options={(["list", "auditLog"] as const).map((value) => ({ value, label: say(value) }))}
          onChange={setPart}
        />
      </div>
      {part === "list" ? <Accounts /> : <AuditList />}
    </Dialog>
  );
}
