/** 打印: the sheets of the list, one to three hundred of them. */

import { lazy, Suspense } from "react";
import type { Rule } from "../../../domain/rules/rule.ts";
import type { VenueRow } from "../../../domain/venue-rows.ts";
import { Button } from "../../../ui/button.tsx";
import { useCounty, useDay } from "../../../ui/context.ts";
import { Popover } from "../../../ui/popover.tsx";
import { useSay } from "./text.ts";
import { type Batch, useBatch } from "./use-batch.ts";

const BatchPages = lazy(() => import("./batch-pages.tsx"));

/** Sheets in one go. */
const most = 300;

interface PrintMenuProps {
  /** Findings of the list, and each when it is looked at. */
  readonly count: number;
  readonly row: (at: number) => VenueRow | null;
  readonly rules: readonly Rule[];
  /** Every finding of the day; made when it is read. */
  readonly rows: () => readonly VenueRow[];
}

const phaseKeys = { asking: "asking", laying: "laying", printing: "printing", leaving: "printing" } as const;

function Running({ batch, onStop }: { batch: Exclude<Batch, { phase: "idle" | "failed" }>; onStop: () => void }) {
  const say = useSay();
  const { phase, done, count } = batch;
  return (
    <>
      <p role="status">{say(phaseKeys[phase], { done, count })}</p>
      <progress value={done} max={count} aria-label={say("title")} />
      <div className="row">
        <Button onClick={onStop}>{say(phase === "printing" ? "finish" : "cancel")}</Button>
      </div>
    </>
  );
}

export function PrintMenu({ count, row, rules, rows }: PrintMenuProps) {
  const say = useSay();
  const county = useCounty();
  const day = useDay();
  const { batch, start, stop, laid, gone } = useBatch();
  if (!county) return null;
  const sheets = Math.min(count, most);
  const begin = (): void => {
    const wanted = Array.from({ length: sheets }, (_, at) => row(at)).filter((one) => one !== null);
    start({ county, day, rules, wanted, rows: rows() });
  };
  const running = batch.phase !== "idle" && batch.phase !== "failed" ? batch : null;
  return (
    <>
      <Popover
        className="v-export"
        label={say("title")}
        button={running ? `${say("print")} ${running.done}/${running.count}` : say("print")}
      >
        {() =>
          running ? (
            <Running batch={running} onStop={stop} />
          ) : (
            <>
              <p className="soft">{say(count > most ? "first" : "all", { count: count.toLocaleString("en"), most })}</p>
              <div className="row">
                <Button kind="main" onClick={begin} whyNot={count === 0 ? say("none") : null}>
                  {say("start", { count: sheets })}
                </Button>
              </div>
              {batch.phase === "failed" ? <p role="alert">{say("failed", { detail: batch.detail })}</p> : null}
            </>
          )
        }
      </Popover>
      {running && "sheets" in running ? (
        <Suspense fallback={null}>
          <BatchPages
            sheets={running.sheets}
            leaving={running.phase === "leaving"}
            onLaid={laid}
            onPrinted={stop}
            onGone={gone}
          />
        </Suspense>
      ) : null}
    </>
  );
}
