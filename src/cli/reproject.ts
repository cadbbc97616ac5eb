/** Geometries into the coordinate systems that Chinese web maps use, for files that go back to them. */

import type { AnyRecord, Geometry } from "../domain/registers/column.ts";
import { wgs84ToBd09, wgs84ToGcj02 } from "../geo/datum.ts";
import type { LngLat } from "../geo/units.ts";
import { BadInput } from "./bad-input.ts";

/** CGCS2000 and WGS 84 differ by less than a millimetre here. */
const same = (at: LngLat): LngLat => at;
const datums = { wgs84: same, cgcs2000: same, gcj02: wgs84ToGcj02, bd09: wgs84ToBd09 } as const;
export type ExportDatum = keyof typeof datums;
export const exportDatums = Object.keys(datums) as ExportDatum[];

export function datumFrom(text: string | undefined): ExportDatum {
  const found = exportDatums.find((one) => one === (text ?? "wgs84"));
  if (found) return found;
  throw BadInput.at(
    `--datum ${text}`,
    { zh: "不认得", en: "is not known" },
    { zh: `可用：${exportDatums.join("、")}`, en: `one of: ${exportDatums.join(", ")}` },
  );
}

/** Nine decimals are a tenth of a millimetre: what conversion adds beyond is noise. */
const round = (value: number): number => Number(value.toFixed(9));

type Nested = readonly (number | Nested)[];

const walk = (coordinates: Nested, move: (at: LngLat) => LngLat): Nested => {
  const [x, y] = coordinates;
  if (typeof x === "number" && typeof y === "number") return move([x, y]).map(round);
  return coordinates.map((part) => (typeof part === "number" ? part : walk(part, move)));
};

/** A record with its geometry in another coordinate system. */
export function recordIn<R extends AnyRecord>(record: R, datum: ExportDatum): R {
  if (datums[datum] === same || !record.geometry) return record;
  const coordinates = walk(record.geometry.coordinates as Nested, datums[datum]);
  return { ...record, geometry: { type: record.geometry.type, coordinates } as Geometry };
}
