/** A county that has nothing yet but its ground: what every county begins with, under its own name and plan. */

import { type County, emptyRegisters } from "../county.ts";
import type { Text } from "../labels.ts";
import type { Pack } from "../pack.ts";
import type { Township } from "../registers/areas.ts";
import { modelIndicators } from "./model-indicators.ts";
import { modelPlan } from "./model-plan.ts";
import { modelRules } from "./model-rules.ts";

export interface CountyAsk {
  /** Six digits. */
  readonly adcode: string;
  readonly name: Text;
  /** The day its plan came into force. */
  readonly planDate: string;
  /** The plan's own title; absent: made of the county's name. */
  readonly planTitle?: Text;
  /** In WGS 84, sound; null: not known yet. */
  readonly outline: County["outline"];
  readonly townships: readonly Township[];
  /** The year up to which terms are laid out: school terms are asked of it and the next. */
  readonly year: number;
}

/** As schools commonly keep them; an office puts its own days in their place. */
const termsOf = (from: number, to: number): Pack["terms"] =>
  Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i).flatMap((year) => [
    { from: `${year}-03-01`, to: `${year}-07-10` },
    { from: `${year}-09-01`, to: `${year + 1}-01-15` },
  ]);

const titleOf = ({ zh, en }: Text): Text => ({
  zh: `${zh}未成年人保护工作方案`,
  en: `Plan for the protection of minors, ${en}`,
});

function boxOf(shapes: readonly (GeoJSON.Geometry | undefined | null)[]): Pack["bbox"] {
  const spots: GeoJSON.Position[] = shapes.flatMap((shape) =>
    shape?.type === "Polygon"
      ? shape.coordinates.flat()
      : shape?.type === "MultiPolygon"
        ? shape.coordinates.flat(2)
        : [],
  );
  if (spots.length === 0) return undefined;
  const ends = (axis: 0 | 1): readonly [number, number] => {
    const all = spots.map((spot) => spot[axis] ?? Number.NaN);
    return [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  };
  const [[west, east], [south, north]] = [ends(0), ends(1)];
  const round = (degrees: number) => Number(degrees.toFixed(6));
  return [round(west), round(south), round(east), round(north)];
}

/** Revision 1: no record but its townships. Rules of law are off; those of the plan are on, and graded as hearsay. */
export function newCounty({ adcode, name, planDate, planTitle, outline, townships, year }: CountyAsk): County {
  const title = planTitle ?? titleOf(name);
  const bbox = boxOf([outline, ...townships.map(({ geometry }) => geometry)]);
  const source = `${title.zh}（${planDate} 起）。条文以永宁县方案二（五）6 为样，须对照本县原文`;
  return {
    pack: {
      pack: 1,
      adcode,
      name,
      planTitle: title,
      planDate,
      datum: "wgs84",
      sample: false,
      ...(bbox && { bbox }),
      defaults: {
        accuracy: { survey: 0.1, map: 5, device: 10, geocode: 30, unknown: 50 },
        extent: { school: 80, kindergarten: 30, nursery: 20 },
        serviceRadius: 1000,
      },
      timeZone: "Asia/Shanghai",
      terms: termsOf(Number(planDate.slice(0, 4)), year),
      holidays: [],
      seasons: [{ id: "summer", from: "05-01", to: "09-30", title: { zh: "夏季重点时段", en: "Summer key season" } }],
      sources: [],
    },
    revision: 1,
    outline,
    registers: { ...emptyRegisters(), township: townships },
    // Nobody has held this county's text against them yet.
    rules: modelRules({ since: planDate, source, grade: "C" }, { zh: "本省（自治区、直辖市）", en: "Your province's" }),
    indicators: modelIndicators,
    plan: modelPlan(title, planDate),
    problems: [],
  };
}
