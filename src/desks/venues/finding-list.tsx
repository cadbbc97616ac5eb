/** The findings: counts by verdict, the order, the rows, and where one is among them. */

import { useMemo, useRef } from "react";
import { verdictLabels, verdicts } from "../../domain/labels.ts";
import { venueOrders } from "../../domain/venue-orders.ts";
import { toggled } from "../../state/filters.ts";
import { noFilters, type Selection } from "../../state/view.ts";
import type { Walk } from "../../state/walk.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useAppState, useLanguage } from "../../ui/context.ts";
import { Sign } from "../../ui/sign.tsx";
import { Empty } from "../../ui/states.tsx";
import { useWalk } from "../../ui/use-keys.ts";
import { usePhone } from "../../ui/use-media.ts";
import { VirtualList } from "../../ui/virtual-list.tsx";
import { FindingRow } from "./finding-row.tsx";
import { useSay } from "./text.ts";
import { Unchecked } from "./unchecked.tsx";
import { type Shown, selectionOf } from "./use-venues.ts";

const orderNames = {
  gravest: "orderGravest",
  nearest: "orderNearest",
  name: "orderName",
  township: "orderTownship",
  deadline: "orderDeadline",
} as const;

/** Each count is also the switch of its verdict. */
function Counts({ shown }: { shown: Shown }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const chosen = useAppState((state) => state.view.filters.verdicts);
  const { counts } = shown;
  return (
    <div className="v-counts">
      {verdicts.map((verdict) => (
        <button
          key={verdict}
          type="button"
          title={verdictLabels[verdict][language]}
          aria-pressed={chosen.includes(verdict)}
          onClick={() => store.filter({ verdicts: toggled(chosen, verdict) })}
        >
          <Sign verdict={verdict} size={13} silent />
          <span className="v-count-name">
            {verdict === "survey" ? say("surveyShort") : verdictLabels[verdict][language]}
          </span>{" "}
          <b>{counts[verdict].toLocaleString("en")}</b>
        </button>
      ))}
    </div>
  );
}

function Order({ shown }: { shown: Shown }) {
  const { store } = useApp();
  const say = useSay();
  return (
    <select
      className="v-order"
      aria-label={say("sort")}
      value={shown.order}
      onChange={({ currentTarget: { value } }) => store.look({ order: value === "gravest" ? null : value })}
    >
      {venueOrders.map((order) => (
        <option key={order} value={order}>
          {say(orderNames[order])}
        </option>
      ))}
    </select>
  );
}

/** Where a selection stands in the list; a venue selected by itself at its first row; -1: nowhere. */
function placeOf({ table, shown }: Shown, selection: Selection | null): number {
  if (!table || (selection?.kind !== "finding" && selection?.kind !== "venue")) return -1;
  const own = table.ofVenue(selection.id);
  const { rule, rules } = table.columns;
  const wanted = selection.kind === "venue" ? own : own.filter((i) => rules[rule[i] ?? 0] === selection.rule);
  const places = wanted.map((finding) => shown.findings.indexOf(finding)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

/** The list to be walked through: a selection is made of a row when it is reached. */
const walkOf = (shown: Shown): Walk => ({
  length: shown.shown.length,
  at: (index) => {
    const row = shown.shown.row(index < 0 ? shown.shown.length + index : index);
    return row ? selectionOf(row.finding) : undefined;
  },
  placeOf: (selection) => placeOf(shown, selection),
});

export function FindingList({ shown }: { shown: Shown }) {
  const { store } = useApp();
  const say = useSay();
  const phone = usePhone();
  const selection = useAppState((state) => state.view.selection);
  const listed = useRef(shown);
  listed.current = shown;
  const { shown: rows, table } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the walk is another one when rows or findings are
  const walk = useMemo(() => walkOf(listed.current), [rows, table]);
  useWalk(walk);
  const at = placeOf(shown, selection);
  const main = shown.rules[0]?.id;
  const rules = new Map(shown.rules.map((rule) => [rule.id, rule]));
  return (
    <>
      <div className="v-list-head">
        <Counts shown={shown} />
        <Order shown={shown} />
      </div>
      {shown.shown.length === 0 ? (
        <Empty title={say("listEmpty")}>
          <p>{say("listEmptyNote")}</p>
          <Button onClick={() => store.look({ filters: noFilters })}>{say("showAll")}</Button>
        </Empty>
      ) : (
        <VirtualList
          items={rows.findings}
          label={say("list")}
          rowHeight={phone ? 64 : 56}
          keyOf={(finding) => table?.columns.at(finding)?.id ?? ""}
          current={at}
          row={(_, index) => {
            const row = rows.row(index);
            return row ? (
              <FindingRow
                row={row}
                rule={rules.get(row.finding.rule) ?? null}
                naming={row.finding.rule !== main}
                current={index === at}
              />
            ) : null;
          }}
        />
      )}
      {shown.answer.value ? <Unchecked findings={shown.answer.value} /> : null}
      <div className="keys">
        <span>
          <kbd>J</kbd> <kbd>K</kbd> {say("nextPrevious")}
        </span>
        {at < 0 ? null : (
          <span>
            <kbd>P</kbd> {say("print")}
          </span>
        )}
        <span className="v-at">
          {say("position", {
            at: at < 0 ? "–" : (at + 1).toLocaleString("en"),
            count: shown.shown.length.toLocaleString("en"),
          })}
        </span>
      </div>
    </>
  );
}
