/** What a file itself says of its coordinate system. It is evidence and no proof: exports often say the wrong one. */

import type { FileFormat } from "./sheet.ts";

export interface StatedDatum {
  /** The file's .prj, what its format lays down, or the words of its headers. */
  readonly by: "prj" | "format" | "header";
  /** As written. */
  readonly text: string;
  /** Reading ids that are meant by it; empty: none of those tried. */
  readonly readings: readonly string[];
}

/** The formats that are in WGS 84 by their standard. */
const byFormat: Partial<Readonly<Record<FileFormat, string>>> = { geojson: "GeoJSON", kml: "KML", gpx: "GPX" };

const headerWords: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/gcj-?0?2|火星|高德|腾讯/i, "GCJ-02", ["gcj02"]],
  [/bd-?0?9|百度/i, "BD-09", ["bd09"]],
  [/wgs-?84/i, "WGS 84", ["wgs84"]],
  [/(cgcs-?2000|国家?2000|大地2000)(?!.*(高斯|gauss))/i, "CGCS2000", ["wgs84"]],
];

/** Degrees of WGS 84 or CGCS2000, or the 3° zone that the projection's central meridian names. */
function readingsOfPrj(text: string): readonly string[] {
  if (/^\s*GEOGCS/i.test(text)) return /(WGS_?(19)?84|2000)/i.test(text) ? ["wgs84"] : [];
  const meridian = Number(/Central_Meridian",\s*([\d.]+)/i.exec(text)?.[1]);
  if (!/^\s*PROJCS/i.test(text) || !/Gauss_Kruger|Transverse_Mercator/i.test(text) || !/2000/.test(text)) return [];
  if (!(meridian > 0) || meridian % 3 !== 0) return [];
  const easting = Number(/False_Easting",\s*([\d.]+)/i.exec(text)?.[1]);
  return [`gk${meridian / 3}${easting > 1e6 ? "-prefixed" : ""}`];
}

const nameOfPrj = (text: string): string => /^\s*\w+\["([^"]+)"/.exec(text)?.[1] ?? text.trim().slice(0, 60);

/** A header as the export writes it: the zone by its number, eastings with it. */
function planeOf(headers: readonly string[]): readonly StatedDatum[] {
  for (const header of headers) {
    const zone = /(?:高斯|gauss)\D*(\d{2})\b/i.exec(header)?.[1];
    if (zone) return [{ by: "header", text: `CGCS2000 GK ${zone}`, readings: [`gk${zone}-prefixed`] }];
  }
  return [];
}

export function statedDatum(
  format: FileFormat,
  headers: readonly string[],
  prj: string | undefined,
): readonly StatedDatum[] {
  const said: StatedDatum[] = [];
  if (prj) said.push({ by: "prj", text: nameOfPrj(prj), readings: readingsOfPrj(prj) });
  const standard = byFormat[format];
  if (standard) said.push({ by: "format", text: standard, readings: ["wgs84"] });
  for (const [words, text, readings] of headerWords)
    if (headers.some((header) => words.test(header))) said.push({ by: "header", text, readings });
  return [...said, ...planeOf(headers)];
}
