/** The whole walking network of the county. */

import type { Ground } from "../ground/ground.ts";
import { spaced, toRing, within } from "../lines.ts";
import type { VillageSite } from "../places/village-sites.ts";
import { apart, turned, type Xy } from "../plane.ts";
import { random } from "../random.ts";
import { cutBridges } from "./bridge-spans.ts";
import { largestPart, withBridges } from "./bridges.ts";
import { canalRoads, isQuiet, type QuietReach, quietReach, quietStrands, runsWithin } from "./canalside.ts";
import { countryRoads, type Knot, toLine } from "./country.ts";
import { hamletLanes } from "./hamlet.ts";
import { planarize } from "./planarize.ts";
import type { Edge, Strand } from "./strand.ts";
import type { Town } from "./town-grid.ts";

const grades: Record<string, Strand["class"]> = { m: "motorway", a: "main", b: "main", c: "country" };
/** How far roads run on beyond the county line, metres. */
const beyond = 2500;

function mainRoads(ground: Ground): Strand[] {
  const near = (at: Xy) => within(ground.outlineRing, at) || toRing(ground.outlineRing, at) < beyond;
  return ground.mainRoads.flatMap(({ grade, line }, n) =>
    runsWithin(line, near).map((run): Strand => {
      const number = String(n + 1).padStart(2, "0");
      const motorway = grade === "m";
      const name = motorway ? `样本高速 ${number}` : grade === "c" ? `样本县道 ${number}` : `样本干线 ${number}`;
      return { line: run, class: grades[grade] ?? "country", name, ...(motorway ? { apart: true } : {}) };
    }),
  );
}

/** Field corners: a jittered lattice laid along the canals, wide in the dry west. */
function fieldKnots(seed: number, ground: Ground, busy: readonly Xy[], towns: readonly Town[]): Knot[] {
  const chance = random(seed, "field knots");
  const west = ground.waters.find((one) => one.name === "西干渠");
  const knots: Knot[] = [];
  const [du, dv] = [760, 980];
  for (let i = -60; i <= 60; i++)
    for (let j = -50; j <= 50; j++) {
      const jitter: Xy = [chance.between(-0.3, 0.3), chance.between(-0.3, 0.3)];
      const thin = chance.next();
      const at = turned([(i + jitter[0]) * du, (j + jitter[1]) * dv], 0.62);
      if (!within(ground.outlineRing, at) || toRing(ground.outlineRing, at) < 250) continue;
      const dry = west ? at[0] < nearestX(west.line, at) - 600 : false;
      if (dry && thin > 0.2) continue;
      if (ground.waters.some((one) => toLine(one.line, at) < one.width / 2 + 60)) continue;
      if (towns.some((town) => town.depthAt(at) < 1.2) || busy.some((one) => apart(one, at) < 470)) continue;
      knots.push({ at });
    }
  return knots;
}

/** Easting of a line at the height of a point. */
const nearestX = (line: readonly Xy[], at: Xy): number =>
  line.reduce((best, p) => (Math.abs(p[1] - at[1]) < Math.abs(best[1] - at[1]) ? p : best), line[0] as Xy)[0];

export interface Network {
  readonly edges: readonly Edge[];
  readonly junctions: readonly Xy[];
  readonly quiet: QuietReach;
}

export function network(
  seed: number,
  ground: Ground,
  towns: readonly Town[],
  villages: readonly VillageSite[],
): Network {
  const mains = mainRoads(ground);
  const rural = villages.filter((one) => !one.inTown);
  const mainKnots = mains.flatMap((road, n): Knot[] =>
    road.class === "motorway"
      ? []
      : spaced(road.line, 1150)
          .filter((at) => within(ground.outlineRing, at) && towns.every((town) => town.depthAt(at) > 1.1))
          .map((at) => ({ at, group: `main ${n}` })),
  );
  const rims = towns.flatMap((town) => town.rim.map((at): Knot => ({ at, group: town.plan.id })));
  const centres = rural.map((one): Knot => ({ at: one.at }));
  const settled = [...mainKnots, ...rims, ...centres];
  const quiet = quietReach(ground, [...rims.map((one) => one.at), ...centres.map((one) => one.at)]);
  const fields = fieldKnots(seed, ground, [...settled.map((one) => one.at), quiet.at], towns);
  const chance = random(seed, "country roads");
  const lanes = random(seed, "hamlets");
  const strands: Strand[] = [
    ...mains,
    ...towns.flatMap((town) => town.strands),
    ...canalRoads(random(seed, "canal roads"), ground, quiet),
    ...quietStrands(quiet),
    ...countryRoads(chance, [...settled, ...fields], 3600).filter(
      (one) => !one.line.some((at) => apart(at, quiet.at) < 330),
    ),
    ...rural.flatMap((one) => hamletLanes(lanes, one.at, lanes.between(-0.3, 0.5))),
  ];
  const net = planarize(strands);
  const bridged = withBridges(net.edges, ground.waters, {
    forced: (edge) => edge.name === "样本便桥",
    banned: (at) => isQuiet(quiet, at),
  });
  const junctions = [...net.junctions];
  const edges = cutBridges(largestPart(bridged), ground.waters, junctions).map((edge, i) => ({
    ...edge,
    id: `R${String(i + 1).padStart(4, "0")}`,
  }));
  return { edges, junctions, quiet };
}
