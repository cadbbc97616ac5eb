/** Where in the county an application would be refused or in doubt: drawn rule by rule, place by place, then merged. */

import { areaInCommon, type Bands, bandsOver, type Crossings, crossingsOf } from "../../geo/band-areas.ts";
import type { Rings } from "../../geo/grown.ts";
import { merged, overlapGroups } from "../../geo/merged.ts";
import { type County, protectedPlaces } from "../county.ts";
import type { Ask, Progress, Steps } from "../engine.ts";
import { pairConcern } from "../rules/concerns.ts";
import { docketOfSpots } from "../rules/docket.ts";
import { placeColumns, uncheckedPlaces } from "../rules/places-on-day.ts";
import { numberOf } from "../rules/rules-on-day.ts";
import { type RulesForApplicant, rulesForApplicant } from "../rules/site.ts";
import type { SitingGround, TownshipGround } from "./ground-types.ts";
import { type Reaches, reachesOf } from "./reaches.ts";

type Part<T> = Generator<Progress, T, void>;

export function* groundSteps(county: County, ask: Ask<"ground">): Steps<SitingGround> {
  const { judged, others } = rulesForApplicant(county, ask);
  const unit = Math.max(1, protectedPlaces(county).length);
  // Drawing, merging and measuring take about as long as each other.
  const total = 3 * unit;
  const refusedParts: Rings[] = [];
  const reachedParts: Rings[] = [];
  let places = 0;
  for (const [i, { refused, reached }] of reachesOnDay(county, judged, ask)) {
    refusedParts.push(...refused);
    reachedParts.push(...reached);
    places++;
    yield { done: i, total };
  }
  const refused = yield* mergedAll(refusedParts, { from: unit, to: 1.5 * unit, total });
  const reached = yield* mergedAll(reachedParts, { from: 1.5 * unit, to: 2 * unit, total });
  const areas = yield* areasOf(county, refused, reached, unit);
  return {
    asOf: ask.asOf,
    accuracy: ask.accuracy,
    categories: ask.categories,
    application: ask.application ?? "new",
    since: ask.application === "renewal" ? (ask.since ?? null) : null,
    rules: judged.map(({ rule }) => ({ rule, bound: rule.measure === "walking" })),
    notJudged: others,
    refused: shapeOf(refused),
    reached: shapeOf(reached),
    areas,
    places,
    placesUnchecked: uncheckedPlaces(county, ask.asOf).length,
  };
}

const shapeOf = (polygons: readonly Rings[]): GeoJSON.MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: polygons as unknown as GeoJSON.Position[][][],
});

/** Place by place, by its index, what the rules refuse and reach; places that none looks at are passed over. */
function* reachesOnDay(
  county: County,
  judged: RulesForApplicant["judged"],
  ask: Ask<"ground">,
): Generator<readonly [place: number, reaches: Reaches], void, void> {
  const columns = placeColumns(county);
  const dockets = judged.map(({ rule, concern }) => ({
    docket: docketOfSpots(county, rule, numberOf(rule) ?? 0, ask.asOf, [concern], columns),
    concern,
  }));
  for (const [place, { geometry, since }] of columns.places.entries()) {
    const outline = columns.outlines[place];
    const rules = dockets.flatMap(({ docket, concern }) => {
      const relation = pairConcern(concern, since);
      return docket.counts[place] === 1 && relation !== "passed-over" ? [{ docket, firm: relation === "firm" }] : [];
    });
    if (!outline || !geometry || rules.length === 0) continue;
    const [accuracy = Number.NaN, extent = Number.NaN] = [columns.accuracy[place], columns.extent[place]];
    yield [place, reachesOf(rules, place, { geometry, outline, accuracy, extent }, ask.accuracy)];
  }
}

interface Share {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** Group by group. */
function* mergedAll(polygons: readonly Rings[], { from, to, total }: Share): Part<readonly Rings[]> {
  const groups = overlapGroups(polygons);
  const made: Rings[] = [];
  for (const [i, group] of groups.entries()) {
    made.push(...merged(group));
    yield { done: Math.floor(from + ((to - from) * (i + 1)) / groups.length), total };
  }
  return made;
}

function bandsOf(polygons: readonly Rings[]): Bands {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [, lat = Number.NaN] of polygons.flat(2)) {
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return south < north ? bandsOver(south, north) : bandsOver(0, 0);
}

function* areasOf(
  { registers }: County,
  refused: readonly Rings[],
  reached: readonly Rings[],
  unit: number,
): Part<readonly TownshipGround[]> {
  const townships = registers.township.flatMap(({ id, geometry }) =>
    geometry?.type === "Polygon"
      ? [{ id, polygons: [geometry.coordinates] }]
      : geometry?.type === "MultiPolygon"
        ? [{ id, polygons: geometry.coordinates }]
        : [],
  );
  const bands = bandsOf(townships.flatMap(({ polygons }) => polygons));
  const [of, by]: readonly [Crossings, Crossings] = [crossingsOf(refused, bands), crossingsOf(reached, bands)];
  const areas: TownshipGround[] = [];
  for (const [i, { id, polygons }] of townships.entries()) {
    const own = crossingsOf(polygons, bands);
    const [total, no, maybe] = [own, of, by].map((one) => areaInCommon(own, one, bands));
    areas.push({ township: id, total: total ?? 0, refused: no ?? 0, doubtful: Math.max(0, (maybe ?? 0) - (no ?? 0)) });
    yield { done: Math.floor(2 * unit + (unit * (i + 1)) / townships.length), total: 3 * unit };
  }
  return areas;
}
