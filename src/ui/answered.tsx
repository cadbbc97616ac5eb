/** One answer with its waiting and failing, so that no panel forgets them. */

import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { useSay } from "./say.ts";
import { Empty, Failed, Loading } from "./states.tsx";
import type { Answered } from "./use-answer.ts";

/** Shows `children(value)` once there is a value; a newer answer on its way shows as a thin line above. */
export function Show<T>({ answer, children }: { answer: Answered<T>; children: (value: T) => ReactNode }) {
  const say = useSay();
  if (answer.value === null) {
    if (answer.error !== null) return <Failed what={say("failed")} detail={answer.error} onRetry={answer.again} />;
    if (answer.stopped)
      return (
        <Empty title={say("cancelled")}>
          <Button onClick={answer.again}>{say("retry")}</Button>
        </Empty>
      );
    return <Loading progress={answer.progress} onCancel={answer.cancel} />;
  }
  return (
    <>
      {answer.stale ? <BusyLine answer={answer} /> : null}
      {children(answer.value)}
    </>
  );
}

function BusyLine<T>({ answer }: { answer: Answered<T> }) {
  const say = useSay();
  if (answer.error !== null)
    return (
      <div className="busy-line" role="alert">
        {say("failed")}：{answer.error}
      </div>
    );
  const progress = answer.progress;
  return (
    <div className="busy-line" role="status">
      {progress
        ? say("workingCount", { done: progress.done.toLocaleString("en"), total: progress.total.toLocaleString("en") })
        : `${say("working")}…`}
    </div>
  );
}
