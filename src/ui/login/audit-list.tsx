/** The audit log for administrators: who logged in, was refused, exported, read what is restricted; newest first. */

import { useState } from "react";
import { Button } from "../button.tsx";
import { useApp, useLanguage } from "../context.ts";
import { localTime } from "../history/local-time.ts";
import { useAsked } from "../history/use-asked.ts";
import { Empty, Failed, Loading } from "../states.tsx";
import { isWord, useAuditSay } from "./audit-text.ts";

/** Lines fetched at first, and with each “earlier”. */
const SOME = 100;
const MOST = 1000;

export function AuditList() {
  const { door } = useApp();
  const say = useAuditSay();
  const language = useLanguage();
  const [limit, setLimit] = useState(SOME);
  const [who, setWho] = useState("");
  const [what, setWhat] = useState("");
  const asked = useAsked(`audit/${limit}`, async () => {
    const answer = await (await door()).audit(limit, language);
    if ("why" in answer) throw new Error(answer.why);
    return answer.ok;
  });
  if (asked.error !== null) return <Failed what={say("failed")} detail={asked.error} onRetry={asked.retry} />;
  if (asked.value === null) return <Loading title={say("loading")} />;
  const people = [...new Set(asked.value.map((line) => line.who))].sort();
  const kinds = [...new Set(asked.value.map((line) => line.what))];
  const shown = asked.value.filter((line) => (who === "" || line.who === who) && (what === "" || line.what === what));
  const name = (kind: string): string => (isWord(kind) ? say(kind) : kind);
  return (
    <>
      <p className="soft">{say("note")}</p>
      <div className="lo-filters">
        <select className="field" aria-label={say("who")} value={who} onChange={({ target }) => setWho(target.value)}>
          <option value="">{say("everyone")}</option>
          {people
            .filter((one) => one !== "")
            .map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
        </select>
        <select
          className="field"
          aria-label={say("what")}
          value={what}
          onChange={({ target }) => setWhat(target.value)}
        >
          <option value="">{say("everything")}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {name(one)}
            </option>
          ))}
        </select>
      </div>
      {shown.length === 0 ? (
        <Empty title={say("none")} />
      ) : (
        <table className="lo-table">
          <thead>
            <tr>
              <th scope="col">{say("at")}</th>
              <th scope="col">{say("who")}</th>
              <th scope="col">{say("what")}</th>
              <th scope="col">{say("about")}</th>
              <th scope="col">{say("address")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.seq}>
                <td className="nw">{localTime(line.at)}</td>
                <td>{line.who || say("nobody")}</td>
                <td>{name(line.what)}</td>
                <td className="lo-about">
                  {line.about}
                  {line.county === "" ? null : <span className="soft"> {line.county}</span>}
                </td>
                <td className="nw">{line.address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked.value.length < limit ? (
        <p className="faint">{say("all")}</p>
      ) : limit < MOST ? (
        <Button onClick={() => setLimit(Math.min(MOST, limit + SOME))}>{say("more")}</Button>
      ) : (
        <p className="faint">{say("most", { count: MOST })}</p>
      )}
    </>
  );
}
