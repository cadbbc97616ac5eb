/** The way to PostGIS: the variable BENCH_POSTGIS_URL, and what is wrong with it said in one sentence. */

import postgres, { type Sql } from "postgres";
import { BadInput } from "../../bad-input.ts";
import type { CliIo } from "../../command.ts";

const variable = "BENCH_POSTGIS_URL";

const refused = (zh: string, en: string, remedy: { zh: string; en: string }) =>
  BadInput.at("--against postgis", { zh, en }, remedy);

function urlFrom(io: CliIo): string {
  const url = io.env[variable] ?? "";
  if (/^postgres(ql)?:\/\//.test(url)) return url;
  const example = "postgres://bench:bench@127.0.0.1:5432/bench";
  throw refused(
    url === "" ? `未设置环境变量 ${variable}` : `环境变量 ${variable} 不是数据库地址`,
    url === "" ? `the variable ${variable} is not set` : `the variable ${variable} is not the address of a database`,
    { zh: `设为如 ${example}（见 README）`, en: `set it to, say, ${example} (see the README)` },
  );
}

/** A fault's own words; of several tried addresses, the first's. */
const wordsOf = (error: unknown): string => {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
};

/** One connection, to a database that has PostGIS: it is created there if it may be. */
export async function connectPostgis(io: CliIo): Promise<Sql> {
  const sql = postgres(urlFrom(io), { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  const fail = async (zh: string, en: string, remedy: { zh: string; en: string }): Promise<never> => {
    await sql.end({ timeout: 1 });
    throw refused(zh, en, remedy);
  };
  await sql`select 1`.catch((error: unknown) =>
    fail(`连不上数据库：${wordsOf(error)}`, `the database cannot be reached: ${wordsOf(error)}`, {
      zh: `启动它，或改正 ${variable}`,
      en: `start it, or correct ${variable}`,
    }),
  );
  await sql`create extension if not exists postgis`.catch((error: unknown) =>
    fail(`数据库没有 PostGIS：${wordsOf(error)}`, `the database has no PostGIS: ${wordsOf(error)}`, {
      zh: "安装软件包 postgis，并以管理员执行 create extension postgis",
      en: "install the packages postgresql and postgis, and let an administrator run: create extension postgis",
    }),
  );
  return sql;
}
