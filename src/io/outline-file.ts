/** The county's own area, from `outline.geojson`: a Feature, a FeatureCollection of one, or a bare geometry. */

import type { County } from "../domain/county.ts";
import type { Problem } from "../domain/problems.ts";
import { readMended } from "../domain/registers/geometry-mending.ts";
import type { GeometryFault } from "../domain/registers/geometry-reading.ts";
import { pathText, readJson } from "./json-text.ts";

interface OutlineReading {
  readonly outline: County["outline"];
  readonly problems: readonly Problem[];
}

type Fields = { readonly type?: unknown; readonly features?: unknown; readonly geometry?: unknown };

/** The geometry in the file, and the path to it. */
function locate(value: unknown): { readonly geometry: unknown; readonly path: readonly (string | number)[] } {
  const it = (value ?? {}) as Fields;
  if (it.type === "FeatureCollection" && Array.isArray(it.features) && it.features.length === 1)
    return { geometry: (it.features[0] as Fields | null)?.geometry, path: ["features", 0, "geometry"] };
  return it.type === "Feature" ? { geometry: it.geometry, path: ["geometry"] } : { geometry: it, path: [] };
}

export function readOutline(text: string, file: string): OutlineReading {
  const json = readJson(text, file);
  // Part of an outline is another county: a broken file gives none.
  if (json.broken !== null) return { outline: null, problems: json.problems };
  const { geometry, path } = locate(json.value);
  const reading = readMended(geometry, ["Polygon", "MultiPolygon"]);
  const said = ({ code, severity, values, path: within }: GeometryFault): Problem => {
    const at = [...path, ...within];
    return { code, severity, file, ...json.at(at), path: pathText(at), values };
  };
  if ("fault" in reading) return { outline: null, problems: [said(reading.fault)] };
  return { outline: reading.geometry as County["outline"], problems: reading.mends.map(said) };
}
