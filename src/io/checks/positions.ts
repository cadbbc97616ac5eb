/** Does every record lie where the county and its townships say? */

import type { County } from "../../domain/county.ts";
import { nearestOnBoundary } from "../../geo/distance.ts";
import { isFault, type Outline, outlineOf } from "../../geo/outline.ts";
import { areaOf, buildAreaIndex } from "../../geo/township.ts";
import type { LngLat } from "../../geo/units.ts";
import { fold } from "../fold.ts";
import type { Remark } from "./remark.ts";
import type { Placed } from "./spots.ts";

/** A neighbour kept for its zone may lie this far outside, metres. */
const neighbourReach = 5000;

type Say = (code: Remark["code"], column: string | undefined, values?: NonNullable<Remark["values"]>) => Remark;

const sayOf =
  ({ register, index, record }: Placed): Say =>
  (code, column, values) => ({
    code,
    severity: "warning",
    register,
    index,
    id: record.id,
    ...(column !== undefined && { column }),
    ...(values && { values }),
  });

interface Ground {
  readonly inCounty: (at: LngLat) => boolean;
  /** Prepared when the first record lies outside. */
  readonly outline: () => Outline | null;
  readonly townshipAt: ((at: LngLat) => string | null) | null;
  readonly nameOf: (township: string) => string;
  /** Every spelling of a township → its id. */
  readonly spelled: ReadonlyMap<string, string>;
}

const withoutKind = (name: string) => name.replace(/(街道办事处|街道|镇|乡|农场)$/, "");

function soundOutline(geometry: NonNullable<County["outline"]>): Outline | null {
  const prepared = outlineOf(geometry);
  return isFault(prepared) ? null : prepared;
}

function groundOf({ outline, registers }: County): Ground {
  const areas = registers.township.flatMap(({ id, geometry }) =>
    geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? [{ id, geometry }] : [],
  );
  const county = outline && buildAreaIndex([{ id: "county", geometry: outline }]);
  const townships = areas.length > 0 ? buildAreaIndex(areas) : null;
  let prepared: Outline | null | undefined;
  const names = new Map(registers.township.map(({ id, name }) => [id, name]));
  const spelled = registers.township.flatMap(({ id, name, nameEn }) =>
    [id, name, withoutKind(name), ...(nameEn ? [nameEn] : [])].map((spelling) => [fold(spelling), id] as const),
  );
  return {
    inCounty: (at) => county === null || areaOf(county, at) !== null,
    outline: () => {
      prepared ??= outline && soundOutline(outline);
      return prepared;
    },
    townshipAt: townships && ((at) => areaOf(townships, at)),
    nameOf: (id) => names.get(id) ?? id,
    spelled: new Map(spelled),
  };
}

function outside(placed: Placed, at: LngLat, { outline, inCounty }: Ground): Remark[] {
  const say = sayOf(placed);
  if (inCounty([at[1], at[0]])) return [say("position-swapped", "lon", { value: `${at[0]}, ${at[1]}` })];
  const boundary = outline();
  const metres = boundary ? nearestOnBoundary(boundary, at).signed : Number.NaN;
  if (placed.record.context && metres <= neighbourReach) return [];
  const km = metres < 10_000 ? (metres / 1000).toFixed(2) : (metres / 1000).toFixed(0);
  return [say("position-outside", "lon", { km })];
}

function inTownship(placed: Placed, at: LngLat, { townshipAt, nameOf, spelled }: Ground): Remark[] {
  const { record } = placed;
  if (!townshipAt || record.context) return [];
  const found = townshipAt(at);
  const say = sayOf(placed);
  if (found === null) return [say("township-none", "lon")];
  const written = record["township"];
  if (typeof written !== "string" || spelled.get(fold(written)) === found) return [];
  if (spelled.get(fold(withoutKind(written))) === found) return [];
  return [say("township-differs", "township", { value: written, found: nameOf(found) })];
}

/** Already reported when the files were read. */
const isFaulty = ({ record: { extra } }: Placed) =>
  extra !== undefined && ["lon", "lat", "geometry"].some((name) => Object.hasOwn(extra, name));

/** The check of one record after the other: what the county's ground needs is made ready once. */
export function positionCheck(county: County): (placed: Placed) => readonly Remark[] {
  const ground = groundOf(county);
  return (placed) => {
    const { at } = placed;
    if (at === null) return isFaulty(placed) ? [] : [sayOf(placed)("position-missing", "geometry")];
    return ground.inCounty(at) ? inTownship(placed, at, ground) : outside(placed, at, ground);
  };
}

export const checkPositions = (county: County, all: readonly Placed[]): Remark[] => all.flatMap(positionCheck(county));
