/**
 * A writer sends whole records, but may have been shown them without some columns. What they could not see
 * stays as it stands: nobody erases a phone number by moving a lifebuoy.
 */

import type { Change, Put } from "../change/change.ts";
import { keyOf } from "../change/change.ts";
import { byId, type County } from "../county.ts";
import type { AnyRecord } from "../registers/column.ts";
import type { Principal } from "./principal.ts";
import { seenBy } from "./seen.ts";

/** A record as sent, with the columns named in `unseen` as they stand, unless the writer gave them anew. */
function completed(sent: AnyRecord, stands: AnyRecord | undefined, unseen: readonly string[]): AnyRecord {
  const { suppressed: _, ...own } = sent;
  const columns = unseen.filter((name) => name !== "extra" && Reflect.get(own, name) === undefined);
  const kept = columns.map((name) => [name, stands && Reflect.get(stands, name)] as const);
  const extra = unseen.includes("extra") ? { ...stands?.extra, ...own.extra } : own.extra;
  const filled = Object.fromEntries(kept.filter(([, value]) => value !== undefined));
  return { ...own, ...filled, ...(extra && { extra }) };
}

/** The change as it is to be judged and written. Ask this first, then `changeRefusals`, then the ledger. */
export function withUnseen(principal: Principal, county: County, change: Change): Change {
  const seen = seenBy(principal, county);
  const puts = change.puts.map((put): Put => {
    if (put.register === "rule") return put;
    const id = keyOf(put);
    const unseen = byId(seen, put.register).get(id)?.suppressed ?? [];
    const record = completed(put.record, byId(county, put.register).get(id), unseen);
    return { ...put, record } as Put;
  });
  return { ...change, puts };
}
