/** A file of areas – GeoJSON, KML, a zipped shapefile – as a county's outline or its townships, in WGS 84. */

import type { County } from "../../domain/county.ts";
import { finish } from "../../domain/engine.ts";
import type { NamedFile } from "../../domain/import/file-reader.ts";
import type { Sheet } from "../../domain/import/sheet.ts";
import type { Problem } from "../../domain/problems.ts";
import type { Township } from "../../domain/registers/areas.ts";
import { readMended } from "../../domain/registers/geometry-mending.ts";
import { unionOf } from "../../geo/cover.ts";
import { movedGeometry } from "../../geo/moved-geometry.ts";
import type { Reading } from "../../geo/readings.ts";
import type { LngLat } from "../../geo/units.ts";
import { importSteps, matchSheet } from "../reading/read-import.ts";
import { readSheets } from "../reading/read-sheets.ts";
import { readingOfAreas } from "./areas-reading.ts";

type Shape = NonNullable<County["outline"]>;

/** `problems` with an error: there is nothing. `reading`: the id of the coordinates it was read in. */
export interface Areas<T> {
  readonly found: T | null;
  readonly reading: string | null;
  readonly problems: readonly Problem[];
}

const nothing = (problems: readonly Problem[]): Areas<never> => ({ found: null, reading: null, problems });

interface Opened {
  readonly sheet: Sheet;
  readonly reading: Reading;
  readonly all: Extract<Awaited<ReturnType<typeof readSheets>>, { sheets: unknown }>;
}

/** The first sheet that bears shapes, and its coordinates. */
async function open({ name, bytes }: NamedFile, datum: string): Promise<Opened | { readonly refused: Problem }> {
  const all = await readSheets(bytes, name);
  if ("refused" in all) return all;
  const sheet = all.sheets.find(({ features }) => features === true);
  if (!sheet) return { refused: { code: "file-no-areas", severity: "error", file: name } };
  const reading = readingOfAreas(sheet, datum, name);
  return "refused" in reading ? reading : { sheet, reading, all };
}

const isArea = (geometry: unknown): geometry is Shape =>
  ["Polygon", "MultiPolygon"].includes(String((geometry as { type?: unknown } | null)?.type));

function inWgs84(shape: Shape, { id, convert }: Reading): Shape | null {
  if (id === "wgs84") return shape;
  let lost = false;
  const moved = movedGeometry(shape, ([x, y]: LngLat): LngLat => {
    const at = convert(x, y);
    lost ||= at === null;
    return at ?? [0, 0];
  });
  return lost ? null : moved;
}

/** Several areas become one without inner lines: a file of townships gives its county's outline. */
export async function readOutlineFile(file: NamedFile, datum: string): Promise<Areas<Shape>> {
  const opened = await open(file, datum);
  if ("refused" in opened) return nothing([opened.refused]);
  const { sheet, reading } = opened;
  const problems: Problem[] = [];
  const sound: Shape[] = [];
  for (const { row, geometry } of sheet.rows) {
    if (!isArea(geometry)) continue;
    const where = { file: file.name, line: row };
    const moved = inWgs84(geometry, reading);
    const it = moved && readMended(moved, ["Polygon", "MultiPolygon"]);
    if (!it) problems.push({ code: "position-unread", severity: "error", ...where, values: { value: reading.id } });
    else if ("fault" in it) problems.push({ ...faultOf(it.fault), ...where });
    else {
      sound.push(it.geometry as Shape);
      problems.push(...it.mends.map((mend) => ({ ...faultOf(mend), ...where })));
    }
  }
  if (sound.length === 0 && problems.length === 0)
    return nothing([{ code: "file-no-areas", severity: "error", file: file.name }]);
  const isBroken = problems.some(({ severity }) => severity === "error");
  return { found: isBroken ? null : unionOf(sound), reading: reading.id, problems };
}

type Fault = Pick<Problem, "code" | "severity"> & { readonly values?: Problem["values"] };
const faultOf = ({ code, severity, values }: Fault): Problem => ({ code, severity, ...(values && { values }) });

/** Every area with its name and id; `county`: the one that they are for, which may be empty. */
export async function readTownshipsFile(
  file: NamedFile,
  datum: string,
  county: County,
): Promise<Areas<readonly Township[]>> {
  const opened = await open(file, datum);
  if ("refused" in opened) return nothing([opened.refused]);
  const { reading, all } = opened;
  const matched = matchSheet("township", all, file.name);
  if ("refused" in matched) return nothing([matched.refused]);
  const read = finish(importSteps(matched, county, () => reading));
  const records = read.records as readonly unknown[] as readonly Township[];
  const without = records.flatMap(({ id, geometry }, i): Problem[] => {
    if (isArea(geometry)) return [];
    return [{ code: "township-no-area", severity: "error", file: file.name, ...read.spot(i), id }];
  });
  // The sentence about the missing shape of a row that was given an unsound one is said already.
  const said = new Set(read.problems.filter(({ severity }) => severity === "error").map(({ line }) => line));
  const problems = [...read.problems, ...without.filter(({ line }) => !said.has(line))];
  const isBroken = problems.some(({ severity }) => severity === "error");
  return { found: isBroken ? null : records, reading: reading.id, problems };
}
