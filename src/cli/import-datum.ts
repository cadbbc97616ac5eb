/** `--datum` of an import: the reading of every row's numbers, or why it cannot be told. */

import type { DatumAnswer, DatumGroup } from "../domain/import/detect-datum.ts";
import type { Ground } from "../domain/import/ground.ts";
import { plausibleReadings, type Reading, readingNamed, readingsOf } from "../geo/readings.ts";
import { BadInput } from "./bad-input.ts";

export const importDatums = ["auto", "wgs84", "cgcs2000", "gcj02", "bd09", "cgcs2000-gk"] as const;
export type ImportDatum = (typeof importDatums)[number];

export function importDatumFrom(text: string | undefined): ImportDatum {
  const found = importDatums.find((one) => one === (text ?? "auto"));
  if (found) return found;
  throw BadInput.at(
    `--datum ${text}`,
    { zh: "不认得", en: "is not known" },
    { zh: `可用：${importDatums.join("、")}`, en: `one of: ${importDatums.join(", ")}` },
  );
}

type ReadingOf = (pair: readonly [number, number]) => Reading | null;

/** A plane's zone, prefix and order of axes are told by where its numbers then lie. */
function onPlane({ box }: Ground): ReadingOf {
  const planes = readingsOf(box).filter(({ plane }) => plane !== null);
  return ([first, second]) => {
    const found = plausibleReadings(first, second, box, planes);
    return found.length === 1 ? (found[0]?.reading ?? null) : null;
  };
}

function unsure(file: string, groups: readonly DatumGroup[]): BadInput {
  const lines = (zh: boolean) =>
    groups.flatMap(({ rows, named, known, counts }) =>
      counts.map(({ reading, inCounty, inTownship, onKnown }) =>
        zh
          ? `  ${reading.id}: ${rows} 行中县内 ${inCounty}，与所填乡镇相符 ${inTownship}/${named}，与已有位置相符 ${onKnown}/${known}`
          : `  ${reading.id}: of ${rows} rows ${inCounty} in the county, ${inTownship}/${named} in their township, ${onKnown}/${known} on a known place`,
      ),
    );
  return new BadInput({
    zh: [`${file}: 坐标系无法断定 → 用 --datum 指明`, ...lines(true)].join("\n"),
    en: [`${file}: the coordinate system cannot be told → name it with --datum`, ...lines(false)].join("\n"),
  });
}

/** Throws BadInput where `auto` is not sure of every way in which the file writes its positions. */
export function readingFor(datum: ImportDatum, answer: DatumAnswer, ground: Ground, file: string): ReadingOf {
  if (datum === "cgcs2000-gk") return onPlane(ground);
  if (datum !== "auto") {
    const reading = readingNamed(datum === "cgcs2000" ? "wgs84" : datum);
    return () => reading;
  }
  const groups = [...answer.groups.values()];
  const open = groups.filter(({ sure }) => sure === null);
  if (open.length > 0) throw unsure(file, open);
  const only = groups.length === 1 ? (groups[0]?.sure ?? null) : null;
  return (pair) => {
    const key = answer.wayOf(pair);
    // What lies far from the county is read as its neighbours in the file, and then said to lie outside.
    return key === null ? only : (answer.groups.get(key)?.sure ?? null);
  };
}
