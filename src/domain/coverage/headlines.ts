/** The figures at the top of the Overview, of the county or of one township. */

import { monthEnd } from "../calendar.ts";
import { casesOn } from "../cases/case-on-day.ts";
import { isOverdue } from "../cases/case-states.ts";
import type { County } from "../county.ts";
import type { Text } from "../labels.ts";
import type { Indicator } from "../pack.ts";
import type { Coverage, Headline, Trend } from "./coverage-types.ts";
import { perimeterOn, venuesInside } from "./perimeter.ts";
import { trendMonths } from "./trend.ts";
import { belongsTo } from "./unit.ts";

const percent: Text = { zh: "%", en: "%" };

/** Noun of each share's detail: 107 / 155 处. */
const shares = [
  { formula: "perimeter", title: { zh: "校园周边合规率", en: "Campus surroundings clear" }, of: ["处", "places"] },
  { formula: "waterEquipment", title: { zh: "水域设备齐全", en: "Water points equipped" }, of: ["处", "points"] },
  {
    formula: "villageHome",
    title: { zh: "有儿童之家的村", en: "Villages with a children's home" },
    of: ["个", "villages"],
  },
] as const;

/** One decimal, so that a difference never shows binary dust. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

const difference = (now: number | null, before: number | null | undefined): number | null =>
  now === null || before === null || before === undefined ? null : tenth(tenth(now) - tenth(before));

export interface Overall {
  readonly coverage: Coverage;
  readonly trends: readonly Trend[];
}

/** A unit's own cell and series of an indicator. */
function seriesOf(unit: string, indicator: Indicator, { coverage, trends }: Overall) {
  const own = (it: { unit: string; indicator: string }) => it.unit === unit && it.indicator === indicator.id;
  return { cell: coverage.cells.find(own), points: trends.find(own)?.points.map(({ share }) => share) ?? [] };
}

interface Asked {
  readonly county: County;
  readonly asOf: string;
  readonly unit: string;
}

function shareHeadline({ county, unit }: Asked, overall: Overall, head: (typeof shares)[number]): Headline[] {
  const indicator = county.indicators.find(({ formula }) => formula === head.formula);
  if (!indicator) return [];
  const { cell, points } = seriesOf(unit, indicator, overall);
  const value = cell?.share ?? null;
  const [zh, en] = head.of;
  const counts = `${cell?.numerator ?? "–"} / ${cell?.denominator ?? "–"}`;
  return [
    {
      id: head.formula,
      title: head.title,
      detail: { zh: `${counts} ${zh}`, en: `${counts} ${en}` },
      value,
      unit: percent,
      target: indicator.target,
      better: indicator.better,
      change: difference(value, points.at(-2)),
      spark: points.slice(-12),
      indicator: indicator.id,
    },
  ];
}

interface CountedHead {
  readonly id: string;
  readonly title: Text;
  readonly detail: Text;
  readonly unit: Text;
  /** Formula of the indicator that tells more of it. */
  readonly opens: string;
  /** How many on a day; null: not known. */
  readonly on: (day: string) => number | null;
}

function countHeadline({ county, asOf }: Asked, { id, title, detail, unit, opens, on }: CountedHead): Headline {
  const ends = trendMonths(asOf).slice(1, -1).map(monthEnd);
  const spark = [...ends, asOf].map(on);
  const value = spark.at(-1) ?? null;
  const change = difference(value, spark.at(-2));
  const indicator = county.indicators.find(({ formula }) => formula === opens)?.id ?? null;
  return { id, title, detail, value, unit, target: 0, better: "lower", change, spark, indicator };
}

/** Named by the rule that decides that day, for another county's may look at other metres and categories. */
function insideHead({ county, asOf, unit }: Asked): CountedHead {
  const { rule } = perimeterOn(county, asOf);
  const metres = rule?.distance ?? 50;
  const categories = rule?.from.length ?? 6;
  return {
    id: "venuesInside",
    title: {
      zh: `${metres === 50 ? "五十米" : `${metres} 米`}区内场所`,
      en: `Venues within ${metres} m`,
    },
    detail: { zh: `${"〇一两三四五六"[categories]}类合计`, en: `${categories} categories together` },
    unit: { zh: "家", en: "venues" },
    opens: "perimeter",
    on: (day) => venuesInside(county, day, unit)?.length ?? null,
  };
}

function overdueHead({ county, asOf, unit }: Asked): CountedHead {
  const own = belongsTo(county, "venue", unit);
  const casesOf = (day: string) => casesOn(county, day).filter(({ venue }) => own(venue));
  const listed = casesOf(asOf).filter((record) => record.listed === "yes" && isOverdue(record, asOf)).length;
  return {
    id: "casesOverdue",
    title: { zh: "逾期未办结案件", en: "Cases overdue" },
    detail: { zh: `其中挂牌 ${listed} 件`, en: `${listed} under listed supervision` },
    unit: { zh: "件", en: "cases" },
    opens: "casesClosed",
    // an empty register says nothing
    on: (day) =>
      county.registers.case.length === 0 ? null : casesOf(day).filter((record) => isOverdue(record, day)).length,
  };
}

/** Perimeter, venues inside, overdue cases, water equipment, children's homes: as far as the pack has the indicator. */
export function headlines(county: County, asOf: string, overall: Overall, unit = county.pack.adcode): Headline[] {
  const asked = { county, asOf, unit };
  const [perimeter, ...others] = shares;
  return [
    ...shareHeadline(asked, overall, perimeter),
    countHeadline(asked, insideHead(asked)),
    countHeadline(asked, overdueHead(asked)),
    ...others.flatMap((head) => shareHeadline(asked, overall, head)),
  ];
}
