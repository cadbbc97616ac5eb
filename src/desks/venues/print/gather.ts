/** Gathers all that hundreds of sheets show, a finding at a time, so that it can be counted and stopped. */

import type { County } from "../../../domain/county.ts";
import { protectedPlaces } from "../../../domain/county.ts";
import type { Engine } from "../../../domain/engine.ts";
import type { Geometry } from "../../../domain/registers/column.ts";
import type { Finding } from "../../../domain/rules/finding.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import type { VenueRow } from "../../../domain/venue-rows.ts";
import type { SheetFacts } from "../evidence-sheet.tsx";

export interface Wanted {
  readonly county: County;
  readonly day: string;
  readonly rules: readonly Rule[];
  /** In the order of the sheets. */
  readonly wanted: readonly VenueRow[];
  /** Every finding of the day: the venues around. */
  readonly rows: readonly VenueRow[];
}

type Ask = Pick<Engine, "derive">;

const keyOf = (place: string, distance: number): string => `${place}/${distance}`;

/** Drawn zones by place and distance. */
async function zonesOf(
  engine: Ask,
  wanted: readonly VenueRow[],
  rules: ReadonlyMap<string, Rule>,
  signal: AbortSignal,
) {
  const zones = new Map<string, Geometry>();
  const distances = new Set([...rules.values()].flatMap(({ distance }) => distance ?? []));
  for (const distance of distances) {
    const of = ({ finding }: VenueRow): boolean => rules.get(finding.rule)?.distance === distance;
    const places = [...new Set(wanted.filter(of).flatMap(({ finding }) => finding.place ?? []))];
    if (places.length === 0) continue;
    const { features } = await engine.derive("zones", { places, distances: [distance] }, { signal });
    for (const { geometry, properties } of features) zones.set(keyOf(properties.place, distance), geometry as Geometry);
  }
  return zones;
}

/** The sheets in the order asked for; `onDone` tells how many have their evidence. Throws what the engine throws. */
export async function gather(
  engine: Ask,
  { county, day, rules: list, wanted, rows }: Wanted,
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<readonly SheetFacts[]> {
  const rules = new Map(list.map((rule) => [rule.id, rule]));
  const places = new Map(protectedPlaces(county).map((place) => [place.id, place]));
  const zones = await zonesOf(engine, wanted, rules, signal);
  const zoneOf = ({ place }: Finding, { distance }: Rule): Geometry | null =>
    place === null || distance === null ? null : (zones.get(keyOf(place, distance)) ?? null);
  const sheets: SheetFacts[] = [];
  for (const [i, row] of wanted.entries()) {
    const rule = rules.get(row.finding.rule);
    if (!rule) continue;
    const evidence = await engine.derive("evidence", { asOf: day, rule, venue: row.venue.id }, { signal });
    signal.throwIfAborted();
    onDone(i + 1);
    if (!evidence) continue;
    const { finding } = evidence;
    const place = finding.place === null ? null : (places.get(finding.place) ?? null);
    sheets.push({ row, rule, evidence, county, day, rows, place, zone: zoneOf(finding, rule) });
  }
  return sheets.map((sheet, i) => ({ ...sheet, of: { number: i + 1, count: sheets.length } }));
}
