/** Which water points a list shows, and in which order. */

import { byId, type County } from "../county.ts";
import { type Risk, riskLevels, type WaterHazard, type WaterType } from "../registers/waters.ts";
import type { WaterStatus } from "./patrol-types.ts";

/** A water point as it is listed: its status on the day and its row of the register. */
export interface ListedWater {
  readonly status: WaterStatus;
  readonly record: WaterHazard;
}

/** Empty lists, null and an empty text ask for nothing. */
export interface WaterConditions {
  readonly township: string | null;
  readonly risks: readonly Risk[];
  readonly waterTypes: readonly WaterType[];
  /** All of them must hold. `overdue`: past its patrol day; `unequipped`: a piece is recorded as missing. */
  readonly water: readonly ("overdue" | "unequipped")[];
  /** Part of the name, of the id or of the keeper's name, whatever its case. */
  readonly text: string;
}

export const listed = (county: County, statuses: readonly WaterStatus[]): readonly ListedWater[] => {
  const records = byId(county, "waterHazard");
  return statuses.flatMap((status) => {
    const record = records.get(status.water);
    return record ? [{ status, record }] : [];
  });
};

export const isOverdue = ({ overdueDays }: WaterStatus): boolean => (overdueDays ?? 0) > 0;

const holds: Readonly<Record<WaterConditions["water"][number], (status: WaterStatus) => boolean>> = {
  overdue: isOverdue,
  unequipped: ({ missing }) => missing.length > 0,
};

const among = <T>(wanted: readonly T[], value: T): boolean => wanted.length === 0 || wanted.includes(value);

export function meets({ status, record }: ListedWater, conditions: WaterConditions): boolean {
  const { township, risks, waterTypes, water, text } = conditions;
  const wanted = text.trim().toLowerCase();
  return (
    (township === null || status.township === township) &&
    among(risks, status.risk) &&
    among(waterTypes, record.type) &&
    water.every((condition) => holds[condition](status)) &&
    (wanted === "" || [record.name, record.id, record.keeper ?? ""].some((own) => own.toLowerCase().includes(wanted)))
  );
}

/** By risk and then overdue (as the answer comes), longest overdue, most pupils near, most pieces missing. */
export const waterOrders = ["risk", "overdue", "pupils", "missing"] as const;
export type WaterOrder = (typeof waterOrders)[number];

const weight: Readonly<Record<Exclude<WaterOrder, "risk">, (status: WaterStatus) => number>> = {
  overdue: ({ overdueDays }) => overdueDays ?? -1,
  pupils: ({ pupilsWithin1km }) => pupilsWithin1km,
  missing: ({ missing, unknown }) => missing.length + unknown.length / 10,
};

/** Where two are equal, the order they came in stands. */
export function inOrder(waters: readonly ListedWater[], order: WaterOrder): readonly ListedWater[] {
  if (order === "risk") return waters;
  const of = weight[order];
  return [...waters].sort((a, b) => of(b.status) - of(a.status));
}

/** How many water points there are of each risk. */
export function countByRisk(waters: readonly ListedWater[]): Readonly<Record<Risk, number>> {
  const count = Object.fromEntries(Object.keys(riskLevels).map((risk) => [risk, 0])) as Record<Risk, number>;
  for (const { status } of waters) count[status.risk]++;
  return count;
}
