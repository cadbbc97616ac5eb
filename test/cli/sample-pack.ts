/** The shipped pack as plain features and rows, read without the program's own readers. */

import { readFileSync } from "node:fs";
import Papa from "papaparse";

const file = (name: string) => readFileSync(new URL(`../../data/640121/${name}`, import.meta.url), "utf8");

export interface Feature {
  readonly properties: Record<string, string | number | boolean | undefined>;
  readonly geometry: GeoJSON.Geometry | null;
}

export const json = <T>(name: string): T => JSON.parse(file(name)) as T;
export const features = (name: string): Feature[] => json<{ features: Feature[] }>(name).features;
export const rows = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(file(name).replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true }).data;
export const packFile = file;
