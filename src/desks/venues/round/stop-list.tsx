/** All stops of a round in their order, with what was found. */

import { inspectionResults } from "../../../domain/registers/rounds.ts";
import type { RoundStop } from "../../../domain/rounds/progress.ts";
import type { TeamRound } from "../../../domain/rounds/round-types.ts";
import { useApp, useLanguage } from "../../../ui/context.ts";
import { StrokeIcon } from "../../../ui/stroke-icon.tsx";
import { wayText } from "./numbers.ts";
import { useSay } from "./text.ts";
import type { OpenRound } from "./use-rounds.ts";

interface StopRowProps {
  readonly stop: RoundStop;
  readonly is: "done" | "next" | "waiting";
  readonly waits: boolean;
  readonly metres: number | null;
  readonly onOpen: () => void;
}

function StopRow({ stop, is, waits, metres, onOpen }: StopRowProps) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const { order, id, venue, inspection } = stop;
  const state = inspection ? inspectionResults[inspection.found][language] : say("notBeen");
  return (
    <li>
      <button
        type="button"
        className="vr-stop"
        aria-current={is === "next" ? "step" : undefined}
        aria-label={`${say("stopState", { order, state })} ${venue?.name ?? id}`}
        onClick={onOpen}
        onMouseEnter={() => store.hover({ kind: "water", id })}
        onMouseLeave={() => store.hover(null)}
      >
        <span className="vr-no" data-is={is}>
          {is === "done" ? <StrokeIcon name="check" size={13} /> : order}
        </span>
        <span className="vr-two">
          <b className="vr-cut">{venue?.name ?? id}</b>
          <span className="soft vr-cut">{venue ? venue.address : say("gone")}</span>
        </span>
        <span className="vr-two num">
          <span>{state}</span>
          <span className="soft">{waits ? say("waiting") : metres === null ? null : wayText(metres)}</span>
        </span>
      </button>
    </li>
  );
}

interface StopListProps {
  readonly open: OpenRound;
  readonly now: RoundStop | null;
  readonly route: TeamRound | null;
  readonly onOpen: (stop: RoundStop) => void;
}

export function StopList({ open: { progress, waiting }, now, route, onOpen }: StopListProps) {
  const say = useSay();
  const metres = new Map(route?.legs.map((leg) => [leg.to, leg.metres]));
  return (
    <ol className="vr-stops" aria-label={say("stops")}>
      {progress.stops.map((stop) => (
        <StopRow
          key={stop.order}
          stop={stop}
          is={stop.order === now?.order ? "next" : stop.inspection ? "done" : "waiting"}
          waits={stop.inspection !== null && waiting.has(stop.inspection.id)}
          metres={metres.get(stop.id) ?? null}
          onOpen={() => onOpen(stop)}
        />
      ))}
    </ol>
  );
}
