/**
 * Findings for a spreadsheet that officers read: Chinese headers and words, with names beside the ids. The
 * columns are those of `findings.csv`, in its order. For programs there is `findingsCsv`.
 */

import { byId, type County, protectedPlaces } from "../domain/county.ts";
import { measureLabels, type Reason, verdictLabels } from "../domain/labels.ts";
import { registers } from "../domain/registers/index.ts";
import type { Finding } from "../domain/rules/finding.ts";
import { writeCsv } from "./csv.ts";
import { defuse } from "./defuse.ts";
import { encodeWithMark } from "./text-file.ts";

const reasonWords: Readonly<Record<Reason, string>> = {
  distance: "距离",
  date: "日期不明",
  accuracy: "位置精度",
  measurement: "实测",
};

const metres = (value: number | null): string => (value === null || !Number.isFinite(value) ? "" : value.toFixed(3));
const degrees = (value: number | undefined): string => (value === undefined ? "" : String(Number(value.toFixed(9))));

interface Names {
  readonly venue: (id: string) => string;
  readonly place: (id: string) => string;
}

const columns: readonly (readonly [header: string, cell: (it: Finding, names: Names) => string])[] = [
  ["规则", (it) => defuse(it.rule)],
  ["规则版本", (it) => it.ruleSince],
  ["场所编号", (it) => defuse(it.venue)],
  ["场所名称", (it, names) => defuse(names.venue(it.venue))],
  ["判定", (it) => verdictLabels[it.verdict].zh],
  ["原因", (it) => (it.reason ? reasonWords[it.reason] : "")],
  ["距离_m", (it) => metres(it.distance)],
  ["最近可能_m", (it) => metres(it.low)],
  ["最远可能_m", (it) => metres(it.high)],
  ["保护对象编号", (it) => defuse(it.place ?? "")],
  ["保护对象名称", (it, names) => defuse(it.place === null ? "" : names.place(it.place))],
  ["保护对象类别", (it) => (it.placeKind ? registers[it.placeKind].zh : "")],
  ["量法", (it) => measureLabels[it.measure].zh],
  ["保护对象端经度", (it) => degrees(it.placeAt?.[0])],
  ["保护对象端纬度", (it) => degrees(it.placeAt?.[1])],
  ["场所经度", (it) => degrees(it.venueAt?.[0])],
  ["场所纬度", (it) => degrees(it.venueAt?.[1])],
  ["边界直线_m", (it) => metres(it.boundary)],
  ["校门直线_m", (it) => metres(it.entrance)],
  ["步行路径_m", (it) => metres(it.walking)],
  ["实测_m", (it) => metres(it.measured)],
  ["先测哪一端", (it) => (it.surveyFirst === null ? "" : it.surveyFirst === "venue" ? "场所" : "保护对象")],
];

/** UTF-8 with a byte order mark. Metres with three decimals, degrees WGS 84; an empty cell: none. */
export function findingsSheet(county: County, findings: readonly Finding[]): Uint8Array {
  const venues = byId(county, "venue");
  const places = new Map(protectedPlaces(county).map(({ id, name }) => [id, name]));
  const names: Names = { venue: (id) => venues.get(id)?.name ?? "", place: (id) => places.get(id) ?? "" };
  const rows = findings.map((it) => columns.map(([, cell]) => cell(it, names)));
  return encodeWithMark(writeCsv([columns.map(([header]) => header), ...rows]));
}
