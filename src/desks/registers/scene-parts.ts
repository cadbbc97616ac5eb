/** Parts of the map's scene as functions of the open register and the selected record. */

import { byId, type County } from "../../domain/county.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { tellsWhere } from "../../domain/registers/tells-where.ts";
import type { Finding, Findings } from "../../domain/rules/finding.ts";
import { gravestOfVenue } from "../../domain/venue-filter.ts";
import { venueRows } from "../../domain/venue-rows.ts";
import type { RouteLine, Scene, VenueMark } from "../../map/scene.ts";
import { recordAt } from "../../state/selected-record.ts";
import type { Selection } from "../../state/view.ts";
import type { MapTarget } from "../desk.ts";
import { lookAt } from "./look-at.ts";
import type { FoundRecord } from "./use-selected.ts";

/** What a register is about, of the signs that the map could show besides places. */
const about: Readonly<Partial<Record<RegisterId, readonly ("homes" | "stations" | "waters")[]>>> = {
  childrensHome: ["homes"],
  village: ["homes"],
  protectionStation: ["stations"],
  waterHazard: ["waters"],
  patrolPlan: ["waters"],
  patrolVisit: ["waters"],
};
const nothing = { homes: [], stations: [], waters: [] };

/** Takes away what the open register is not about; nothing open: everything stays. */
export function hushed(open: RegisterId | null): Partial<Scene> {
  if (open === null) return {};
  const kept = about[open] ?? [];
  return Object.fromEntries(Object.entries(nothing).filter(([part]) => !kept.some((one) => one === part)));
}

const aboutVenues: ReadonlySet<RegisterId> = new Set([
  "venue",
  "licence",
  "measurement",
  "case",
  "caseStep",
  "enforcementRound",
  "inspection",
] as const);

/** Registers that are about venues: the map shows these with their verdicts. */
export const isAboutVenues = (register: RegisterId | null | undefined): boolean =>
  register !== null && register !== undefined && aboutVenues.has(register);

const markOf = (
  { id, categories }: { readonly id: string; readonly categories: readonly VenueMark["category"][] },
  { verdict, venueAt }: Finding,
): readonly VenueMark[] => {
  const [category] = categories;
  return category && venueAt ? [{ id, at: [venueAt[0], venueAt[1]], verdict, category }] : [];
};

export const venueMarks = (county: County, findings: Findings): readonly VenueMark[] =>
  [...gravestOfVenue(venueRows(county, findings, {})).values()].flatMap(({ venue, finding }) => markOf(venue, finding));

/** A road, a barrier or a backdrop water has no sign of its own: the selected one is drawn as a line. */
export function linesOf(found: FoundRecord | null): readonly RouteLine[] {
  const geometry = found?.row.geometry;
  if (!geometry || !["road", "barrier", "water"].includes(found.register)) return [];
  const paths =
    geometry.type === "LineString"
      ? [geometry.coordinates]
      : geometry.type === "MultiLineString" || geometry.type === "Polygon"
        ? geometry.coordinates
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates.flat()
          : [];
  return paths.map((path, index) => ({
    id: `${found.row.id}/${index}`,
    path: path.map(([lon = 0, lat = 0]) => [lon, lat] as const),
    state: "ahead",
  }));
}

/** Gates, visits, and venues that no rule judges that day have no sign: a pin shows the spot. */
export function pinOf(
  county: County,
  found: FoundRecord,
  stand: Selection | null,
  venues: readonly VenueMark[],
): Scene["pin"] {
  const own = found.register === "entrance" || tellsWhere.has(found.register) ? found.row.geometry : undefined;
  const drawn = stand?.kind !== "venue" || venues.some(({ id }) => id === stand.id);
  const geometry = own ?? (drawn ? undefined : byId(county, "venue").get(stand.id)?.geometry);
  if (geometry?.type !== "Point") return null;
  const [lon = 0, lat = 0] = geometry.coordinates;
  return [lon, lat];
}

/** Where to look for a record without a sign: its own shape, else what stands for it; null: nowhere. */
export function targetOf(county: County, found: FoundRecord, stand: Selection | null): MapTarget | null {
  const at = recordAt(county, stand);
  const other = at ? byId(county, at.register).get(at.id) : undefined;
  return lookAt(found.row.geometry) ?? lookAt(other?.geometry);
}
