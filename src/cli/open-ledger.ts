/** The database and its ledger, as `start` and `serve` open them: `--data`, `--pack`, DATABASE_URL. */

import { join } from "node:path";
import type { Language } from "../domain/labels.ts";
import type { Database } from "../server/database/database.ts";
import type { PackNews } from "../server/database/taken-packs.ts";
import type { Ledger } from "../server/ledger.ts";
import { packFoldersIn } from "../server/pack-folder.ts";
import { BadInput, problemLine } from "./bad-input.ts";
import type { CliIo, Options } from "./command.ts";
import { packFolder } from "./pack-option.ts";
import { databaseMeant, orBadInput } from "./the-database.ts";

export const ledgerOptions = {
  data: {
    type: "string",
    value: "DIR",
    says: {
      zh: "数据库文件夹（默认 .sapling；设了 DATABASE_URL 则用那台服务器）",
      en: "folder of the database (default .sapling; with DATABASE_URL that server is used)",
    },
  },
  pack: {
    type: "string",
    value: "DIR",
    says: {
      zh: "首次运行时载入的县数据包（默认 data 下全部）",
      en: "county pack taken in on the first run (default: all in data)",
    },
  },
} as const satisfies Options;

export interface OpenLedger {
  readonly database: Database;
  readonly ledger: Ledger;
  close(): Promise<void>;
}

/** The pack named, else every pack in the project's data folder. */
function foldersOf(asked: string | undefined, io: CliIo): string[] {
  return asked === undefined ? packFoldersIn(join(io.root, "data")) : [packFolder(asked, io)];
}

const differs = (folder: string, language: Language) =>
  language === "zh"
    ? `${folder}：与数据库载入时的文件不同。以数据库为准，这些文件未被读取\n`
    : `${folder}: not the files that the database was filled from. The database holds; these were not read\n`;

function tell(news: readonly PackNews[], held: boolean, language: Language, io: CliIo): void {
  const refused = news.filter(({ state }) => state === "refused");
  if (!held && refused.length > 0) throw BadInput.of(refused.flatMap(({ problems }) => problems));
  for (const { folder, problems } of refused)
    for (const problem of problems) io.err(`${folder}: ${problemLine(problem, language)}\n`);
  for (const { folder, state } of news) if (state === "differs") io.err(differs(folder, language));
}

const nothing = (io: CliIo) =>
  BadInput.at(
    join(io.root, "data"),
    { zh: "没有县数据包", en: "there is no county pack" },
    { zh: "用 --pack 指定一个", en: "name one with --pack" },
  );

export interface LedgerValues {
  readonly data?: string;
  readonly pack?: string;
}

/** Opens the database, takes in what is new. A database that cannot be had is bad input, in a sentence. */
export async function openLedger(
  values: LedgerValues,
  language: Language,
  io: CliIo,
  onFailure: (error: unknown) => void,
): Promise<OpenLedger> {
  // Loaded here: no other command needs the database.
  const { openDatabase } = await import("../server/database/database.ts");
  const { postgresLedger } = await import("../server/database/ledger/postgres-ledger.ts");
  const { takePacks } = await import("../server/database/taken-packs.ts");
  const folders = foldersOf(values.pack, io);
  const meant = await databaseMeant(values.data, io);
  const database = await orBadInput(openDatabase({ ...meant, onFailure }));
  try {
    const ledger = await postgresLedger(database.sql, { onFailure });
    const news = await takePacks(database.sql, ledger, folders, "local");
    if (ledger.adcodes().length === 0 && news.length === 0) throw nothing(io);
    // A pack that was named is meant; of those found in the folder, one that can be read is enough.
    tell(news, values.pack === undefined && ledger.adcodes().length > 0, language, io);
    const close = async () => {
      await ledger.close();
      await database.close();
    };
    return { database, ledger, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}
