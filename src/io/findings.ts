/** Findings and pairs as rows, CSV and GeoJSON: the same keys in the same order everywhere. */

import type { Finding, Pair } from "../domain/rules/finding.ts";
import { writeCsv } from "./csv.ts";
import { defuse } from "./defuse.ts";
import { encodeWithMark } from "./text-file.ts";

type Value = string | number | null;

const textColumns = [
  "rule",
  "rule_since",
  "venue",
  "verdict",
  "reason",
  "place",
  "place_kind",
  "measure",
  "survey_first",
];
const degreeColumns = ["place_lon", "place_lat", "venue_lon", "venue_lat"];

/** Degrees to 1e-9, a tenth of a millimetre: as many figures as a distance in millimetres needs. */
const degrees = (value: number | undefined): number | null => (value === undefined ? null : Number(value.toFixed(9)));
/** A high that is infinite has no figure in a file. */
const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);

/** One finding with the contract's keys, in the contract's order. Metres, degrees WGS 84; null: none. */
export const findingRow = (it: Finding) => ({
  rule: it.rule,
  rule_since: it.ruleSince,
  venue: it.venue,
  verdict: it.verdict,
  reason: it.reason,
  distance_m: finite(it.distance),
  low_m: finite(it.low),
  high_m: finite(it.high),
  place: it.place,
  place_kind: it.placeKind,
  measure: it.measure,
  place_lon: degrees(it.placeAt?.[0]),
  place_lat: degrees(it.placeAt?.[1]),
  venue_lon: degrees(it.venueAt?.[0]),
  venue_lat: degrees(it.venueAt?.[1]),
  boundary_m: finite(it.boundary),
  entrance_m: finite(it.entrance),
  walking_m: finite(it.walking),
  measured_m: finite(it.measured),
  survey_first: it.surveyFirst,
});
export type FindingRow = ReturnType<typeof findingRow>;

/** The keys of a row, which are the header of `findings.csv`. */
export const findingColumns = [
  "rule",
  "rule_since",
  "venue",
  "verdict",
  "reason",
  "distance_m",
  "low_m",
  "high_m",
  "place",
  "place_kind",
  "measure",
  "place_lon",
  "place_lat",
  "venue_lon",
  "venue_lat",
  "boundary_m",
  "entrance_m",
  "walking_m",
  "measured_m",
  "survey_first",
] as const satisfies readonly (keyof FindingRow)[];

/** One pair with the contract's keys. */
export const pairRow = (it: Pair) => ({
  rule: it.rule,
  venue: it.venue,
  place: it.place,
  place_kind: it.placeKind,
  verdict: it.verdict,
  distance_m: finite(it.distance),
  low_m: finite(it.low),
  high_m: finite(it.high),
});
export type PairRow = ReturnType<typeof pairRow>;

export const pairColumns = [
  "rule",
  "venue",
  "place",
  "place_kind",
  "verdict",
  "distance_m",
  "low_m",
  "high_m",
] as const satisfies readonly (keyof PairRow)[];

/** Metres carry three decimals; text that a spreadsheet would run is defused. */
function cell(column: string, value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return textColumns.includes(column) ? defuse(value) : value;
  return degreeColumns.includes(column) ? String(value) : value.toFixed(3);
}

function table<C extends string>(columns: readonly C[], rows: readonly Readonly<Record<C, Value>>[]): Uint8Array {
  const lines = rows.map((row) => columns.map((column) => cell(column, row[column])));
  return encodeWithMark(writeCsv([columns, ...lines]));
}

/** `findings.csv`: UTF-8 with a byte order mark, line feeds. */
export const findingsCsv = (findings: readonly Finding[]): Uint8Array =>
  table(findingColumns, findings.map(findingRow));

/** The file of `--pairs`. */
export const pairsCsv = (pairs: readonly Pair[]): Uint8Array => table(pairColumns, pairs.map(pairRow));

/** Findings as points where their venues stand; a venue without a position has no geometry. */
export const findingsGeoJson = (
  findings: readonly Finding[],
): GeoJSON.FeatureCollection<GeoJSON.Point | null, FindingRow> => ({
  type: "FeatureCollection",
  features: findings.map((it) => ({
    type: "Feature",
    id: it.id,
    geometry: it.venueAt ? { type: "Point", coordinates: [...it.venueAt] } : null,
    properties: findingRow(it),
  })),
});
