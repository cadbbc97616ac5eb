/** The venues that the filters leave, each with its tick. */

import { useMemo } from "react";
import type { VenueRow } from "../../../domain/venue-rows.ts";
import { useApp } from "../../../ui/context.ts";
import { Sign } from "../../../ui/sign.tsx";
import { Empty, Loading } from "../../../ui/states.tsx";
import { usePhone } from "../../../ui/use-media.ts";
import { VirtualList } from "../../../ui/virtual-list.tsx";
import { metresText } from "../distance.tsx";
import { useRoundDesk } from "./round-desk.ts";
import { useSay } from "./text.ts";
import type { Candidates } from "./use-candidates.ts";

interface TickProps {
  readonly row: VenueRow;
  readonly limit: number | null;
  readonly ticked: boolean;
  readonly onTick: () => void;
}

function Tick({ row: { venue, finding, place }, limit, ticked, onTick }: TickProps) {
  const { store } = useApp();
  const say = useSay();
  const over = { kind: "venue", id: venue.id } as const;
  return (
    <label className="vr-tick" onMouseEnter={() => store.hover(over)} onMouseLeave={() => store.hover(null)}>
      <input type="checkbox" checked={ticked} aria-label={say("tick", { name: venue.name })} onChange={onTick} />
      <Sign verdict={finding.verdict} size={16} />
      <span className="vr-two">
        <b className="vr-cut">{venue.name}</b>
        <span className="soft vr-cut">{place ?? venue.address ?? venue.id}</span>
      </span>
      <span className="num">{finding.distance === null ? "–" : metresText(finding.distance, limit)}</span>
    </label>
  );
}

export function ChooseList({ candidates: { rows, shown } }: { candidates: Candidates }) {
  const say = useSay();
  const phone = usePhone();
  const { desk, plan } = useRoundDesk();
  const off = useMemo(() => new Set(desk.unticked), [desk.unticked]);
  const limits = new Map(shown.rules.map(({ id, distance }) => [id, distance]));
  const ticked = rows.filter(({ venue }) => !off.has(venue.id)).length;
  const toggle = (id: string): void =>
    plan({ unticked: off.has(id) ? desk.unticked.filter((one) => one !== id) : [...desk.unticked, id] });
  const ids = rows.map(({ venue }) => venue.id);
  if (shown.answer.value === null) return <Loading />;
  return (
    <>
      <div className="vr-choose">
        <h2>{say("choose")}</h2>
        <span className="soft num">{say("chooseNote", { ticked, count: rows.length })}</span>
        <button type="button" onClick={() => plan({ unticked: desk.unticked.filter((id) => !ids.includes(id)) })}>
          {say("all")}
        </button>
        <button type="button" onClick={() => plan({ unticked: [...new Set([...desk.unticked, ...ids])] })}>
          {say("none")}
        </button>
      </div>
      {rows.length === 0 ? (
        <Empty title={say("nothingToChoose")}>
          <p>{say("nothingToChooseNote")}</p>
        </Empty>
      ) : (
        <VirtualList
          items={rows}
          label={say("chooseList")}
          rowHeight={phone ? 60 : 50}
          keyOf={({ venue }) => venue.id}
          row={(row) => (
            <Tick
              row={row}
              limit={limits.get(row.finding.rule) ?? null}
              ticked={!off.has(row.venue.id)}
              onTick={() => toggle(row.venue.id)}
            />
          )}
        />
      )}
    </>
  );
}
