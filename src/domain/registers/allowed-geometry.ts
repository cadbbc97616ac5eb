/** Which geometries each register may have. */

import type { Geometry } from "./column.ts";
import type { RegisterId } from "./index.ts";
import { tableOf } from "./index.ts";

type Type = Geometry["type"];

const areas: readonly Type[] = ["Polygon", "MultiPolygon"];
const lines: readonly Type[] = ["LineString", "MultiLineString"];
const anything: readonly Type[] = ["Point", "MultiPoint", ...lines, ...areas];

const own: Partial<Readonly<Record<RegisterId, readonly Type[]>>> = {
  school: ["Point", ...areas],
  kindergarten: ["Point", ...areas],
  nursery: ["Point", ...areas],
  village: ["Point", ...areas],
  township: areas,
  road: lines,
  barrier: [...lines, ...areas],
  water: [...lines, ...areas],
  waterHazard: anything,
};

export function allowedGeometry(register: RegisterId): readonly Type[] {
  const { geometry } = tableOf(register);
  if (geometry === "none") return [];
  return geometry === "point" ? ["Point"] : (own[register] ?? anything);
}
