/** The townships in which a record stands, by its position, else by what it belongs to. */

import { areaOf } from "../../geo/township.ts";
import type { LngLat } from "../../geo/units.ts";
import type { ChangeRegister } from "../change/change.ts";
import { byId, type County } from "../county.ts";
import { pointOf, townshipIndex } from "../coverage/townships.ts";
import type { AnyRecord, Geometry } from "../registers/column.ts";
import type { RegisterId } from "../registers/index.ts";
import { tellsWhere } from "../registers/tells-where.ts";

/** A township's id; null: in none, or it cannot be told. */
export type TownshipOrNone = string | null;

type Loose = AnyRecord & Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Every vertex: a road belongs to all townships it runs through. */
function vertices(geometry: Geometry): LngLat[] {
  const flat = geometry.coordinates.flat(3) as number[];
  return Array.from({ length: Math.floor(flat.length / 2) }, (_, i) => [
    flat[2 * i] ?? Number.NaN,
    flat[2 * i + 1] ?? Number.NaN,
  ]);
}

const runsThrough: ReadonlySet<string> = new Set(["road", "barrier", "water"] satisfies RegisterId[]);

function byPosition(county: County, register: ChangeRegister, geometry: Geometry): TownshipOrNone[] {
  const at = pointOf(geometry);
  const points = runsThrough.has(register) ? vertices(geometry) : at ? [at] : [];
  const found = points.map((point) => areaOf(townshipIndex(county.registers.township), point));
  return found.length === 0 ? [null] : [...new Set(found)];
}

/** The id or the name of a township as a row writes it. */
const written = (county: County, value: unknown): TownshipOrNone =>
  county.registers.township.find(({ id, name }) => id === value || name === value)?.id ?? null;

/** Registers whose records stand where another's does: the column that names it, and its register. */
const belongs: Readonly<Partial<Record<ChangeRegister, readonly [column: string, register: RegisterId | "place"]>>> = {
  licence: ["venue", "venue"],
  measurement: ["venue", "venue"],
  case: ["venue", "venue"],
  caseStep: ["case", "case"],
  enforcementRound: ["venues", "venue"],
  inspection: ["venue", "venue"],
  entrance: ["place", "place"],
  childrensHome: ["village", "village"],
  patrolPlan: ["water", "waterHazard"],
  patrolVisit: ["water", "waterHazard"],
};

const places = ["school", "kindergarten", "nursery"] as const;

function ofOwner(county: County, column: readonly [string, RegisterId | "place"], record: Loose): TownshipOrNone[] {
  const named = [record[column[0]]].flat().map(text);
  const registers: readonly RegisterId[] = column[1] === "place" ? places : [column[1]];
  return named.flatMap((id) => {
    const owner = registers.map((register) => [register, byId(county, register).get(id)] as const).find(([, it]) => it);
    return owner?.[1] ? townshipsOfRecord(county, owner[0], owner[1]) : [null];
  });
}

const codeLength = 9;

/** One township, or for a line or a round several; null among them: part of it is in none, or cannot be told. */
export function townshipsOfRecord(county: County, register: ChangeRegister, it: AnyRecord): readonly TownshipOrNone[] {
  const record = it as Loose;
  if (register === "rule") return [null];
  if (register === "township") return [record.id];
  if (register === "count") return [written(county, record["unit"])];
  if (record.geometry && !tellsWhere.has(register)) return byPosition(county, register, record.geometry);
  const owner = belongs[register];
  if (owner) return ofOwner(county, owner, record);
  if (register === "village") return [written(county, text(record["code"]).slice(0, codeLength))];
  return [written(county, record["township"])];
}
