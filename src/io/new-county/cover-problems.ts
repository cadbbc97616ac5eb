/** Gaps and overlaps between a county's outline and its townships, as problems. */

import type { County } from "../../domain/county.ts";
import type { Problem } from "../../domain/problems.ts";
import { coverOf, type Patch } from "../../geo/cover.ts";

/** Patches told of each kind; the rest are counted. */
const told = 5;
/** Among more areas nobody looks for patches one by one. */
const most = 2000;

const hectares = (area: number): string => (area / 10_000).toFixed(area < 100_000 ? 1 : 0);

function say<P extends Patch>(
  patches: readonly P[],
  code: Problem["code"],
  valuesOf: (patch: P) => NonNullable<Problem["values"]>,
): Problem[] {
  const spot = ({ at }: Patch) => at.map((degrees) => degrees.toFixed(5)).join(", ");
  return patches.slice(0, told).map((patch, i) => ({
    code,
    severity: "warning",
    file: "townships.geojson",
    register: "township",
    values: {
      ...valuesOf(patch),
      value: spot(patch),
      hectares: hectares(patch.area),
      more: i === told - 1 && patches.length > told ? ` (+${patches.length - told})` : "",
    },
  }));
}

/** Every township must have a sound area. */
export function coverProblems({ outline, registers }: Pick<County, "outline" | "registers">): readonly Problem[] {
  const areas = registers.township.flatMap(({ id, geometry }) =>
    geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? [{ id, geometry }] : [],
  );
  if (areas.length === 0 || areas.length > most) return [];
  const names = new Map(registers.township.map(({ id, name }) => [id, name]));
  const { overlaps, gaps, beyond } = coverOf(outline, areas);
  return [
    ...say(overlaps, "townships-overlap", ({ ids: [one, other] }) => ({
      first: names.get(one) ?? one,
      second: names.get(other) ?? other,
    })),
    ...say(gaps, "townships-gap", () => ({})),
    ...say(beyond, "townships-beyond", () => ({})),
  ];
}
