/** `--pack DIR` and `--as-of DATE`, as every command on a county reads them. */

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { County } from "../domain/county.ts";
import { isPackFolder, readPackFolder } from "../server/pack-folder.ts";
import { BadInput } from "./bad-input.ts";
import type { CliIo, Options } from "./command.ts";

export const packOption = {
  pack: {
    type: "string",
    value: "DIR",
    says: { zh: "县数据包文件夹（默认 data/640121）", en: "county pack (default data/640121)" },
  },
} as const satisfies Options;

export const asOfOption = {
  "as-of": { type: "string", value: "DATE", says: { zh: "以该日的事实为准", en: "the day whose facts are meant" } },
} as const satisfies Options;

const SHIPPED = "data/640121";

/** The folder named, from the working folder; by default the shipped pack. */
export function packFolder(asked: string | undefined, io: CliIo): string {
  if (asked === undefined)
    return existsSync(resolve(io.cwd, SHIPPED)) ? resolve(io.cwd, SHIPPED) : join(io.root, SHIPPED);
  const folder = resolve(io.cwd, asked);
  if (!isPackFolder(folder))
    throw BadInput.at(
      join(asked, "pack.json"),
      { zh: "没有这个文件", en: "there is no such file" },
      { zh: "--pack 指向含 pack.json 的文件夹", en: "point --pack at a folder that holds pack.json" },
    );
  return folder;
}

/** The county of `--pack`. A pack that cannot be read at all is bad input; lesser problems are told on stderr. */
export function readCounty(asked: string | undefined, io: CliIo): County {
  const folder = packFolder(asked, io);
  const result = readPackFolder(folder, { checks: false });
  if (!("county" in result)) throw BadInput.of(result.problems);
  const errors = result.county.problems.filter((one) => one.severity === "error").length;
  if (errors > 0) io.err(`${folder}: ${errors} × error → sapling pack check ${asked ?? SHIPPED}\n`);
  return result.county;
}

/** A real calendar day, `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The day of `--as-of`, else the day the pack describes, else today in its time zone. */
export function dayOf(asked: string | undefined, county: County, io: CliIo): string {
  if (asked === undefined) return county.pack.asOf ?? io.today(county.pack.timeZone);
  if (!isDay(asked))
    throw BadInput.at(
      "--as-of",
      { zh: `${asked} 不是有效日期`, en: `${asked} is not a valid date` },
      { zh: "写成 2026-11-24", en: "write it as 2026-11-24" },
    );
  return asked;
}
