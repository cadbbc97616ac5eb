/** A file that an officer has → sheets, or one sentence about why not. What it is, is told by its bytes. */

import type { SheetsReading } from "../../domain/import/file-reader.ts";
import type { FileFormat, Sheet } from "../../domain/import/sheet.ts";
import type { Problem, ProblemCode } from "../../domain/problems.ts";
import { readCsv } from "../csv.ts";
import { undefuse } from "../defuse.ts";
import { decodeText } from "../text-file.ts";
import { readDbf } from "./dbf.ts";
import { type Feature, featureSheet } from "./features.ts";
import { geoJsonFeatures } from "./geojson-features.ts";
import { gpxFeatures } from "./gpx.ts";
import { kmlFeatures } from "./kml.ts";
import { readShp } from "./shp.ts";
import { readWorkbook } from "./workbook.ts";
import { readXml } from "./xml.ts";
import { unpackAll, unpackedLimit, ZipFault } from "./zip.ts";

const refuse = (code: ProblemCode, file: string, values?: NonNullable<Problem["values"]>): SheetsReading => ({
  refused: { code, severity: "error", file, ...(values && { values }) },
});

const broken = (file: string, zh: string, en: string) => refuse("file-broken", file, { detail: { zh, en } });

const limitText = `${unpackedLimit / 1024 / 1024} MB`;

const features = (format: FileFormat, file: string, all: readonly Feature[]): SheetsReading =>
  all.length === 0 ? refuse("file-empty", file) : { format, sheets: [featureSheet(file, all)], problems: [] };

function csvSheets(text: string, file: string): SheetsReading {
  const { rows, problems } = readCsv(text, file);
  const sheet: Sheet = {
    name: file,
    rows: rows.map(({ line, cells, damaged }) => ({
      row: line,
      cells: cells.map((cell) => undefuse(cell.trim())),
      ...(damaged && { damaged }),
    })),
  };
  return rows.length === 0 ? refuse("file-empty", file) : { format: "csv", sheets: [sheet], problems };
}

function jsonSheets(text: string, file: string): SheetsReading {
  try {
    const found = geoJsonFeatures(text);
    return found ? features("geojson", file, found) : refuse("file-format", file);
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message : "";
    return refuse("json-syntax", file, { detail });
  }
}

function xmlSheets(text: string, file: string): SheetsReading {
  const root = readXml(text);
  if (!root) return broken(file, "标签不成对", "its tags do not pair");
  if (root.name === "kml") return features("kml", file, kmlFeatures(root));
  return root.name === "gpx" ? features("gpx", file, gpxFeatures(root)) : refuse("file-format", file);
}

/** A workbook written as text: a web page's table or SpreadsheetML, as many systems name `.xls`. */
const isBookText = (start: string): boolean => /<(html|table|(ss:)?workbook)\b/i.test(start);

async function textSheets(bytes: Uint8Array, file: string): Promise<SheetsReading> {
  const decoded = decodeText(bytes, file);
  if ("problem" in decoded) return { refused: decoded.problem };
  const { text } = decoded;
  const start = text.trimStart().slice(0, 500);
  if (start === "") return refuse("file-empty", file);
  if (/^[[{]/.test(start) && /\.(geo)?json$/i.test(file)) return jsonSheets(text, file);
  if (isBookText(start)) return bookSheets(new TextEncoder().encode(text), file, "xls");
  if (start.startsWith("<")) return xmlSheets(text, file);
  return start.startsWith("{") ? jsonSheets(text, file) : csvSheets(text, file);
}

function shapefile(files: ReadonlyMap<string, Uint8Array>, file: string): SheetsReading {
  const named = (extension: string, stem: string) =>
    [...files].find(([name]) => name.toLowerCase() === `${stem}.${extension}`)?.[1];
  const stems = [...files.keys()].filter((name) => /\.shp$/i.test(name)).map((name) => name.slice(0, -4));
  const sheets = stems.map((stem) => {
    const lower = stem.toLowerCase();
    const shapes = readShp(named("shp", lower) ?? new Uint8Array());
    const cpg = named("cpg", lower);
    const dbf = named("dbf", lower);
    const rows = dbf ? readDbf(dbf, cpg ? new TextDecoder().decode(cpg) : null) : [];
    const prj = named("prj", lower);
    const count = Math.max(shapes.length, rows.length);
    const sheet = featureSheet(
      stem,
      Array.from({ length: count }, (_, i) => ({ properties: rows[i] ?? {}, geometry: shapes[i] ?? null })),
    );
    return prj ? { ...sheet, prj: new TextDecoder().decode(prj) } : sheet;
  });
  return sheets.every(({ rows }) => rows.length < 2)
    ? refuse("file-empty", file)
    : { format: "shapefile", sheets, problems: [] };
}

async function bookSheets(bytes: Uint8Array, file: string, format: "xlsx" | "xls"): Promise<SheetsReading> {
  try {
    const sheets = await readWorkbook(bytes);
    return sheets.some(({ rows }) => rows.length > 0) ? { format, sheets, problems: [] } : refuse("file-empty", file);
  } catch (error) {
    // The library throws plain errors; a password is told apart by its words alone.
    const message = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(message)) return refuse("file-password", file);
    return broken(file, "不是完整的工作簿", "it is no whole workbook");
  }
}

async function zipSheets(bytes: Uint8Array, file: string, limit?: number): Promise<SheetsReading> {
  const files = await unpackAll(bytes, limit);
  const names = [...files.keys()];
  if (names.some((name) => /^xl\/|^\[Content_Types\]\.xml$|^content\.xml$/i.test(name)))
    return bookSheets(bytes, file, "xlsx");
  if (names.some((name) => /\.shp$/i.test(name))) return shapefile(files, file);
  const inside = names.filter((name) => /\.(kml|gpx|geojson|json|csv)$/i.test(name));
  const only = inside.length === 1 ? files.get(inside[0] ?? "") : undefined;
  return only ? await textSheets(only, inside[0] ?? file) : refuse("file-format", file);
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/**
 * Nothing is thrown for what a file holds. `file` is its name, for messages and for JSON told from CSV; `limit`
 * the bytes that an archive may unpack to.
 */
export async function readSheets(bytes: Uint8Array, file: string, limit?: number): Promise<SheetsReading> {
  if (bytes.length === 0) return refuse("file-empty", file);
  try {
    if (startsWith(bytes, 0x50, 0x4b)) return await zipSheets(bytes, file, limit);
    // A compound file: an old workbook, or a new one under a password.
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return await bookSheets(bytes, file, "xls");
    return await textSheets(bytes, file);
  } catch (error) {
    if (error instanceof ZipFault && error.kind === "bomb") return refuse("file-too-large", file, { limit: limitText });
    if (error instanceof ZipFault && error.kind === "password") return refuse("file-password", file);
    if (error instanceof ZipFault || error instanceof RangeError)
      return broken(file, "压缩包或其中的文件不完整", "the archive or a file in it is not whole");
    throw error;
  }
}
