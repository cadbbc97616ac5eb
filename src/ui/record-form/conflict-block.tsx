/** Somebody else changed the same records meanwhile: both versions side by side, one chosen for each item, saved anew. */

import { useState } from "react";
import type { Change } from "../../domain/change/change.ts";
import { type BaseOf, type Clash, clashesOf, clashName, settledChange } from "../../domain/change/clash.ts";
import type { Side } from "../../domain/change/side-by-side.ts";
import { registers } from "../../domain/registers/index.ts";
import type { ConflictRecord, Saved } from "../../state/edits.ts";
import { Button } from "../button.tsx";
import { localTime } from "../history/local-time.ts";
import { usePick } from "../i18n.ts";
import { Body, DetailHead } from "../parts.tsx";
import { ClashTable } from "./clash-table.tsx";
import { PreviewBlock } from "./preview-block.tsx";
import { useSay } from "./text.ts";
import { type SaveCall, useSave } from "./use-save.ts";

/** A change that was not taken, and what it met. */
export interface Tried {
  readonly change: Change;
  readonly saved: Extract<Saved, { outcome: "conflict" }>;
}

interface ConflictBlockProps extends Tried {
  /** The records as the change began with them. */
  readonly baseOf: BaseOf;
  /** What it was to do, where that is not plain: which revision it takes back. */
  readonly note?: string;
  readonly onSaved: (saved: Saved, change: Change) => void;
  readonly onGiveUp: () => void;
  /** How what was chosen is saved; absent: as a new change. */
  readonly save?: SaveCall;
}

function Who({ conflict: { who, at, revision, record } }: { conflict: ConflictRecord }) {
  const say = useSay();
  return (
    <>
      {who === undefined ? null : (
        <p className="soft">
          {say("conflictWho", { who: who === "local" ? say("local") : who, at: localTime(at ?? ""), revision })}
        </p>
      )}
      {record === null ? <p role="alert">{say("conflictRemoved")}</p> : null}
    </>
  );
}

/** Its name, where there are several. */
function ClashTitle({ clash }: { clash: Clash }) {
  const say = useSay();
  const pick = usePick();
  const register = clash.register === "rule" ? say("rule") : pick(registers[clash.register]);
  return (
    <h2>
      {clashName(clash)}
      <span>
        {register} · {clash.id}
      </span>
    </h2>
  );
}

export function ConflictBlock(props: ConflictBlockProps) {
  const { change, saved, baseOf, note, save: call, onSaved, onGiveUp } = props;
  const say = useSay();
  const { save, busy } = useSave(onSaved, call);
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const clashes = clashesOf(change, saved.conflicts, baseOf);
  const settled = settledChange(change, clashes, choices);
  const met = (clash: Clash): ConflictRecord | undefined =>
    saved.conflicts.find(({ register, id }) => register === clash.register && id === clash.id);
  return (
    <>
      <DetailHead title={say("conflictTitle")} onClose={onGiveUp} />
      <Body>
        <p className="ef-note">
          {note === undefined ? null : `${note} `}
          {say("conflictNote")}
        </p>
        {clashes.map((clash) => {
          const conflict = met(clash);
          return (
            <section className="blk ef-conflict" key={`${clash.register}/${clash.id}`}>
              <ClashTitle clash={clash} />
              {conflict ? <Who conflict={conflict} /> : null}
              <ClashTable
                clash={clash}
                choices={choices}
                onChoose={(choice, side) => setChoices(new Map(choices).set(choice, side))}
              />
            </section>
          );
        })}
      </Body>
      <div className="ef-foot">
        <PreviewBlock change={settled} />
        <div className="ef-ways">
          <Button onClick={onGiveUp}>{say("conflictTheirs")}</Button>
          <Button
            kind="main"
            whyNot={busy ? say("saving") : settled ? null : say("conflictNothing")}
            onClick={() => settled && save(settled, saved.revision)}
          >
            {say(busy ? "saving" : "conflictSave")}
          </Button>
        </div>
      </div>
    </>
  );
}
