/** A new county → the files of its pack: every register is there, empty ones with their headers. */

import type { County } from "../../domain/county.ts";
import { sourcesText } from "../../domain/new-county/sources-text.ts";
import { registerIds, tableOf } from "../../domain/registers/index.ts";
import { recordsCsv, recordsGeoJson, template } from "../record-export.ts";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function outlineText({ pack, outline }: County): string {
  const properties = { id: pack.adcode, name: pack.name.zh };
  const feature = { type: "Feature", properties, geometry: outline };
  return `${JSON.stringify({ type: "FeatureCollection", features: [feature] })}\n`;
}

function registerText(county: County, register: (typeof registerIds)[number]): string {
  const records = county.registers[register] as never;
  if (!tableOf(register).file.endsWith(".csv")) return recordsGeoJson(register, records);
  const empty = county.registers[register].length === 0;
  return `\uFEFF${empty ? template(register, "zh") : recordsCsv(register, records, { headers: "zh" })}`;
}

/** By file name. Without an outline there is no file of it. */
export function newPackFiles(county: County): ReadonlyMap<string, string> {
  return new Map([
    ["pack.json", json(county.pack)],
    ...(county.outline ? [["outline.geojson", outlineText(county)] as const] : []),
    ...registerIds.map((register) => [tableOf(register).file, registerText(county, register)] as const),
    ["rules.json", json({ pack: 1, rules: county.rules })],
    ["indicators.json", json({ pack: 1, indicators: county.indicators })],
    ["plan.json", json({ pack: 1, ...county.plan })],
    ["SOURCES.md", sourcesText(county)],
  ]);
}
