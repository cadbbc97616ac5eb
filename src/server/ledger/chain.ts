/** The chain of hashes: each commit's hash covers itself and the hash before it, so an altered log shows. */

import { createHash } from "node:crypto";
import type { Change, Commit } from "../../domain/change/change.ts";
import type { County } from "../../domain/county.ts";
import { type RegisterId, registerIds } from "../../domain/registers/index.ts";
import type { CommitOptions } from "../ledger.ts";
import { canonical, sha256 } from "./canonical.ts";

/** The hash of a commit that follows the one with hash `previous`. */
export const hashOf = ({ hash: _, ...commit }: Commit & { readonly hash?: string }, previous: string): string =>
  sha256(canonical({ previous, commit }));

export const sealed = (commit: Omit<Commit, "hash">, previous: string): Commit => ({
  ...commit,
  hash: hashOf(commit as Commit, previous),
});

/** What tells a repetition from another change under the same idempotency key. */
export const askedHash = (change: Change, { who, undoes }: CommitOptions): string =>
  sha256(canonical({ who, undoes, why: change.why, puts: change.puts, removals: change.removals }));

/** Everything of a county that no change touches. */
export type Base = Pick<County, "pack" | "outline" | "indicators" | "plan" | "templates" | "problems">;

export const baseOf = ({ pack, outline, indicators, plan, templates, problems }: County): Base => ({
  pack,
  outline,
  indicators,
  plan,
  // Left out where there are none, as before forms had words of their own: the hash of what was taken in stays.
  ...(templates && { templates }),
  problems,
});

/** Registers that came after counties had been taken in: their name is fed with their first record only. */
const later: ReadonlySet<string> = new Set<RegisterId>(["caseStep", "enforcementRound", "inspection"]);

/**
 * A digest of a county as taken in: fed register by register, in the order of the shelf, then the rules. A county
 * that was taken in before a register was there keeps its digest.
 */
export function contentDigest(base: Base) {
  const hash = createHash("sha256").update(canonical(base));
  let unnamed = "";
  return {
    register: (name: string) => {
      unnamed = `\n${name}`;
      if (later.has(name)) return;
      hash.update(unnamed);
      unnamed = "";
    },
    record: (record: unknown) => {
      hash.update(unnamed);
      unnamed = "";
      hash.update(`\n${canonical(record)}`);
    },
    end: (): string => hash.digest("hex"),
  };
}

export function contentHash(county: County): string {
  const digest = contentDigest(baseOf(county));
  for (const id of registerIds as readonly RegisterId[]) {
    digest.register(id);
    for (const record of county.registers[id]) digest.record(record);
  }
  digest.register("rule");
  for (const rule of county.rules) digest.record(rule);
  return digest.end();
}

/** The words of the first commit. */
const TAKEN_IN = "数据包载入 · taken in from a pack";

/** The first commit of a county: nothing is put, its hash covers the county's whole content. */
export function adoption(county: County, who: string, at: string, content: string): Commit {
  const commit = {
    county: county.pack.adcode,
    revision: 1,
    at,
    who,
    why: TAKEN_IN,
    puts: [],
    removals: [],
    before: [],
  } as const;
  return sealed(commit, content);
}
