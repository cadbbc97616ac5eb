/** Packs on the disk and counties in the database: taken in once; from then on the database is the truth. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sql } from "postgres";
import type { Problem } from "../../domain/problems.ts";
import type { Ledger } from "../ledger.ts";
import { folderFiles, readPackFolder } from "../pack-folder.ts";

export interface PackNews {
  readonly folder: string;
  /**
   * `taken`: its county is new · `held`: the county is there, from the same files · `differs`: the county is
   * there, from other files than these, which were left alone · `refused`: it cannot be read.
   */
  readonly state: "taken" | "held" | "differs" | "refused";
  readonly problems: readonly Problem[];
}

/** Tells one state of the files from another. */
function markOf(folder: string): string {
  const files = folderFiles(folder);
  const hash = createHash("sha256");
  for (const name of files.list()) hash.update(`${name}\0`).update(files.bytes(name) ?? "");
  return hash.digest("hex");
}

/** The county a pack says it is of, without reading the rest; undefined when that cannot be seen at a glance. */
function adcodeOf(folder: string): string | undefined {
  try {
    const pack: unknown = JSON.parse(readFileSync(join(folder, "pack.json"), "utf8"));
    const adcode = typeof pack === "object" && pack !== null ? Reflect.get(pack, "adcode") : undefined;
    return typeof adcode === "string" ? adcode : undefined;
  } catch {
    return undefined;
  }
}

async function compare(sql: Sql, folder: string, adcode: string): Promise<PackNews> {
  const [row] = await sql<{ mark: string }[]>`SELECT mark FROM pack_taken WHERE county = ${adcode}`;
  return { folder, state: row?.mark === markOf(folder) ? "held" : "differs", problems: [] };
}

async function take(sql: Sql, ledger: Ledger, folder: string, who: string): Promise<PackNews> {
  const adcode = adcodeOf(folder);
  if (adcode !== undefined && ledger.adcodes().includes(adcode)) return compare(sql, folder, adcode);
  const result = readPackFolder(folder);
  if (!("county" in result)) return { folder, state: "refused", problems: result.problems };
  const { county } = result;
  await ledger.adopt(county, who);
  await sql`INSERT INTO pack_taken (county, mark) VALUES (${county.pack.adcode}, ${markOf(folder)}) ON CONFLICT DO NOTHING`;
  return { folder, state: "taken", problems: [] };
}

/** Takes in the counties that are not held yet; says of each pack what became of it. */
export async function takePacks(
  sql: Sql,
  ledger: Ledger,
  folders: readonly string[],
  who: string,
): Promise<readonly PackNews[]> {
  const news: PackNews[] = [];
  for (const folder of folders) news.push(await take(sql, ledger, folder, who));
  return news;
}
