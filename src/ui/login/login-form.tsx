/** Name and password; another issuer's button where the server has one. */

import { useEffect, useId, useState } from "react";
import { useApp, useLanguage } from "../context.ts";
import { Field } from "./field.tsx";
import { useSay } from "./text.ts";

export function LoginForm({ note }: { note: string | null }) {
  const { door, reopen } = useApp();
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [openid, setOpenid] = useState<{ readonly label: string; readonly href: string } | null>(null);
  useEffect(() => {
    let here = true;
    door()
      .then((it) => it.ways())
      .then(
        (ways) => here && setOpenid(ways.openid),
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, [door]);
  const enter = async (): Promise<void> => {
    setBusy(true);
    const answer = await (await door()).enter(name.trim(), password, language);
    setBusy(false);
    if ("ok" in answer) reopen();
    else setWhy(answer.why);
  };
  return (
    <form
      className="state lo"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <h2 id={id}>{say("title")}</h2>
      <p role={note ? "status" : undefined}>{note ?? say("note")}</p>
      <Field label={say("name")} value={name} onChange={setName} autoComplete="username" />
      <Field label={say("password")} value={password} onChange={setPassword} secret="current-password" />
      {why === null ? null : (
        <p className="lo-why" role="alert">
          {why}
        </p>
      )}
      <button type="submit" className="btn main" disabled={busy || name.trim() === "" || password === ""}>
        {say(busy ? "entering" : "enter")}
      </button>
      {openid ? (
        <a className="btn" href={openid.href}>
          {say("openid", { label: openid.label })}
        </a>
      ) : null}
    </form>
  );
}
