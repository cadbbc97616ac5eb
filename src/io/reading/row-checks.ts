/** The records of a spreadsheet held against the county, and against each other where only an import goes wrong so. */

import type { County } from "../../domain/county.ts";
import { protectedKinds } from "../../domain/labels.ts";
import type { Problem } from "../../domain/problems.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import { type Area, areaOf, buildAreaIndex } from "../../geo/township.ts";
import type { LngLat } from "../../geo/units.ts";
import { crossChecks } from "../checks/cross-checks.ts";
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

function ownChecks(reading: ImportReading, county: County): Problem[] {
  const { register, file, records } = reading;
  const onWater = namer(county.registers.water);
  const inCampus = namer(protectedKinds.flatMap((kind): readonly Named[] => county.registers[kind]));
  const shared = new Map<string, number>();
  for (const record of records) {
    const key = spotOf(record)?.join(" ");
    if (key) shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  return records.flatMap((record, index): Problem[] => {
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
  });
}

/** Everything found wrong beyond single cells, at its row and column in the spreadsheet. */
export function checkImport(reading: ImportReading, county: County): readonly Problem[] {
  const { register, records } = reading;
  const taken: County = { ...county, registers: { ...county.registers, [register]: records } };
  const sources = { readings: new Map([[register, reading]]), rules: null, indicators: null, clauses: null };
  const crossed = crossChecks(taken, sources).filter((problem) => problem.register === register);
  return [...crossed, ...ownChecks(reading, county)];
}
