/** PostGIS as an engine of the benchmark, over a connection to a database that may be written to. */

import type { Sql } from "postgres";
import { vagueVenue } from "../../../domain/rules/place-reaches.ts";
import type { Answered, Engine } from "../engine.ts";
import type { Judged } from "../judge.ts";
import type { Work } from "../work.ts";
import { load } from "./load.ts";
import { type Plan, pairsUnder, plans } from "./plans.ts";

/** As many processes as threads: the leader works too. Compiling a query for one second's work is a loss. */
const settings = (threads: number): string => `
  set search_path to sapling_bench, public;
  set max_parallel_workers_per_gather = ${threads - 1};
  set max_parallel_maintenance_workers = ${threads - 1};
  set parallel_leader_participation = on;
  set parallel_setup_cost = 0; set parallel_tuple_cost = 0;
  set min_parallel_table_scan_size = 0; set min_parallel_index_scan_size = 0;
  set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set jit = off;
  alter table venue set (parallel_workers = ${threads - 1});
  alter table place set (parallel_workers = ${threads - 1})`;

const dropIndexes = `
  do $$ declare it text; begin
    for it in select indexname from pg_indexes where schemaname = 'sapling_bench' loop
      execute 'drop index sapling_bench.' || quote_ident(it);
    end loop;
  end $$`;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** What the tables of pairs say, as the other engines say it. Not timed: it is the way from the database, not its work. */
async function fetched(sql: Sql, work: Work): Promise<Judged> {
  const verdicts = work.rules.map(({ unseen }) => unseen.slice());
  const pairs = work.rules.map((): number[] => []);
  for (const [r] of work.rules.entries()) {
    const rows = sql.unsafe<{ venue: number; place: number; code: number }[]>(
      `select venue, place, code from pairs${r} order by venue, place`,
    );
    await rows.cursor(50_000, (some) => {
      for (const { venue, place, code } of some) {
        pairs[r]!.push(venue, place);
        if (code > verdicts[r]![venue]!) verdicts[r]![venue] = code;
      }
    });
  }
  return { verdicts, pairs };
}

async function queried(sql: Sql, work: Work, plan: Plan): Promise<Answered> {
  const names = work.rules.map((_, r) => `pairs${r}`);
  await sql.unsafe(`drop table if exists ${names.join(", ")}`);
  const vague = work.accuracy.some((metres) => vagueVenue(metres));
  const statements = work.rules.map(
    ({ rule, limit }, r) => `create unlogged table pairs${r} as ${pairsUnder(plan, rule, limit, r, vague)}`,
  );
  const ms = await timed(() => sql.unsafe(statements.join(";\n")));
  return { ms, judged: await fetched(sql, work) };
}

function postgisEngine(sql: Sql, plan: Plan, threads: number, loaded: (work: Work) => Promise<void>): Engine {
  return {
    name: plan.name,
    threads,
    off: plan.off,
    elsewhere: true,
    async build(work) {
      await loaded(work);
      await sql.unsafe(`${settings(threads)};${dropIndexes}`);
      const ms = await timed(() => sql.unsafe(plan.build(work.rules.length)));
      return { ms, query: () => queried(sql, work, plan) };
    },
    close: () => sql.end({ timeout: 1 }),
  };
}

/** What a connection has loaded, so that engines of one connection load a work once. */
function loadedOnce(sql: Sql): (work: Work) => Promise<void> {
  let held: Work | null = null;
  return async (work) => {
    if (held === work) return;
    await load(sql, work);
    held = work;
  };
}

/** A plan on one, on two threads; they share the connection. */
export function postgisEngines(sql: Sql, name: keyof typeof plans, threads: readonly number[]): readonly Engine[] {
  const loaded = loadedOnce(sql);
  return threads.map((many) => postgisEngine(sql, plans[name], many, loaded));
}
