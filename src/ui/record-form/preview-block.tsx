/** What saving would do to the verdicts on venues: how many come and go, and which. */

import type { Change } from "../../domain/change/change.ts";
import type { Preview, VerdictMove } from "../../domain/incremental/preview-types.ts";
import { type Verdict, verdictLabels } from "../../domain/labels.ts";
import { useLanguage } from "../context.ts";
import { Sign } from "../sign.tsx";
import { type SayEdit, useSay } from "./text.ts";
import { usePreview } from "./use-preview.ts";

/** Venues named before the rest is a number. */
const NAMED = 4;

function summary({ moves, enter, leave, toSurvey, fromSurvey }: Preview, say: SayEdit): string {
  const parts = [
    enter > 0 ? say("previewEnter", { count: enter }) : "",
    leave > 0 ? say("previewLeave", { count: leave }) : "",
    toSurvey > 0 ? say("previewSurvey", { count: toSurvey }) : "",
    fromSurvey > 0 ? say("previewSurveyed", { count: fromSurvey }) : "",
  ].filter(Boolean);
  if (moves.length === 0) return say("previewNone");
  return parts.length === 0 ? say("previewOther", { count: moves.length }) : parts.join(say("previewJoin"));
}

function End({ verdict }: { verdict: Verdict | null }) {
  const say = useSay();
  const language = useLanguage();
  if (verdict === null) return <span className="soft">{say("previewNotJudged")}</span>;
  return (
    <span className="ef-end">
      <Sign verdict={verdict} size={13} silent />
      {verdictLabels[verdict][language]}
    </span>
  );
}

function Move({ move, title }: { move: VerdictMove; title: string }) {
  const { name, from, to } = move;
  return (
    <li>
      <b>{name}</b>
      <span className="soft"> {title}</span>
      <div className="ef-move">
        <End verdict={from} />
        <span aria-hidden="true">→</span>
        <End verdict={to} />
      </div>
    </li>
  );
}

export function PreviewBlock({ change }: { change: Change | null }) {
  const say = useSay();
  const language = useLanguage();
  const { asked, preview, behind, error } = usePreview(change);
  if (!asked) return null;
  const text = error !== null ? say("previewFailed") : behind || !preview ? say("previewBusy") : summary(preview, say);
  const rest = preview ? preview.moves.length - NAMED : 0;
  return (
    <section className="ef-preview" aria-busy={behind}>
      <p role="status">
        <span className="soft">{say("preview")}</span> {text}
      </p>
      {preview && !behind && error === null && preview.moves.length > 0 ? (
        <ul>
          {preview.moves.slice(0, NAMED).map((move) => (
            <Move
              key={`${move.rule}/${move.venue}`}
              move={move}
              title={preview.titles[move.rule]?.[language] ?? move.rule}
            />
          ))}
          {rest > 0 ? <li className="soft">{say("previewMore", { count: rest })}</li> : null}
        </ul>
      ) : null}
    </section>
  );
}
