/** What was counted and where the chains end, on one side and the other. */

import { DatabaseRefused } from "../database/refusal.ts";
import type { End } from "./format.ts";

const linesOf = ({ rows, counties }: End): string =>
  JSON.stringify([
    Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)),
    counties.map(({ county, revision, hash }) => [county, revision, hash]),
  ]);

export function requireAlike(one: End, other: End, file: string): void {
  if (linesOf(one) === linesOf(other)) return;
  throw new DatabaseRefused({
    zh: `${file}：读回的内容与写入的不一致`,
    en: `${file}: what is read is not what was written`,
  });
}
