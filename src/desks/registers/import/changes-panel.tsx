/** What will change, counted; nothing is removed unless the officer says that it is gone; then it is entered. */

import { whyNotEdit } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useAppState, useLanguage } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";
import { WaysBar } from "./ways-bar.tsx";

function Refusal() {
  const say = useSay();
  const language = useLanguage();
  const { saved } = useImport().state;
  if (saved?.outcome === "conflict")
    return (
      <p className="ri-lack" role="alert">
        {say("conflict", { count: saved.conflicts.length })}
      </p>
    );
  if (saved?.outcome === "refused" || saved?.outcome === "invalid")
    return (
      <div className="ri-lack" role="alert">
        <b>{say("refusedSave")}</b>
        <p>
          {saved.outcome === "refused"
            ? saved.why[language]
            : saved.problems
                .slice(0, 5)
                .map(({ title }) => title)
                .join("；")}
        </p>
      </div>
    );
  return null;
}

export function ChangesPanel() {
  const say = useSay();
  const pick = usePick();
  const { state, deeds } = useImport();
  const { changes, choices, session } = state;
  if (!changes || !choices) return null;
  const lines = [
    ["listAdded", changes.added],
    ["listChanged", changes.changed],
  ] as const;
  return (
    <div className="ri-rows">
      <Refusal />
      <ul className="ri-sums">
        {lines.map(([label, count]) => (
          <li key={label}>{say(label, { count: count.toLocaleString("en") })}</li>
        ))}
        <li>
          {say("unchanged")} {changes.same.toLocaleString("en")}
        </li>
        <li>{say("countHeld", { count: changes.held.toLocaleString("en") })}</li>
      </ul>
      <p className="ri-note soft">{say("countRows", { rows: changes.rows.toLocaleString("en") })}</p>
      {changes.asked > 0 ? (
        <p className="ri-note">
          <b>{say("listAsked", { count: changes.asked })}</b>　{say("askedNote")}
        </p>
      ) : null}
      {changes.missing > 0 ? (
        <label className="ri-gone">
          <input
            type="checkbox"
            checked={choices.gone}
            onChange={(event) => void deeds.gone(event.currentTarget.checked)}
          />
          <span>
            {say("goneTick", { count: changes.missing.toLocaleString("en") })}
            {choices.gone && changes.gone < changes.missing ? (
              <em>{say("goneKept", { count: changes.missing - changes.gone })}</em>
            ) : null}
          </span>
        </label>
      ) : null}
      {changes.whyNot ? (
        <p className="ri-lack" role="alert">
          {pick(changes.whyNot)}
        </p>
      ) : null}
      <p className="ri-note faint">{say("changesNote")}</p>
      <p className="ri-note faint ri-hash">
        {session?.file.file} · {session?.file.hash}
      </p>
    </div>
  );
}

export function ChangesWays() {
  const say = useSay();
  const pick = usePick();
  const { state, deeds } = useImport();
  const { changes, choices } = state;
  const why = useAppState((all) => (choices ? whyNotEdit(all, choices.register) : null));
  if (!changes) return null;
  const count = changes.added + changes.changed + changes.gone;
  const whyNot = why
    ? say("noRights", { why: pick(why) })
    : changes.whyNot
      ? pick(changes.whyNot)
      : count === 0
        ? say("nothingChanges")
        : null;
  return (
    <WaysBar back="rows">
      <Button kind="main" whyNot={whyNot} onClick={() => void deeds.save()}>
        {say("save", { count: count.toLocaleString("en") })}
      </Button>
    </WaysBar>
  );
}
