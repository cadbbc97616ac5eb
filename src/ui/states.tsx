/** Empty, loading, failed, not permitted: each says what is, what was kept, and the next step. */

import type { ReactNode } from "react";
import type { Progress } from "../domain/engine.ts";
import { Button } from "./button.tsx";
import { useSay } from "./say.ts";
import "./pieces.css";

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state" role="status">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function Meter({ done, total }: Progress) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className="meter" role="progressbar" aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
      <i style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}

interface LoadingProps {
  readonly title?: string;
  readonly progress?: Progress | null;
  /** «已核查 182,400 / 200,000» when not given. */
  readonly count?: (done: string, total: string) => string;
  readonly onCancel?: () => void;
}

export function Loading({ title, progress = null, count, onCancel }: LoadingProps) {
  const say = useSay();
  const [done, total] = [progress?.done.toLocaleString("en") ?? "", progress?.total.toLocaleString("en") ?? ""];
  return (
    <div className="state" role="status" aria-live="polite">
      <h2>{title ?? say("working")}…</h2>
      {progress === null ? null : (
        <>
          <p>{count ? count(done, total) : say("workingCount", { done, total })}</p>
          <Meter {...progress} />
        </>
      )}
      {onCancel === undefined ? null : <Button onClick={onCancel}>{say("cancel")}</Button>}
    </div>
  );
}

interface FailedProps {
  readonly what: string;
  /** For those who mend it: an address, a status, a message. */
  readonly detail?: string;
  /** What was kept; by default that nothing was lost. */
  readonly kept?: string;
  /** The next step: `{label, run}` or elements. */
  readonly next?: ReactNode;
  readonly onRetry?: () => void;
}

export function Failed({ what, detail, kept, next, onRetry }: FailedProps) {
  const say = useSay();
  return (
    <div className="state" role="alert">
      <h2>{what}</h2>
      <p>{kept ?? say("keptNothing")}</p>
      {detail ? (
        <details>
          <summary>{say("details")}</summary>
          {detail}
        </details>
      ) : null}
      {onRetry === undefined ? null : <Button onClick={onRetry}>{say("retry")}</Button>}
      {next}
    </div>
  );
}
