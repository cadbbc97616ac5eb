/** What changed since last month's end, in sentences; of the township that is chosen, or of the county. */

import type { ChangeNote, Overview } from "../../domain/coverage/coverage-types.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { SectionHead } from "../../ui/parts.tsx";
import { chooseTownship } from "./choose.ts";
import { goToRecord } from "./go-to.ts";
import { useSay } from "./text.ts";
import { useTownship, useUnitName } from "./use-overview.ts";

export function Changes({ overview }: { overview: Overview }) {
  const { store } = useApp();
  const say = useSay();
  const township = useTownship();
  const nameOf = useUnitName();
  const { changes } = overview;
  const shown = township ? changes.filter(({ unit }) => unit === township.id) : changes;
  const nothing = township && changes.length > 0 ? "changesNoneHere" : "changesNone";
  return (
    <section className="ov-part">
      <SectionHead title={say("changes")} note={say("changesNote", { day: overview.comparedWith })} />
      {shown.length === 0 ? (
        <p className="ov-note soft">
          {say(nothing, { unit: township ? nameOf(township.id) : "", count: changes.length })}{" "}
          {township && changes.length > 0 ? (
            <Button kind="quiet" onClick={() => chooseTownship(store, null)}>
              {say("changesAll")}
            </Button>
          ) : null}
        </p>
      ) : (
        <ul className="ov-changes">
          {shown.map((note) => (
            <Note key={note.text.zh} note={note} />
          ))}
        </ul>
      )}
    </section>
  );
}

const marks = { better: "▲", worse: "▼", alert: "！", same: "＝" } as const;
const words = { better: "better", worse: "worseSign", alert: "alert", same: "same" } as const;

/** A figure and its unit stay on one line. */
const unbroken = (text: string): string => text.replace(/(\d) (?=%|m\b|→)/g, "$1\u00a0");

function Note({ note }: { note: ChangeNote }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const { about } = note;
  const mark = (
    <span className="ov-mark" role="img" aria-label={say(words[note.kind])}>
      {marks[note.kind]}
    </span>
  );
  return (
    <li>
      {mark}
      {about ? (
        <button type="button" className="ov-note-link" onClick={() => goToRecord(store, about)}>
          {unbroken(pick(note.text))}
        </button>
      ) : (
        unbroken(pick(note.text))
      )}
    </li>
  );
}
