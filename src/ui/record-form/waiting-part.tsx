/** Changes of one's own that the server has not taken: those that wait, and those that somebody has to settle. */

import { useState } from "react";
import { applyChange } from "../../domain/change/apply.ts";
import { describeChange } from "../../domain/change/describe.ts";
import { laidDown, type Saved, type Waiting } from "../../state/edits.ts";
import { Button } from "../button.tsx";
import { useApp, useAppState, useCounty, useLanguage } from "../context.ts";
import { localTime } from "../history/local-time.ts";
import { Body, DetailHead } from "../parts.tsx";
import { Empty } from "../states.tsx";
import { ConflictBlock } from "./conflict-block.tsx";
import { useSay } from "./text.ts";
import { UndoConflict } from "./undo-conflict.tsx";
import { useLeaving } from "./use-leaving.ts";

const stateWords = {
  conflict: "waitingConflict",
  invalid: "waitingInvalid",
  refused: "waitingRefused",
} as const;

function GiveUp({ waiting }: { waiting: Waiting }) {
  const { store } = useApp();
  const say = useSay();
  const [sure, setSure] = useState(false);
  const giveUp = (): void => void store.getState().edit.office?.settle(waiting.key, null, waiting.base);
  return sure ? (
    <Button onClick={giveUp}>{say("giveUpSure")}</Button>
  ) : (
    <Button kind="quiet" onClick={() => setSure(true)}>
      {say("giveUp")}
    </Button>
  );
}

function Item({ waiting, onSettle }: { waiting: Waiting; onSettle: () => void }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const { change, made, answer } = waiting;
  const county = useCounty();
  const what = describeChange({ ...change, before: county ? applyChange(county, change, 0).before : [] }, language);
  const again = (): void => void store.getState().edit.office?.settle(waiting.key, change, waiting.base);
  return (
    <li className="blk">
      <p>
        <b>{what}</b>
      </p>
      <p className="soft">
        {localTime(made)} · {change.why}
      </p>
      <p role="status">{say(answer ? stateWords[answer.outcome] : "waitingTurn")}</p>
      {answer?.outcome === "refused" ? <p className="soft">{answer.why[language]}</p> : null}
      {answer?.outcome === "invalid" ? (
        <ul className="soft">
          {answer.problems.map(({ path, title }) => (
            <li key={path + title}>{title}</li>
          ))}
        </ul>
      ) : null}
      <div className="ef-buttons">
        {answer?.outcome === "conflict" ? (
          <Button kind="main" onClick={onSettle}>
            {say("settle")}
          </Button>
        ) : answer ? (
          <Button onClick={again}>{say("tryAgain")}</Button>
        ) : null}
        <GiveUp waiting={waiting} />
      </div>
    </li>
  );
}

type Clashed = Waiting & { readonly answer: Extract<Saved, { outcome: "conflict" }> };

/** A conflict found after the form was closed is settled like one found in it. */
function Settle({ waiting, onDone }: { waiting: Clashed; onDone: () => void }) {
  const { store } = useApp();
  const { key, change, answer, undoes } = waiting;
  const save = async (next: Waiting["change"], base: number): Promise<Saved> =>
    (await store.getState().edit.office?.settle(key, next, base)) ?? { outcome: "waiting" };
  if (undoes !== undefined)
    return <UndoConflict part={{ what: "undo", revision: undoes, why: change.why, saved: answer, waiting: key }} />;
  return (
    <ConflictBlock change={change} saved={answer} baseOf={() => null} save={save} onSaved={onDone} onGiveUp={onDone} />
  );
}

export function WaitingPart() {
  const { store } = useApp();
  const say = useSay();
  const waiting = useAppState((state) => state.edit.waiting);
  const [settling, setSettling] = useState<string | null>(null);
  useLeaving();
  const clash = waiting.find(({ key, answer }) => key === settling && answer?.outcome === "conflict");
  if (clash) return <Settle waiting={clash as Clashed} onDone={() => setSettling(null)} />;
  return (
    <>
      <DetailHead title={say("waitingTitle")} onClose={() => store.edit(laidDown)} />
      <Body>
        {waiting.length === 0 ? (
          <Empty title={say("waitingNone")}>
            <p>{say("waitingNoneNote")}</p>
          </Empty>
        ) : (
          <>
            <p className="ef-note">{say("waitingNote")}</p>
            <ol className="ef-waiting">
              {waiting.map((one) => (
                <Item key={one.key} waiting={one} onSettle={() => setSettling(one.key)} />
              ))}
            </ol>
          </>
        )}
      </Body>
    </>
  );
}
