/** The work as tables of a database, in a schema of its own: what a county's database would hold before any index. */

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Sql } from "postgres";
import { vagueVenue } from "../../../domain/rules/place-reaches.ts";
import type { Work } from "../work.ts";
import { bitOf } from "./plans.ts";

/** One bit a rule: a pair is looked at when venue and place share one. */
const maskOf = (flags: readonly boolean[]): number => flags.reduce((mask, on, r) => (on ? mask | bitOf(r) : mask), 0);

/** A list of days in the array notation of COPY; null: not concerned. */
const daysOf = (days: readonly (string | null)[]): string =>
  `{${days.map((day) => (day === null ? "NULL" : `"${day}"`)).join(",")}}`;

function* venueRows({ lon, lat, accuracy, rules }: Work): Generator<string> {
  for (let venue = 0; venue < lon.length; venue++) {
    if (Number.isNaN(lon[venue])) continue;
    const concerns = rules.map((rule) => rule.concerns[venue] ?? null);
    const mask = maskOf(concerns.map((concern) => concern !== null));
    if (mask === 0) continue;
    const firm = daysOf(concerns.map((concern) => concern?.firmTo ?? null));
    const doubt = daysOf(concerns.map((concern) => concern?.doubtTo ?? null));
    const at = `${lon[venue]}\t${lat[venue]}\t${accuracy[venue]}`;
    yield `${venue}\t${at}\t${vagueVenue(accuracy[venue])}\t${mask}\t${firm}\t${doubt}\n`;
  }
}

function* placeRows({ geometries, placeAccuracy, extent, placeSince, reaches, rules }: Work): Generator<string> {
  for (const [place, geometry] of geometries.entries()) {
    if (!geometry || (reaches[place] ?? -1) < 0) continue;
    const counted = rules.map((rule) => rule.counts[place] === 1);
    const widest = Math.max(...rules.map(({ limit }, r) => (counted[r] ? limit : 0)));
    const beyond = (reaches[place] ?? 0) - widest;
    const reach = `{${rules.map(({ limit }) => limit + beyond).join(",")}}`;
    const figures = `${placeAccuracy[place]}\t${extent[place]}\t${reach}`;
    yield `${place}\t${JSON.stringify(geometry)}\t${figures}\t${placeSince[place] ?? "0"}\t${maskOf(counted)}\n`;
  }
}

/** Lines are sent in lumps: a write for each would take most of the time. */
function* lumps(lines: Iterable<string>): Generator<string> {
  let lump: string[] = [];
  for (const line of lines) {
    lump.push(line);
    if (lump.length === 2_000) {
      yield lump.join("");
      lump = [];
    }
  }
  yield lump.join("");
}

const staging = `
  drop schema if exists sapling_bench cascade;
  create schema sapling_bench;
  set search_path to sapling_bench, public;
  create unlogged table venue_in (venue int, lon float8, lat float8, accuracy float8, vague bool, mask int,
    firm_to text[] collate "C", doubt_to text[] collate "C");
  create unlogged table place_in (place int, shape text, accuracy float8, extent float8, reach float8[],
    since text collate "C", mask int)`;

/** Of WGS 84, metres and none. */
const [axis, squared] = [6_378_137, 0.006694379990141317];
const bend = `(1 - ${squared} * sin(radians(lat0)) ^ 2)`;

/**
 * Rows lie in the order of their geohash, and all that a plan could want beforehand is a column: the shape as
 * geography, its boundary, the same in metres about a point of its own (first order of the ellipsoid; kx and ky are
 * metres a degree), and for each rule its box grown by its reach. None of this is timed.
 */
const tables = (rules: number): string => `
  create unlogged table venue as
    select *, st_setsrid(st_makepoint(lon, lat), 4326) as geom, st_setsrid(st_makepoint(lon, lat), 4326)::geography as geog
    from venue_in order by st_geohash(st_makepoint(lon, lat));
  create unlogged table place as
    with read as (
      select *, st_setsrid(st_geomfromgeojson(shape), 4326) as geom from place_in),
    about as (
      select *, (st_xmin(geom) + st_xmax(geom)) / 2 as lon0, (st_ymin(geom) + st_ymax(geom)) / 2 as lat0 from read),
    sized as (
      select *, radians(${axis}) * cos(radians(lat0)) / sqrt${bend} as kx,
        radians(${axis}) * ${1 - squared} / ${bend} ^ 1.5 as ky from about),
    flattened as (
      select *, st_setsrid(st_scale(st_translate(geom, -lon0, -lat0), kx, ky), 0) as flat from sized)
    select place, accuracy, extent, reach, since, mask, lon0, lat0, kx, ky, geom::geography as geog, flat,
      case when st_dimension(geom) = 2 then st_boundary(geom)::geography end as edge,
      case when st_dimension(geom) = 2 then st_boundary(flat) end as flat_edge,
      ${Array.from({ length: rules }, (_, r) => `st_expand(geom, reach[${r + 1}] * 1.001 / kx, reach[${r + 1}] * 1.001 / ky) as near${r}`).join(", ")}
    from flattened order by st_geohash(st_centroid(geom));
  drop table venue_in, place_in`;

async function copy(sql: Sql, table: string, rows: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lumps(rows)), await sql.unsafe(`copy ${table} from stdin`).writable());
}

/** Makes the schema anew and fills it. Venues without a position and those that no rule concerns are left out. */
export async function load(sql: Sql, work: Work): Promise<void> {
  await sql.unsafe(staging);
  await copy(sql, "venue_in", venueRows(work));
  await copy(sql, "place_in", placeRows(work));
  await sql.unsafe(tables(work.rules.length));
}
