/** One cell a stop: filled when done, hatched where one goes next. The figures stand beside it. */

import type { RoundProgress } from "../../../domain/rounds/progress.ts";

/** More cells than these would be thinner than their gaps. */
const mostCells = 40;

export function ProgressBar({ progress: { stops, done, next } }: { progress: RoundProgress }) {
  if (stops.length > mostCells)
    return (
      <span className="vr-bar" aria-hidden="true">
        <i data-is="done" style={{ flex: done }} />
        <i style={{ flex: stops.length - done }} />
      </span>
    );
  return (
    <span className="vr-bar" aria-hidden="true">
      {stops.map(({ order, inspection }) => (
        <i key={order} data-is={inspection ? "done" : order === next?.order ? "next" : undefined} />
      ))}
    </span>
  );
}
