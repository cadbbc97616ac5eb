/** Features of a geographic file → a sheet: a header of every property's name, a row and a shape for each feature. */

import type { Sheet } from "../../domain/import/sheet.ts";

export interface Feature {
  readonly properties: Readonly<Record<string, string>>;
  /** As the file has it, unchecked. */
  readonly geometry: unknown;
}

/** Row 1 is the first feature, so that a problem names the feature as the file counts it. */
export function featureSheet(name: string, features: readonly Feature[]): Sheet {
  const names = new Set<string>();
  for (const { properties } of features) for (const property of Object.keys(properties)) names.add(property);
  const header = [...names];
  const rows = features.map(({ properties, geometry }, i) => ({
    row: i + 1,
    cells: header.map((property) => (Object.hasOwn(properties, property) ? (properties[property] ?? "") : "")),
    geometry: geometry ?? null,
  }));
  return { name, features: true, rows: [{ row: 0, cells: header }, ...rows] };
}
