/** What the commands say of the same pack: the page must say the same. */

import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SiteAnswer } from "../../src/domain/rules/answer-types.ts";
import { sapling } from "../cli/run-cli.ts";
import { root } from "./built.ts";

export const shippedPack = join(root, "data/640121");

async function run(argv: readonly string[]): Promise<string> {
  const { code, out, err } = await sapling(argv);
  if (code !== 0) throw new Error(`sapling ${argv.join(" ")}: ${err}`);
  return out;
}

export interface CheckRow {
  readonly rule: string;
  readonly venue: string;
  readonly verdict: "inside" | "survey" | "outside" | "unplaced";
  readonly distance_m: number | null;
  readonly low_m: number | null;
  readonly high_m: number | null;
  readonly place: string | null;
  readonly venue_lon: number | null;
  readonly venue_lat: number | null;
}

export interface Checked {
  readonly counts: Readonly<Record<string, Readonly<Record<CheckRow["verdict"], number>>>>;
  readonly placesUnchecked: number;
  readonly findings: readonly CheckRow[];
}

export const checked = async (pack: string): Promise<Checked> =>
  JSON.parse(await run(["check", "--pack", pack, "--json"]));

/** `sapling check --all` as the file it writes. */
export async function checkFile(pack: string): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), "sapling-page-")), "findings.csv");
  await run(["check", "--pack", pack, "--all", "--out", file]);
  return readFileSync(file, "utf8");
}

export interface CoverageRow {
  readonly township: string;
  readonly indicator: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly share: number | null;
}

export const covered = async (pack: string): Promise<readonly CoverageRow[]> =>
  JSON.parse(await run(["coverage", "--pack", pack, "--json"])).coverage;

/** `sapling coverage` as the table it prints. */
export const coveredFile = (pack: string): Promise<string> => run(["coverage", "--pack", pack]);

export const siteSays = async (at: string, accuracy: number, categories: readonly string[]): Promise<SiteAnswer> =>
  JSON.parse(
    await run([
      ...["site", "--pack", shippedPack, "--at", at, "--accuracy", String(accuracy), "--json"],
      ...categories.flatMap((category) => ["--category", category]),
    ]),
  );

/** `sapling export` of a register, on the pack's day. */
export const exported = (register: string): Promise<string> =>
  run(["export", register, "--pack", shippedPack, "--headers", "en"]);

/** Lines of a file, header first, the rest by code unit: rows that may come in another order. */
export function sortedLines(text: string): string[] {
  const [header = "", ...rows] = text.trimEnd().split(/\r?\n/);
  return [header, ...rows.sort()];
}
