/** Every measure on the sheet's plan: its line from the venue to its own end, told apart without colour. */

import type { Measure } from "../../domain/labels.ts";
import type { Evidence, MeasureReading } from "../../domain/rules/answer-types.ts";
import type { Position } from "../../domain/rules/finding.ts";
import { type Frame, pathIn, pixels, placeIn } from "./sheet-plan.ts";

/** Dashes of lines; the one that decides is the thicker. */
export const dashes: Readonly<Record<Measure, string | undefined>> = {
  boundary: undefined,
  entrance: "8 3 2 3",
  walking: "1.5 3",
};

/** About a place that is known only as a point: how far its boundary may reach. */
export const extentDash = "1 2";

export interface DrawnMeasure extends MeasureReading {
  readonly from: Position;
  readonly to: Position;
}

/** The measures that have both ends, the deciding one last: it lies on top. */
export function drawnMeasures({ readings }: Evidence): readonly DrawnMeasure[] {
  const drawn = readings.flatMap((reading): DrawnMeasure[] => {
    const { from, to, distance } = reading;
    return from && to && distance !== null ? [{ ...reading, from, to }] : [];
  });
  return drawn.sort((a, b) => Number(a.decides) - Number(b.decides));
}

function Ring({ frame, at, metres, dash = "2.5 2" }: { frame: Frame; at: Position; metres: number; dash?: string }) {
  const [x, y] = placeIn(frame, at);
  return (
    <circle
      cx={x}
      cy={y}
      r={pixels(frame, metres)}
      fill="none"
      stroke="var(--ink)"
      strokeWidth={0.9}
      strokeDasharray={dash}
    />
  );
}

/** The venue's ring, and one about the end of each measure; measures that end together share theirs. */
function Rings({ frame, evidence, drawn }: { frame: Frame; evidence: Evidence; drawn: readonly DrawnMeasure[] }) {
  const ends = new Map(drawn.map(({ to, toAccuracy }) => [to.join(), { to, metres: toAccuracy }]));
  const { venueAt, placeAt } = evidence.finding;
  return (
    <>
      {placeAt && evidence.placeExtent > 0 ? (
        <Ring frame={frame} at={placeAt} metres={evidence.placeExtent} dash={extentDash} />
      ) : null}
      {venueAt ? <Ring frame={frame} at={venueAt} metres={evidence.venueAccuracy ?? 0} /> : null}
      {[...ends].map(([id, { to, metres }]) =>
        metres === null ? null : <Ring key={id} frame={frame} at={to} metres={metres} />,
      )}
    </>
  );
}

export function MeasureLines({ frame, evidence }: { frame: Frame; evidence: Evidence }) {
  const drawn = drawnMeasures(evidence);
  return (
    <>
      <Rings frame={frame} evidence={evidence} drawn={drawn} />
      {drawn.map(({ measure, decides, from, to, path }) => {
        const spots = (path ?? [from, to]).map((at) => [...at]);
        const [x, y] = placeIn(frame, to);
        return (
          <g key={measure} data-measure={measure}>
            <path
              d={pathIn(frame, { type: "LineString", coordinates: spots })}
              fill="none"
              stroke="var(--ink)"
              strokeWidth={decides ? 2.2 : 1.1}
              strokeDasharray={dashes[measure]}
            />
            <circle cx={x} cy={y} r={decides ? 3 : 2.2} fill="var(--ink)" />
          </g>
        );
      })}
    </>
  );
}
