/** Of which register a sheet may be: by the columns it names, by what stands in its choices, by its name. */

import type { SheetView } from "../../domain/import/import-views.ts";
import type { Sheet } from "../../domain/import/sheet.ts";
import { type RegisterId, registerIds } from "../../domain/registers/index.ts";
import { columnsOf, tableOf } from "../columns.ts";
import { fold } from "../fold.ts";
import { readLenient } from "../reading/lenient-cell.ts";
import { knownOf, type MatchedSheet, matchOne } from "../reading/read-import.ts";

/** How many registers have a column of this id: one that all have tells little. */
const shares = new Map<string, number>();
for (const register of registerIds)
  for (const { id } of tableOf(register).columns) shares.set(id, (shares.get(id) ?? 0) + 1);

/** Rows whose choices are read. */
const looked = 60;

/** A share of the choices that can be read, less the half: words of another register speak against it. */
function choicesFit({ register, header, matches }: MatchedSheet): number {
  let score = 0;
  for (const { column: id, index } of matches) {
    const column = columnsOf(register).fields.find((one) => one.id === id);
    if (column?.type !== "choice" && column?.type !== "choices") continue;
    const texts = header.data.slice(0, looked).flatMap(({ cells }) => (cells[index] ? [cells[index]] : []));
    if (texts.length === 0) continue;
    const read = texts.filter((text) => !readLenient(column, text, false).fault).length;
    score += 4 * (read / texts.length - 0.5);
  }
  return score;
}

/** The words by which an office names such a list. */
const namesOf = (register: RegisterId): readonly string[] => {
  const { id, zh } = tableOf(register);
  const short: Partial<Readonly<Record<RegisterId, readonly string[]>>> = {
    school: ["学校", "小学", "中学"],
    venue: ["场所", "网吧", "娱乐", "酒吧", "烟草", "零售", "彩票"],
    waterHazard: ["水域", "水塘", "河道"],
    nursery: ["托育"],
    township: ["乡镇", "街道"],
    village: ["村", "社区"],
    licence: ["许可证"],
  };
  return [id, zh, ...(short[register] ?? [])].map(fold);
};

function scoreOf(matched: MatchedSheet, named: string): number {
  const { register, matches } = matched;
  const columns = matches.flatMap(({ column }) => (column === null ? [] : [column]));
  const told = columns.reduce((sum, id) => sum + 1 / (shares.get(id) ?? registerIds.length), 0);
  const lacking = columnsOf(register).fields.filter(
    ({ id, required }) => required && id !== "id" && !columns.includes(id),
  ).length;
  const byName = namesOf(register).some((word) => named.includes(word)) ? 2 : 0;
  return told + 0.1 * columns.length + choicesFit(matched) + byName - 1.5 * lacking;
}

export interface Guess extends SheetView {
  /** How well the likeliest register fits; -∞: none does. */
  readonly score: number;
}

/** The likeliest first; registers of which the sheet names fewer than two columns are left out. */
export function guessRegisters(sheet: Sheet, file: string): Guess {
  const named = fold(`${file} ${sheet.name}`);
  const scores = registerIds.flatMap((register) => {
    const matched = matchOne(register, sheet, file);
    return matched && knownOf(matched) >= 2 ? [{ register, score: scoreOf(matched, named) }] : [];
  });
  scores.sort((a, b) => b.score - a.score);
  return {
    name: sheet.name,
    rows: sheet.rows.length,
    registers: scores.map(({ register }) => register),
    score: scores[0]?.score ?? Number.NEGATIVE_INFINITY,
  };
}
