/** The water points: counts by risk, the order, the rows, and where one is among them. */

import { useMemo } from "react";
import { countByRisk, waterOrders } from "../../domain/patrols/water-list.ts";
import { type Risk, riskLevels } from "../../domain/registers/waters.ts";
import { toggled } from "../../state/filters.ts";
import { noFilters } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useAppState, useLanguage } from "../../ui/context.ts";
import { Empty } from "../../ui/states.tsx";
import { indexOfSelected, useWalk } from "../../ui/use-keys.ts";
import { usePhone } from "../../ui/use-media.ts";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { RiskSign } from "./risk-sign.tsx";
import { useSay } from "./text.ts";
import { selectionOf, type Waters } from "./use-waters.ts";
import { WaterRow } from "./water-row.tsx";
import { figure } from "./wording.ts";

const orderNames = {
  risk: "orderRisk",
  overdue: "orderOverdue",
  pupils: "orderPupils",
  missing: "orderMissing",
} as const;

/** Each count is also the switch of its risk. */
function Counts({ waters }: { waters: Waters }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const chosen = useAppState((state) => state.view.filters.risks);
  const counts = countByRisk(waters.anyRisk);
  return (
    <div className="patrols-counts">
      {(Object.keys(riskLevels) as Risk[]).map((risk) => (
        <button
          key={risk}
          type="button"
          title={riskLevels[risk][language]}
          aria-pressed={chosen.includes(risk)}
          onClick={() => store.filter({ risks: toggled(chosen, risk) })}
        >
          <RiskSign risk={risk} size={16} silent />
          {say(risk)} <b>{figure(counts[risk])}</b>
        </button>
      ))}
    </div>
  );
}

function Order({ waters }: { waters: Waters }) {
  const { store } = useApp();
  const say = useSay();
  return (
    <select
      className="patrols-order"
      aria-label={say("sort")}
      value={waters.order}
      onChange={({ currentTarget: { value } }) => store.look({ order: value === "risk" ? null : value })}
    >
      {waterOrders.map((order) => (
        <option key={order} value={order}>
          {say(orderNames[order])}
        </option>
      ))}
    </select>
  );
}

function NothingLeft() {
  const { store } = useApp();
  const say = useSay();
  return (
    <Empty title={say("listEmpty")}>
      <p>{say("listEmptyNote")}</p>
      <Button onClick={() => store.look({ filters: noFilters })}>{say("showAll")}</Button>
    </Empty>
  );
}

export function WaterList({ waters }: { waters: Waters }) {
  const say = useSay();
  const phone = usePhone();
  const selection = useAppState((state) => state.view.selection);
  const walk = useMemo(() => waters.shown.map(({ record }) => selectionOf(record.id)), [waters.shown]);
  useWalk(walk);
  const at = indexOfSelected(walk, selection);
  return (
    <>
      <div className="patrols-list-head">
        <Counts waters={waters} />
        <Order waters={waters} />
      </div>
      {waters.shown.length === 0 ? (
        <NothingLeft />
      ) : (
        <VirtualList
          items={waters.shown}
          label={say("list")}
          rowHeight={phone ? 64 : 56}
          keyOf={({ record }) => record.id}
          current={at}
          row={(water, index) => <WaterRow water={water} current={index === at} />}
        />
      )}
      <div className="keys">
        <span>
          <kbd>J</kbd> <kbd>K</kbd> {say("nextPrevious")}
        </span>
        <span className="patrols-end">
          {say("position", { at: at < 0 ? "–" : figure(at + 1), count: figure(waters.shown.length) })}
        </span>
      </div>
    </>
  );
}
