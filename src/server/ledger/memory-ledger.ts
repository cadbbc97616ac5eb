/** A ledger without a database: for tests of what stands on one. Nothing outlives the program. */

import { type ChangeRegister, type Commit, keyOf } from "../../domain/change/change.ts";
import { touched } from "../../domain/change/touched.ts";
import type { County } from "../../domain/county.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import type { Ledger } from "../ledger.ts";
import { adoption, askedHash, contentHash, hashOf } from "./chain.ts";
import { decide, type Head, type Known } from "./decide.ts";
import { Listeners } from "./listeners.ts";
import { narrowed } from "./narrowed.ts";

interface Held {
  head: Head;
  /** By revision, from 1. */
  readonly counties: County[];
  readonly log: Commit[];
  readonly content: string;
  readonly touchedAt: Map<string, number>;
  readonly keys: Map<string, { asked: string; commit: Commit }>;
}

const mark = (register: string, id: string) => `${register}\0${id}`;

function hold(county: County, who: string, at: string): Held {
  const content = contentHash(county);
  const first = adoption(county, who, at, content);
  const asFirst = county.revision === 1 ? county : { ...county, revision: 1 };
  return {
    head: { county: asFirst, hash: first.hash },
    counties: [asFirst],
    log: [first],
    content,
    touchedAt: new Map(),
    keys: new Map(),
  };
}

/** The record as the county was taken in, as the first entry of its history. */
function taken(held: Held, register: ChangeRegister, id: string): Commit[] {
  const [county, first] = [held.counties[0], held.log[0]];
  if (!county || !first) return [];
  const list: readonly AnyRecord[] = register === "rule" ? [] : (county.registers[register as RegisterId] ?? []);
  const record =
    register === "rule"
      ? county.rules.find((rule) => keyOf({ register: "rule", record: rule }) === id)
      : list.find((one) => one.id === id);
  const before = [{ register, id, record: null }];
  return record ? [{ ...first, puts: [{ register, record }], before } as unknown as Commit] : [];
}

const inLog = (held: Held): Known => ({
  lastTouched: (register, id) =>
    held.touchedAt.get(mark(register, id)) ?? taken(held, register as ChangeRegister, id).length,
  underKey: (key) => held.keys.get(key),
});

export interface MemoryLedgerOptions {
  /** The server's clock, RFC 3339. */
  readonly now?: () => string;
  readonly onFailure?: (error: unknown) => void;
}

/** Holds the counties as revision 1. */
export function memoryLedger(counties: readonly County[] = [], options: MemoryLedgerOptions = {}): Ledger {
  const now = options.now ?? (() => new Date().toISOString());
  const listeners = new Listeners(options.onFailure ?? (() => {}));
  const byAdcode = new Map<string, Held>();
  const adopt = (county: County, who: string) => {
    const { adcode } = county.pack;
    if (!byAdcode.has(adcode)) byAdcode.set(adcode, hold(county, who, now()));
  };
  for (const county of counties) adopt(county, "local");
  const heldOf = (adcode: string): Held => {
    const held = byAdcode.get(adcode);
    if (!held) throw new Error(`no county ${adcode} in this ledger`);
    return held;
  };

  return {
    adcodes: () => [...byAdcode.keys()].sort(),
    async county(adcode, rev) {
      const held = byAdcode.get(adcode);
      if (!held) return undefined;
      return rev === undefined ? held.head.county : (held.counties[rev - 1] ?? null);
    },
    async commit(adcode, change, commitOptions) {
      const held = heldOf(adcode);
      const asked = { change, options: commitOptions, hash: askedHash(change, commitOptions) };
      const { outcome, next } = decide(held.head, asked, inLog(held), now());
      if (!next || outcome.outcome !== "committed") return outcome;
      const { commit } = outcome;
      held.head = next;
      held.counties.push(next.county);
      held.log.push(commit);
      for (const { register, id } of touched(commit)) held.touchedAt.set(mark(register, id), commit.revision);
      if (commitOptions.idempotencyKey !== undefined)
        held.keys.set(commitOptions.idempotencyKey, { asked: asked.hash, commit });
      listeners.tell(commit);
      return outcome;
    },
    async changes(adcode, after, limit) {
      return heldOf(adcode).log.slice(Math.max(0, after), Math.max(0, after) + limit);
    },
    async history(adcode, register, id) {
      const held = heldOf(adcode);
      const which = register as ChangeRegister;
      const later = held.log.flatMap((commit) => narrowed(commit, which, id) ?? []);
      return [...taken(held, which, id), ...later].reverse();
    },
    async verify(adcode) {
      const held = heldOf(adcode);
      let previous = held.content;
      for (const commit of held.log) {
        if (hashOf(commit, previous) !== commit.hash) return { revision: commit.revision, fault: "commit" };
        previous = commit.hash;
      }
      return null;
    },
    onCommit: (listener) => listeners.add(listener),
    async adopt(county, who) {
      adopt(county, who);
    },
    async close() {},
  };
}
