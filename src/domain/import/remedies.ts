/**
 * What may be done about a problem of a row, as corrections of its cells. A remedy is only ever offered: an officer
 * takes it for one row or for all of a kind.
 */

import type { LngLat } from "../../geo/units.ts";
import type { Text } from "../labels.ts";
import type { Problem, ProblemCode } from "../problems.ts";
import { type Fix, readingColumn } from "./import-choices.ts";

export interface Remedy {
  /** What the button says. */
  readonly deed: Text;
  /** What comes of it. */
  readonly says: Text;
  readonly fixes: readonly Fix[];
}

/** What a remedy may look at of its row. */
export interface RemedyRow {
  readonly row: number;
  /** The text of a column, corrections included; empty where the file has none. */
  readonly text: (column: string) => string;
  readonly pair: { readonly lon: string; readonly lat: string };
  /** Has the register this column? */
  readonly has: (column: string) => boolean;
  /** Other readings of the row's numbers, and where they put it. */
  readonly otherwise: readonly {
    readonly id: string;
    readonly name: Text;
    readonly township: string | null;
    readonly at: LngLat;
  }[];
}

/** Half a step of the last digit, both ways, in metres at the equator: what few decimals leave open. */
export function doubtOfDecimals(text: string): number {
  const decimals = text.split(".")[1]?.length ?? 0;
  return Math.ceil(0.5 * 10 ** -decimals * 111_320 * Math.SQRT2);
}

type Maker = (problem: Problem, row: RemedyRow) => Remedy | null;

const swapped: Maker = (_, { row, pair: { lon, lat } }) => ({
  deed: { zh: "对调", en: "Swap" },
  says: { zh: `对调为 ${lat}, ${lon}`, en: `Swapped to ${lat}, ${lon}` },
  fixes: [
    { row, column: "lon", text: lat },
    { row, column: "lat", text: lon },
  ],
});

const coarse: Maker = (_, { row, pair, has, text }) => {
  if (!has("accuracy") || text("accuracy") !== "") return null;
  const metres = String(Math.max(doubtOfDecimals(pair.lon), doubtOfDecimals(pair.lat)));
  return {
    deed: { zh: "改记精度", en: "Note the doubt" },
    says: { zh: `精度改记 ± ${metres} m`, en: `Accuracy becomes ± ${metres} m` },
    fixes: [{ row, column: "accuracy", text: metres }],
  };
};

/** A row that another reading puts into the township it names was written in that one; else the position counts. */
const inTownship: Maker = ({ values }, { row, text, otherwise }) => {
  const written = text("township");
  const fitting = otherwise.filter(({ township }) => township !== null && township === written);
  const [only] = fitting;
  if (only && fitting.length === 1)
    return {
      deed: { zh: `按 ${only.name.zh} 读`, en: `Read as ${only.name.en}` },
      says: { zh: `按 ${only.name.zh} 读则落在 ${written}`, en: `As ${only.name.en} it lies in ${written}` },
      fixes: [{ row, column: readingColumn, text: only.id }],
    };
  const found = values?.["found"];
  if (typeof found !== "string") return null;
  return {
    deed: { zh: "以落点为准", en: "Position counts" },
    says: { zh: `乡镇改为 ${found}`, en: `Township becomes ${found}` },
    fixes: [{ row, column: "township", text: found }],
  };
};

/** Outside the county: the one other reading that puts the row into a township of it. */
const otherwiseInside: Maker = (_, { row, otherwise }) => {
  const inside = otherwise.filter(({ township }) => township !== null);
  const [only] = inside;
  if (!only || inside.length !== 1) return null;
  return {
    deed: { zh: `按 ${only.name.zh} 读`, en: `Read as ${only.name.en}` },
    says: { zh: `按 ${only.name.zh} 读则落在 ${only.township}`, en: `As ${only.name.en} it lies in ${only.township}` },
    fixes: [{ row, column: readingColumn, text: only.id }],
  };
};

const newId: Maker = (_, { row }) => ({
  deed: { zh: "给新编号", en: "New id" },
  says: { zh: "这一行按台账的写法给新编号", en: "This row gets an id of its own" },
  fixes: [{ row, column: "id", text: "" }],
});

const blank: Maker = ({ path }, { row }) =>
  path === undefined
    ? null
    : {
        deed: { zh: "留空", en: "Leave blank" },
        says: { zh: "留空入库，日后补填", en: "Enters blank, to be filled later" },
        fixes: [{ row, column: path, text: "" }],
      };

const makers: Partial<Readonly<Record<ProblemCode, Maker>>> = {
  "position-swapped": swapped,
  "position-coarse": coarse,
  "position-outside": otherwiseInside,
  "township-differs": inTownship,
  "township-none": otherwiseInside,
  "id-duplicate": newId,
  "number-mangled": blank,
  "credit-code": blank,
};

/** May anything be offered for problems of this code? */
export const isAdvised = (code: ProblemCode): boolean => makers[code] !== undefined;

/** Null: nothing can be offered; the cell may still be written anew. */
export const remedyOf = (problem: Problem, row: RemedyRow): Remedy | null =>
  makers[problem.code]?.(problem, row) ?? null;
