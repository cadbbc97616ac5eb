/** A bureau's list of venues as it comes: a title, other headers, GCJ-02, a few faults on known rows. */

import type { County } from "../../../src/domain/county.ts";
import type { Venue } from "../../../src/domain/registers/venues.ts";
import { venueCategories } from "../../../src/domain/registers/venues.ts";
import { wgs84ToGcj02 } from "../../../src/geo/datum.ts";
import type { LngLat } from "../../../src/geo/units.ts";

export const venueHeaders = [
  "序号",
  "场所编码",
  "店名",
  "经营业态",
  "所在乡镇",
  "经营地址",
  "经度",
  "纬度",
  "许可证编号",
  "微信",
] as const;

export type Cells = (string | number)[];

const zhOf = (id: string): string => (venueCategories as Readonly<Record<string, { zh: string }>>)[id]?.zh ?? id;

const placed = (county: County): readonly Venue[] =>
  county.registers.venue.filter(({ geometry }) => geometry?.type === "Point");

/** Rows of the county's own venues, as they stand, shifted to GCJ-02. */
export function venueRows(county: County, count: number): Cells[] {
  const names = new Map(county.registers.township.map(({ id, name }) => [id, name]));
  return placed(county)
    .slice(0, count)
    .map((venue, i) => {
      const at = venue.geometry?.type === "Point" ? venue.geometry.coordinates : [0, 0];
      const [lon, lat] = wgs84ToGcj02([at[0], at[1]] as unknown as LngLat);
      return [
        i + 1,
        venue.id,
        venue.name,
        venue.categories.map(zhOf).join("、"),
        names.get(venue.township ?? "") ?? venue.township ?? "",
        venue.address ?? "",
        lon.toFixed(7),
        lat.toFixed(7),
        venue.licence ?? "",
        i % 3 === 0 ? `wx${i}` : "",
      ];
    });
}

/** Place of a header among `venueHeaders`. */
export const at = (header: (typeof venueHeaders)[number]): number => venueHeaders.indexOf(header);
