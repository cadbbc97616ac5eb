/** Geometries into and out of the coordinate systems that Chinese web maps use, for files that go or come there. */

import type { AnyRecord } from "../domain/registers/column.ts";
import { bd09ToWgs84, gcj02ToWgs84, wgs84ToBd09, wgs84ToGcj02 } from "../geo/datum.ts";
import { movedGeometry } from "../geo/moved-geometry.ts";
import type { LngLat } from "../geo/units.ts";
import { BadInput } from "./bad-input.ts";

interface Conversion {
  readonly fromWgs84: (at: LngLat) => LngLat;
  readonly toWgs84: (at: LngLat) => LngLat;
}

/** Null: nothing to convert. CGCS2000 and WGS 84 differ by less than a millimetre here. */
const datums = {
  wgs84: null,
  cgcs2000: null,
  gcj02: { fromWgs84: wgs84ToGcj02, toWgs84: gcj02ToWgs84 },
  bd09: { fromWgs84: wgs84ToBd09, toWgs84: bd09ToWgs84 },
} as const satisfies Record<string, Conversion | null>;
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

/** A record with its geometry in another coordinate system. */
export function recordIn<R extends AnyRecord>(record: R, datum: ExportDatum): R {
  const conversion = datums[datum];
  return conversion && record.geometry
    ? { ...record, geometry: movedGeometry(record.geometry, conversion.fromWgs84) }
    : record;
}

/** From a file's own coordinate system into WGS 84; null: it is in that already. */
export const toWgs84From = (datum: ExportDatum): Conversion["toWgs84"] | null => datums[datum]?.toWgs84 ?? null;
