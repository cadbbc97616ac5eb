/** The files of a new county's ground → its outline and townships, gaps and overlaps told. */

import { emptyRegisters } from "../../domain/county.ts";
import type { Ground, GroundFiles } from "../../domain/new-county/ground-reader.ts";
import { newCounty } from "../../domain/new-county/new-county.ts";
import { unionOf } from "../../geo/cover.ts";
import { coverProblems } from "./cover-problems.ts";
import { readOutlineFile, readTownshipsFile } from "./read-areas.ts";

/** Rows are read against a county; of this one nothing is known. */
const bare = newCounty({
  adcode: "000000",
  name: { zh: "", en: "" },
  planDate: "2000-01-01",
  outline: null,
  townships: [],
  year: 2000,
});

/** Without an outline of its own it is made of the townships. */
export async function readGround({ outline: drawn, townships: divided }: GroundFiles): Promise<Ground> {
  const whole = drawn && (await readOutlineFile(drawn.file, drawn.datum));
  const parts = divided && (await readTownshipsFile(divided.file, divided.datum, bare));
  const townships = parts?.found ?? [];
  const told = [...(whole?.problems ?? []), ...(parts?.problems ?? [])];
  const read = { outline: whole?.reading ?? null, townships: parts?.reading ?? null };
  if (told.some(({ severity }) => severity === "error")) return { outline: null, townships: [], read, problems: told };
  const areas = townships.flatMap(({ geometry }) =>
    geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? [geometry] : [],
  );
  const outline = whole ? whole.found : unionOf(areas);
  const covered = coverProblems({ outline, registers: { ...emptyRegisters(), township: townships } });
  return { outline, townships, read, problems: [...told, ...covered] };
}
