/** How PostGIS may be asked the same question: statements that build its indexes, and one that answers a rule. */

import type { Rule } from "../../../domain/rules/rule.ts";

export interface Plan {
  readonly name: string;
  /** Metres by which its distances may be off. */
  off(signed: number): number;
  /** Makes the indexes and the planner's statistics for so many rules. */
  build(rules: number): string;
  /** Rows of the `place` p and `venue` v that may matter to rule `r`. */
  near(r: number): string;
  /** Metres from v to p: 0 within an outline. */
  readonly distance: string;
  /** Metres from v to the boundary of p. */
  readonly toEdge: string;
}

/** The bit of the rule at `r`. */
export const bitOf = (r: number): number => 1 << r;

const perRule = (rules: number, statement: (r: number) => string): string =>
  Array.from({ length: rules }, (_, r) => statement(r)).join(";\n");

/** The best found: the places by turns, each reading from a GiST of its rule's venues those within its grown box. */
const byBoxes = {
  build: (rules: number) => `
    ${perRule(rules, (r) => `create index on venue using gist (geom) where mask & ${bitOf(r)} <> 0 and not vague`)};
    analyze venue (geom, mask, vague); analyze place (place, mask)`,
  near: (r: number) => `place p join venue v on v.geom && p.near${r} and not v.vague`,
};

/** The geodesic distance on the spheroid as PostGIS has it. It was seen to be off by as much. */
const geography = { off: () => 0.25, distance: "st_distance(p.geog, v.geog)", toEdge: "st_distance(p.edge, v.geog)" };

const flatVenue = "st_makepoint((v.lon - p.lon0) * p.kx, (v.lat - p.lat0) * p.ky)";

export const plans = {
  /** As its manual teaches it: ST_DWithin over a GiST of geography. */
  "postgis-plain": {
    name: "postgis-plain",
    ...geography,
    build: () => `
      create index on venue using gist (geog); create index on place using gist (geog);
      analyze venue; analyze place`,
    near: (r: number) => `place p join venue v on st_dwithin(v.geog, p.geog, p.reach[${r + 1}]) and not v.vague`,
  },
  /** Its own measuring, as fast as it was got. */
  postgis: { name: "postgis", ...geography, ...byBoxes },
  /** The same, but measured in a plane about each place, worked out by hand beforehand: PostGIS as an index. */
  "postgis-flat": {
    name: "postgis-flat",
    ...byBoxes,
    // First order: second-order terms at a rule's reach.
    off: (signed: number) => 0.01 + signed ** 2 * 3e-7,
    distance: `st_distance(p.flat, ${flatVenue})`,
    toEdge: `st_distance(p.flat_edge, ${flatVenue})`,
  },
} as const satisfies Readonly<Record<string, Plan>>;

/** Whole millimetres, as the check has them; rounding half up like it. */
const millimetres = (metres: string): string => `floor(greatest(0, ${metres}) * 1000 + 0.5) / 1000`;

/**
 * Pairs under the rule at `r` that are inside (3) or in doubt (2), to be put after `create table … as`. `vague`: some
 * venue is in so great a doubt that no place's reach allows for it; such are measured to every place.
 */
export function pairsUnder(plan: Plan, rule: Rule, limit: number, r: number, vague: boolean): string {
  const within = rule.inclusive ? "<=" : "<";
  const bit = bitOf(r);
  const measured = (from: string): string => `
    select v.ctid as at_venue, p.ctid as at_place, v.venue, p.place, p.edge is not null as has_edge, p.extent,
      p.since <= v.firm_to[${r + 1}] as firm, p.since <= v.doubt_to[${r + 1}] as concerned,
      sqrt(v.accuracy ^ 2 + p.accuracy ^ 2) as doubt, ${plan.distance} as d
    from ${from} where v.mask & ${bit} <> 0 and p.mask & ${bit} <> 0`;
  // Materialised, so that each distance is worked out once; within an outline the one to its edge is wanted as well.
  return `
    with measured as materialized (
      ${measured(plan.near(r))} ${vague ? `union all ${measured("place p join venue v on v.vague")}` : ""}),
    kept as materialized (
      select *, case when d > 0 or not has_edge then d else -(
        select ${plan.toEdge} from venue v, place p where v.ctid = at_venue and p.ctid = at_place) end as signed
      from measured
      where concerned and ${millimetres("d - extent - doubt")} ${within} ${limit})
    select venue, place,
      (case when ${millimetres("signed + doubt")} ${within} ${limit} and firm then 3 else 2 end)::smallint as code
    from kept`;
}
