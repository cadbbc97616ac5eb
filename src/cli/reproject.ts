/** `--datum` of a command, and coordinates of a file put into WGS 84. */

import { bd09ToWgs84, gcj02ToWgs84 } from "../geo/datum.ts";
import type { LngLat } from "../geo/units.ts";
import { BadInput } from "./bad-input.ts";

/** Null: nothing to convert. CGCS2000 and WGS 84 differ by less than a millimetre here. */
const toWgs84 = { wgs84: null, cgcs2000: null, gcj02: gcj02ToWgs84, bd09: bd09ToWgs84 } as const;
export type DegreesDatum = keyof typeof toWgs84;
export const degreesDatums = Object.keys(toWgs84) as DegreesDatum[];

/** Absent: wgs84. Throws BadInput for what is not among `known`. */
export function datumFrom<D extends string>(text: string | undefined, known: readonly D[]): D {
  const found = known.find((one) => one === (text ?? "wgs84"));
  if (found) return found;
  throw BadInput.at(
    `--datum ${text}`,
    { zh: "不认得", en: "is not known" },
    { zh: `可用：${known.join("、")}`, en: `one of: ${known.join(", ")}` },
  );
}

/** From a file's own coordinate system into WGS 84; null: it is in that already. */
export const toWgs84From = (datum: DegreesDatum): ((at: LngLat) => LngLat) | null => toWgs84[datum];
