/**
 * A view per register for analysts: `register.venue`, one column for each of its table's, in snake case.
 * Made from the column tables, so made again whenever those changed.
 */

import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import type { CellType, Column } from "../../domain/registers/column.ts";
import { registerIds, tableOf } from "../../domain/registers/index.ts";

const SCHEMA = "register";

export const snakeCase = (id: string): string => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const name = (text: string): string => `"${text}"`;

const numbers: ReadonlySet<CellType> = new Set(["integer", "number", "metres", "degrees"]);
const lists: ReadonlySet<CellType> = new Set(["choices", "ids"]);
/** They come with the geometry. */
const positions: ReadonlySet<string> = new Set(["lon", "lat"]);

function expression({ id, type }: Column): string {
  const key = quoted(id);
  if (numbers.has(type))
    return `CASE WHEN json_typeof(body->${key}) = 'number' THEN (body->>${key})::double precision END`;
  return lists.has(type) ? `body->${key}` : `body->>${key}`;
}

const coordinate = (index: number) =>
  `CASE WHEN body->'geometry'->>'type' = 'Point' THEN (body->'geometry'->'coordinates'->>${index})::double precision END`;

function viewOf(register: string, columns: readonly Column[], title: string): string {
  const own = columns.filter(({ id }) => id !== "id" && !positions.has(id));
  const selected = [
    ["county", "county"],
    ["id", "id"],
    ...own.map((column) => [expression(column), snakeCase(column.id)] as const),
    [coordinate(0), "lon"],
    [coordinate(1), "lat"],
    ["body->'geometry'", "geometry"],
    ["(body->>'context')::boolean", "context"],
    ["body->'extra'", "extra"],
    ["from_revision", "from_revision"],
  ] as const;
  const view = `${SCHEMA}.${name(snakeCase(register))}`;
  const list = selected.map(([what, as]) => `${what} AS ${name(as ?? "")}`).join(", ");
  return [
    `CREATE VIEW ${view} AS SELECT ${list} FROM record WHERE register = ${quoted(register)} AND to_revision IS NULL`,
    `COMMENT ON VIEW ${view} IS ${quoted(title)}`,
    ...own.map(({ id, zh, en }) => `COMMENT ON COLUMN ${view}.${name(snakeCase(id))} IS ${quoted(`${zh} ${en}`)}`),
  ].join(";\n");
}

export const viewStatements = (): string =>
  registerIds
    .map((id) => {
      const table = tableOf(id);
      return viewOf(id, table.columns, `${table.zh} ${table.en}`);
    })
    .join(";\n");

const LOCK = 1_399_091_570;

/** Makes the views, unless those of these column tables are there. */
export async function makeViews(sql: Sql): Promise<void> {
  const statements = viewStatements();
  const mark = createHash("sha256").update(statements).digest("hex");
  const [there] = await sql<{ mark: string | null }[]>`
    SELECT obj_description(oid, 'pg_namespace') AS mark FROM pg_namespace WHERE nspname = ${SCHEMA}`;
  if (there?.mark === mark) return;
  await sql.begin(async (transaction) => {
    await transaction`SELECT pg_advisory_xact_lock(${LOCK})`;
    await transaction.unsafe(
      `DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE; CREATE SCHEMA ${SCHEMA}; ${statements}; COMMENT ON SCHEMA ${SCHEMA} IS '${mark}'`,
    );
  });
}
