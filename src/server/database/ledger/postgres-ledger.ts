/** The ledger over PostgreSQL: the latest county in memory, everything that ever was in the database. */

import type { Sql } from "postgres";
import { type ChangeRegister, changeRegisters } from "../../../domain/change/change.ts";
import { askedHash } from "../../ledger/chain.ts";
import { Listeners } from "../../ledger/listeners.ts";
import type { Ledger } from "../../ledger.ts";
import { onRenewed } from "../lasting-connections.ts";
import { isPassing } from "../passing.ts";
import { adoptCounty } from "./adopt.ts";
import { CHANNEL } from "./channel.ts";
import { HeldCounty, type HeldCountyOptions } from "./held-county.ts";
import { loadAt, loadHead } from "./load.ts";
import { commitsAfter, historyOf } from "./log.ts";
import { PastCounties } from "./past-counties.ts";
import { verifyLedger } from "./verify.ts";

export interface PostgresLedgerOptions {
  /** Faults that are nobody's answer: a listener's, a connection's. */
  readonly onFailure: (error: unknown) => void;
  /** The server's clock, RFC 3339. */
  readonly now?: () => string;
}

type Counties = Map<string, HeldCounty>;

/** Takes a county of the database into memory, unless it is there. */
async function take(counties: Counties, adcode: string, options: HeldCountyOptions): Promise<void> {
  if (counties.has(adcode)) return;
  const head = await loadHead(options.sql, adcode);
  if (head && !counties.has(adcode)) counties.set(adcode, new HeldCounty(head, options));
}

async function takeAll(counties: Counties, options: HeldCountyOptions): Promise<void> {
  const rows = await options.sql<{ county: string }[]>`SELECT county FROM county ORDER BY county`;
  for (const { county } of rows) await take(counties, county, options);
}

/** Follows what other servers write; after a lost connection, everything that may have been missed. */
async function listenToOthers(counties: Counties, options: HeldCountyOptions, onFailure: (error: unknown) => void) {
  const follow = async (adcode: string) => {
    await take(counties, adcode, options);
    await counties.get(adcode)?.follow();
  };
  const followAll = async () => {
    await takeAll(counties, options);
    for (const held of counties.values()) await held.follow();
  };
  const listen = () =>
    options.sql.listen(
      CHANNEL,
      (adcode) => follow(adcode).catch(onFailure),
      () => followAll().catch(onFailure),
    );
  let listening = listen();
  let waiting = false;
  const stopRenewing = onRenewed(options.sql, () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      listening = listen();
      listening.catch(onFailure);
    }, RELISTEN_MS).unref();
  });
  await listening;
  return async () => {
    stopRenewing();
    await listening.then(
      (one) => one.unlisten(),
      () => {},
    );
  };
}

/** A database that went away is not back at once. */
const RELISTEN_MS = 200;

/** A notification may be lost with its connection: the revisions are looked at besides. */
const WATCH_MS = 1_000;

async function catchUp(counties: Counties, options: HeldCountyOptions): Promise<void> {
  const rows = await options.sql<{ county: string; revision: number }[]>`SELECT county, revision FROM county`;
  for (const { county, revision } of rows) {
    const held = counties.get(county);
    if (!held) await take(counties, county, options);
    else if (held.county.revision < revision) await held.follow();
  }
}

const registerNamed = (name: string): ChangeRegister | undefined => changeRegisters.find((one) => one === name);

/** Opens the ledger of a migrated database. Closing it leaves the connections to who opened them. */
export async function postgresLedger(sql: Sql, options: PostgresLedgerOptions): Promise<Ledger> {
  const now = options.now ?? (() => new Date().toISOString());
  const counties: Counties = new Map();
  const listeners = new Listeners(options.onFailure);
  const past = new PastCounties();
  let closed = false;
  const onFailure = (error: unknown) => {
    if (!closed && !isPassing(error)) options.onFailure(error);
  };
  const held: HeldCountyOptions = { sql, now, onCommit: (commit) => listeners.tell(commit) };
  await takeAll(counties, held);
  const stopListening = await listenToOthers(counties, held, onFailure);
  const watching = setInterval(() => void catchUp(counties, held).catch(onFailure), WATCH_MS).unref();

  return {
    adcodes: () => [...counties.keys()].sort(),
    async county(adcode, rev) {
      const latest = counties.get(adcode)?.county;
      if (!latest || rev === undefined || rev === latest.revision) return latest;
      if (!Number.isInteger(rev) || rev < 1 || rev > latest.revision) return null;
      return past.get(adcode, rev, () => loadAt(sql, adcode, rev));
    },
    async commit(adcode, change, commitOptions) {
      const county = counties.get(adcode);
      if (!county) throw new Error(`no county ${adcode} in this ledger`);
      return county.commit({ change, options: commitOptions, hash: askedHash(change, commitOptions) });
    },
    changes: (adcode, after, limit) => commitsAfter(sql, adcode, after, limit),
    async history(adcode, register, id) {
      const known = registerNamed(register);
      return known ? historyOf(sql, adcode, known, id) : [];
    },
    verify: (adcode) => verifyLedger(sql, adcode),
    onCommit: (listener) => listeners.add(listener),
    async adopt(county, who) {
      await adoptCounty(sql, county, who, now());
      await take(counties, county.pack.adcode, held);
    },
    async close() {
      closed = true;
      clearInterval(watching);
      for (const county of counties.values()) await county.idle();
      await stopListening().catch(() => {});
    },
  };
}
