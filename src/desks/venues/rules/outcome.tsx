/** Why it was not done, in words: reasons of our own before it is sent, or the office's answer. */

import type { Text } from "../../../domain/labels.ts";
import { usePick } from "../../../ui/i18n.ts";
import { useSay } from "./text.ts";
import type { RuleSaver } from "./use-rule-save.ts";

export function Refused({ why }: { why: readonly Text[] }) {
  const say = useSay();
  const pick = usePick();
  if (why.length === 0) return null;
  return (
    <div className="vr-refused" role="alert">
      <b>{say("refusedTitle")}</b>
      {why.map((one) => (
        <p key={one.zh}>{pick(one)}</p>
      ))}
    </div>
  );
}

export function Outcome({ failed }: { failed: RuleSaver["failed"] }) {
  const say = useSay();
  const pick = usePick();
  if (failed === null) return null;
  return (
    <div className="vr-refused" role="alert">
      <b>{say(failed.outcome === "conflict" ? "conflictTitle" : "notSaved")}</b>
      {failed.outcome === "refused" ? <p>{pick(failed.why)}</p> : null}
      {failed.outcome === "conflict" ? <p>{say("conflictNote", { revision: failed.revision })}</p> : null}
      {failed.outcome === "invalid"
        ? failed.problems.map(({ path, title, remedy }) => (
            <p key={`${path}/${title}`}>
              {title} <span className="soft">{remedy}</span>
            </p>
          ))
        : null}
    </div>
  );
}
