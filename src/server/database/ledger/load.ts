/** A county from its rows, now or as known at a revision. */

import type { ISql, Sql } from "postgres";
import { type County, emptyRegisters } from "../../../domain/county.ts";
import { registerIds } from "../../../domain/registers/index.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import type { Base } from "../../ledger/chain.ts";
import type { Head } from "../../ledger/decide.ts";

interface RecordRow {
  readonly register: string;
  readonly body: unknown;
}

/** Rows fetched at a time: a province's registers never stand in memory twice. */
const CHUNK = 5_000;

/** Records by register, in their order. A register that this version does not know is refused, not dropped. */
async function recordsAt(sql: ISql, adcode: string, revision: number): Promise<Map<string, unknown[]>> {
  const lists = new Map<string, unknown[]>([...registerIds, "rule"].map((id) => [id, []]));
  const rows = sql<RecordRow[]>`
    SELECT register, body FROM record
    WHERE county = ${adcode} AND from_revision <= ${revision} AND (to_revision IS NULL OR to_revision > ${revision})
    ORDER BY register, place, from_revision`;
  await rows.cursor(CHUNK, (chunk) => {
    for (const { register, body } of chunk) {
      const list = lists.get(register);
      if (!list) throw new Error(`register ${register} of ${adcode} is not known to this version`);
      list.push(body);
    }
  });
  return lists;
}

async function assemble(sql: ISql, adcode: string, revision: number, base: Base): Promise<County> {
  const lists = await recordsAt(sql, adcode, revision);
  const rules = (lists.get("rule") ?? []) as Rule[];
  lists.delete("rule");
  // Checked when it was written, against the same column tables.
  const registers = { ...emptyRegisters(), ...Object.fromEntries(lists) } as unknown as County["registers"];
  return { ...base, revision, registers, rules };
}

interface CountyRow {
  readonly revision: number;
  readonly hash: string;
  readonly base: Base;
}

/** The county as it stands, in one look at the database. Undefined: it is not there. */
export async function loadHead(sql: Sql, adcode: string): Promise<Head | undefined> {
  return sql.begin("ISOLATION LEVEL REPEATABLE READ READ ONLY", async (transaction) => {
    const [row] = await transaction<CountyRow[]>`
      SELECT revision, hash, base FROM county WHERE county = ${adcode}`;
    if (!row) return undefined;
    return { county: await assemble(transaction, adcode, row.revision, row.base), hash: row.hash };
  });
}

/** The county as known at a revision. Null: it was never reached. */
export async function loadAt(sql: Sql, adcode: string, revision: number): Promise<County | null> {
  return sql.begin("ISOLATION LEVEL REPEATABLE READ READ ONLY", async (transaction) => {
    const [row] = await transaction<CountyRow[]>`
      SELECT revision, hash, base FROM county WHERE county = ${adcode}`;
    if (!row || revision > row.revision) return null;
    return assemble(transaction, adcode, revision, row.base);
  });
}
