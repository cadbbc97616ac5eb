/** Somebody else changed the record meanwhile: both versions side by side, one chosen for each item, saved anew. */

import { useState } from "react";
import { type Difference, differences, type Side, settled } from "../../domain/change/side-by-side.ts";
import { cellText } from "../../domain/registers/cell-text.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import type { ConflictRecord, Saved } from "../../state/edits.ts";
import { Button } from "../button.tsx";
import { useLanguage } from "../context.ts";
import { Body, DetailHead } from "../parts.tsx";
import { type SayEdit, useSay } from "./text.ts";
import { changeOf, type Form } from "./use-form.ts";
import { type SaveCall, useSave } from "./use-save.ts";

interface ConflictBlockProps {
  readonly form: Pick<Form, "register" | "before" | "record" | "why">;
  readonly saved: Extract<Saved, { outcome: "conflict" }>;
  readonly onSaved: (saved: Saved) => void;
  readonly onGiveUp: () => void;
  /** How what was chosen is saved; absent: as a new change. */
  readonly save?: SaveCall;
}

function Value({ difference, side, say }: { difference: Difference; side: Side; say: SayEdit }) {
  const language = useLanguage();
  const value = difference[side];
  if (difference.column === null) {
    const at = value as AnyRecord["geometry"];
    if (at?.type !== "Point") return <>{at ? say("shapeChanged") : say("emptyValue")}</>;
    return (
      <>
        {at.coordinates
          .slice(0, 2)
          .map((degrees) => degrees.toFixed(6))
          .join(", ")}
      </>
    );
  }
  return <>{cellText(difference.column, value, language) || say("emptyValue")}</>;
}

/** One item: a pair of radio buttons that bear the two values. */
function Row({ difference, side, onPick }: { difference: Difference; side: Side; onPick: (side: Side) => void }) {
  const say = useSay();
  const language = useLanguage();
  const name = difference.column ? difference.column[language] : say("position");
  return (
    <tr>
      <th scope="row">{name}</th>
      {(["mine", "theirs"] as const).map((one) => (
        <td key={one} data-picked={side === one}>
          <label>
            <input type="radio" name={`pick-${difference.id}`} checked={side === one} onChange={() => onPick(one)} />
            <span className="unseen">
              {name} {say(one)}
            </span>
            <span>
              <Value difference={difference} side={one} say={say} />
            </span>
          </label>
        </td>
      ))}
    </tr>
  );
}

const firstPick = ({ changedBy }: Difference): Side => (changedBy === "theirs" ? "theirs" : "mine");

function Who({ conflict: { who, at, revision, record } }: { conflict: ConflictRecord }) {
  const say = useSay();
  return (
    <>
      <p className="soft">
        {who === undefined
          ? null
          : say("conflictWho", { who, at: (at ?? "").slice(0, 16).replace("T", " "), revision })}
      </p>
      {record === null ? <p role="alert">{say("conflictRemoved")}</p> : <p>{say("conflictNote")}</p>}
    </>
  );
}

export function ConflictBlock({ form, saved, save: call, onSaved, onGiveUp }: ConflictBlockProps) {
  const say = useSay();
  const { register, before, record: mine, why } = form;
  const { save, busy } = useSave(onSaved, call);
  const conflict = saved.conflicts.find((one) => one.register === register && one.id === mine.id) ?? saved.conflicts[0];
  const theirs = (conflict?.record ?? null) as AnyRecord | null;
  const [picks, setPicks] = useState<ReadonlyMap<string, Side>>(new Map());
  if (!conflict) return null;
  const rows = theirs ? differences(register, before, mine, theirs) : [];
  const side = (one: Difference): Side => picks.get(one.id) ?? firstPick(one);
  const chosen = theirs ? settled(mine, theirs, new Map(rows.map((one) => [one.id, side(one)]))) : mine;
  return (
    <>
      <DetailHead title={say("conflictTitle")} onClose={onGiveUp} />
      <Body>
        <section className="blk ef-conflict">
          <Who conflict={conflict} />
          {rows.length === 0 ? null : (
            <table>
              <thead>
                <tr>
                  <th scope="col">{say("conflictColumn")}</th>
                  <th scope="col">{say("mine")}</th>
                  <th scope="col">{say("theirs")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <Row
                    key={one.id}
                    difference={one}
                    side={side(one)}
                    onPick={(to) => setPicks(new Map(picks).set(one.id, to))}
                  />
                ))}
              </tbody>
            </table>
          )}
        </section>
      </Body>
      <div className="ef-foot">
        <div className="ef-ways">
          <Button onClick={onGiveUp}>{say("conflictTheirs")}</Button>
          <Button
            kind="main"
            whyNot={busy ? say("saving") : null}
            onClick={() => save(changeOf(register, theirs, chosen, why), saved.revision)}
          >
            {say(busy ? "saving" : "conflictSave")}
          </Button>
        </div>
      </div>
    </>
  );
}
