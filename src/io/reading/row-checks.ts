/** The records of a spreadsheet held against the county, and against each other where only an import goes wrong so. */

import type { County } from "../../domain/county.ts";
import { finish, type Steps } from "../../domain/engine.ts";
import { protectedKinds } from "../../domain/labels.ts";
import type { Problem } from "../../domain/problems.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { type Area, areaOf, buildAreaIndex } from "../../geo/township.ts";
import type { LngLat } from "../../geo/units.ts";
import { located } from "../checks/cross-checks.ts";
import { checkDates } from "../checks/dates.ts";
import { checkNamesakes } from "../checks/namesakes.ts";
import { checkPlaceIds } from "../checks/place-ids.ts";
import { positionCheck } from "../checks/positions.ts";
import { checkReferences } from "../checks/references.ts";
import type { Remark } from "../checks/remark.ts";
import { type PlacedRegister, placedIn, placedRegisters } from "../checks/spots.ts";
import { checkTwins } from "../checks/twins.ts";
import { checkVenues } from "../checks/venues.ts";
import type { ImportReading } from "./read-import.ts";

/** So many rows on one very spot are a geocoder's centre, not neighbours. */
const crowd = 4;

interface Named extends AnyRecord {
  readonly name?: string;
}

function areasOf(records: readonly Named[]): readonly (Area & { readonly name: string })[] {
  return records.flatMap(({ id, name, geometry }) =>
    geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? [{ id, name: name ?? id, geometry }] : [],
  );
}

/** The name of the area that holds a spot; null: none. */
function namer(records: readonly Named[]): (at: LngLat) => string | null {
  const areas = areasOf(records);
  const index = buildAreaIndex(areas);
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  return (at) => {
    const id = areaOf(index, at);
    return id === null ? null : (names.get(id) ?? id);
  };
}

const spotOf = ({ geometry }: AnyRecord): LngLat | null => {
  if (geometry?.type !== "Point") return null;
  const [lon, lat] = geometry.coordinates;
  return lon === undefined || lat === undefined ? null : [lon, lat];
};

/** Registers whose records do not stand in water. */
const dry = ["school", "kindergarten", "nursery", "childrensHome", "protectionStation", "welfareInstitution", "venue"];

/** Of one record: on water, within a campus, on one spot with many. */
function ownCheck(reading: ImportReading, county: County): (record: AnyRecord, index: number) => readonly Problem[] {
  const { register, file, records } = reading;
  const onWater = namer(county.registers.water);
  const inCampus = namer(protectedKinds.flatMap((kind): readonly Named[] => county.registers[kind]));
  const shared = new Map<string, number>();
  for (const record of records) {
    const key = spotOf(record)?.join(" ");
    if (key) shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  return (record, index) => {
    const at = spotOf(record);
    if (at === null || !dry.includes(register)) return [];
    const say = (code: Problem["code"], values: NonNullable<Problem["values"]>): Problem => ({
      code,
      severity: "warning",
      file,
      ...reading.spot(index, "lon"),
      register,
      id: record.id,
      values,
    });
    const count = shared.get(at.join(" ")) ?? 1;
    const [water, campus] = [onWater(at), register === "venue" ? inCampus(at) : null];
    return [
      ...(count >= crowd ? [say("position-shared", { count })] : []),
      ...(water === null ? [] : [say("position-on-water", { value: water })]),
      ...(campus === null ? [] : [say("position-in-campus", { value: campus })]),
    ];
  };
}

/** Twice the same pair of rows is said once. */
function once(remarks: readonly Remark[]): readonly Remark[] {
  const told = new Set<string>();
  return remarks.filter(({ code, index, values }) => {
    const key = `${code} ${index} ${String(values?.["value"])}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

const isPlaced = (register: RegisterId): register is PlacedRegister =>
  (placedRegisters as readonly RegisterId[]).includes(register);

/** Records looked at between two looks at whether to go on. */
const stride = 250;

/** Everything found wrong beyond single cells, at its row and column in the spreadsheet. */
export function* checkSteps(reading: ImportReading, county: County): Steps<readonly Problem[]> {
  const { register, records } = reading;
  const total = 2 * records.length;
  const taken: County = { ...county, registers: { ...county.registers, [register]: records } };
  const remarks: Remark[] = [];
  for (const check of [checkPlaceIds, checkReferences, checkDates, checkVenues]) {
    for (const remark of check(taken)) if (remark.register === register) remarks.push(remark);
    yield { done: 0, total };
  }
  if (isPlaced(register)) {
    const placed = placedIn(taken, register);
    const positions = positionCheck(taken);
    for (const [i, one] of placed.entries()) {
      remarks.push(...positions(one));
      if (i % stride === stride - 1) yield { done: i + 1, total };
    }
    const twins = checkTwins(placed);
    yield { done: records.length, total };
    for (const remark of once([...twins, ...checkNamesakes(placed)])) remarks.push(remark);
  }
  const readings = new Map([[register, reading]]);
  const problems = remarks.map((remark) => located(remark, readings));
  const own = ownCheck(reading, county);
  for (const [i, record] of records.entries()) {
    problems.push(...own(record, i));
    if (i % stride === stride - 1) yield { done: records.length + i + 1, total };
  }
  return problems;
}

export const checkImport = (reading: ImportReading, county: County): readonly Problem[] =>
  finish(checkSteps(reading, county));
