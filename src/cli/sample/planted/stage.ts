/** Gathers the planted examples: their records, and for each the answer that is right. */

import type { ProtectedKind, Reason, Text } from "../../../domain/labels.ts";
import type { Entrance, Kindergarten, School } from "../../../domain/registers/places.ts";
import type { Licence, Measurement, Venue, VenueCategory } from "../../../domain/registers/venues.ts";
import { schoolName } from "../places/schools.ts";
import { type LonLat, mix, round, toPlane } from "../plane.ts";
import type { Random } from "../random.ts";
import { chineseNumber } from "../roads/town-grid.ts";
import { creditCode } from "../venues/credit-code.ts";
import { licenceOf } from "../venues/licences.ts";
import { asOf, type World } from "../world.ts";

export interface Expectation {
  readonly verdict: "inside" | "survey" | "outside" | "unplaced" | "absent";
  readonly reason?: Reason;
  readonly distance?: number;
  readonly tolerance?: number;
  readonly place?: string;
  readonly surveyFirst?: "venue" | "place";
}

export interface PlantedCase {
  readonly id: string;
  readonly what: Text;
  readonly asOf: string;
  readonly rule: string;
  readonly venue: string;
  readonly expect: Expectation;
}

export interface Planted {
  readonly id: string;
  readonly kind: Extract<ProtectedKind, "school" | "kindergarten">;
  /** Closed, counter-clockwise; empty for a place known only as a point. */
  readonly ring: readonly LonLat[];
  readonly geometry: School["geometry"];
}

export interface Firsts {
  readonly school: number;
  readonly kindergarten: number;
  readonly venue: number;
}

type PlaceFacts = Pick<School, "since" | "extent" | "context" | "note"> & { readonly accuracy: number };

export interface VenueFacts {
  readonly at: LonLat | null;
  readonly trade: string;
  readonly accuracy?: number;
  /** Each category with the day since when it trades on the spot; null: nobody wrote it down. */
  readonly categories: readonly (readonly [VenueCategory, string | null])[];
  readonly more?: Partial<Venue>;
}

const mixed = (p: LonLat, q: LonLat, t: number): LonLat => [...mix(p, q, t)] as LonLat;
const digits = (n: number, width: number) => String(n).padStart(width, "0");

export class Stage {
  readonly schools: School[] = [];
  readonly kindergartens: Kindergarten[] = [];
  readonly entrances: Entrance[] = [];
  readonly venues: Venue[] = [];
  readonly licences: Licence[] = [];
  readonly measurements: Measurement[] = [];
  readonly cases: PlantedCase[] = [];
  /** Places that cannot be checked, and why. */
  readonly unchecked: string[] = [];
  readonly world: World;
  readonly chance: Random;
  readonly #firsts: Firsts;

  constructor(world: World, chance: Random, firsts: Firsts) {
    this.world = world;
    this.chance = chance;
    this.#firsts = firsts;
  }

  school(geometry: School["geometry"] | undefined, { accuracy, ...facts }: PlaceFacts): Planted {
    const id = `S${digits(this.#firsts.school + this.schools.length, 3)}`;
    this.schools.push({
      id,
      name: schoolName("primary", 41 + this.schools.length),
      stage: "primary",
      pupils: this.chance.whole(120, 640),
      psychologists: 1,
      lawVicePrincipal: "yes",
      guidance: "2026-10-14",
      practice: "2026-09-24",
      drill: "2026-09-15",
      lawLesson: "2026-09-08",
      bullyingCheck: "2026-10-20",
      vetting: "2026-03-18",
      afterSchool: "2026-11-20",
      afterSchoolEnds: "18:00",
      since: "1998-09-01",
      ...facts,
      ...(geometry ? { geometry, accuracy, positionSource: accuracy <= 1 ? "survey" : "map" } : {}),
      approximate: true,
    });
    return this.#placed("school", id, geometry, accuracy, facts.context);
  }

  kindergarten(geometry: GeoJSON.Polygon, { accuracy, ...facts }: PlaceFacts): Planted {
    const n = this.#firsts.kindergarten + this.kindergartens.length;
    const id = `K${digits(n, 3)}`;
    this.kindergartens.push({
      id,
      name: `示例第${chineseNumber(n)}幼儿园`,
      places: 180,
      children: this.chance.whole(110, 175),
      guidance: "2026-10-12",
      practice: "2026-09-22",
      drill: "2026-09-16",
      vetting: "2026-03-20",
      ...facts,
      geometry,
      accuracy,
      positionSource: accuracy <= 1 ? "survey" : "map",
      approximate: true,
    });
    return this.#placed("kindergarten", id, geometry, accuracy);
  }

  #placed(
    kind: Planted["kind"],
    id: string,
    geometry: School["geometry"] | undefined,
    accuracy: number,
    context?: true,
  ): Planted {
    const ring = geometry?.type === "Polygon" ? (geometry.coordinates[0] as LonLat[]) : [];
    const [p, q] = this.#front(ring);
    if (p && q)
      this.entrances.push({
        id: `G${digits(900 + this.entrances.length, 3)}`,
        place: id,
        kind: "main",
        name: "正门",
        geometry: { type: "Point", coordinates: mixed(p, q, 0.45).map((n) => round(n, 7)) },
        accuracy,
        ...(context ? { context } : {}),
      });
    return { id, kind, ring, geometry: geometry as School["geometry"] };
  }

  /** The side of a ring that a road runs nearest to. */
  #front(ring: readonly LonLat[]): readonly [LonLat | undefined, LonLat | undefined] {
    const away = (i: number) => {
      const [p, q] = [ring[i - 1] as LonLat, ring[i] as LonLat];
      return this.world.site.roads.nearest(toPlane(...mixed(p, q, 0.5)), 300)?.distance ?? 300;
    };
    const sides = ring.map((_, i) => i).slice(1);
    const best = sides.reduce((one, i) => (away(i) < away(one) ? i : one), 1);
    return [ring[best - 1], ring[best]];
  }

  venue({ at, trade, accuracy = 0, categories, more = {} }: VenueFacts): string {
    const n = this.#firsts.venue + this.venues.length;
    const id = `V${digits(n, 4)}`;
    const established = categories.flatMap(([, since]) => (since ? [since] : [])).sort()[0];
    const venue: Venue = {
      id,
      name: `样本${trade} ${2001 + this.venues.length} 号`,
      categories: categories.map(([category]) => category),
      creditCode: creditCode("640121", n),
      ...(established ? { established } : {}),
      status: "operating",
      operator: `示例户 ${n}`,
      ...(at
        ? { geometry: { type: "Point", coordinates: at }, positionSource: accuracy <= 1 ? "survey" : "map", accuracy }
        : {}),
      positionEnd: "door",
      ...more,
    };
    this.venues.push(venue);
    for (const [category, since] of categories)
      this.licences.push(licenceOf(venue, category, since ?? undefined, more.until));
    return id;
  }

  expect(rule: "plan-50" | "plan-200-new", venue: string, zh: string, en: string, expect: Expectation): void {
    this.cases.push({ id: `P${digits(this.cases.length + 1, 2)}`, what: { zh, en }, asOf, rule, venue, expect });
  }
}
