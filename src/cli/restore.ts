import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { End, Head } from "../server/backup/format.ts";
import type { DatabaseOptions } from "../server/database/database.ts";
import { BadInput } from "./bad-input.ts";
import { command } from "./command.ts";
import { operand } from "./input.ts";
import { ledgerOptions } from "./open-ledger.ts";
import { databaseMeant, orBadInput } from "./the-database.ts";

function requireFile(file: string): void {
  if (existsSync(file)) return;
  throw BadInput.at(
    file,
    { zh: "没有这个文件", en: "is not there" },
    { zh: "核对文件名", en: "check the file's name" },
  );
}

async function fill(options: DatabaseOptions, file: string, head: Head): Promise<End> {
  const { openDatabase } = await import("../server/database/database.ts");
  const { migrationsOf, restoreInto } = await import("../server/backup/restore-backup.ts");
  const database = await openDatabase(options, migrationsOf(head));
  try {
    return await restoreInto(database.sql, file, head);
  } finally {
    await database.close();
  }
}

async function restored(options: DatabaseOptions, file: string): Promise<End> {
  const { readWhole } = await import("../server/backup/read-backup.ts");
  const { intoFolder } = await import("../server/backup/restore-folder.ts");
  // Before anything is made: a file that will not do leaves no trace.
  const { head } = await readWhole(file);
  if (options.url !== undefined) return fill(options, file, head);
  return intoFolder(options.folder, (folder) => fill({ ...options, folder }, file, head));
}

export const restore = command({
  name: "restore",
  operands: "F",
  says: { zh: "把备份恢复到一个空数据库", en: "a backup into an empty database" },
  options: { data: ledgerOptions.data },
  async run({ values, operands, json, language, io }) {
    const file = resolve(io.cwd, operand(operands, "F"));
    const options = await databaseMeant(values.data, io);
    requireFile(file);
    const end = await orBadInput(restored(options, file));
    const counties = end.counties.map(({ county, revision }) => `${county}@${revision}`).join(" ");
    const told =
      language === "zh"
        ? `已恢复（${counties}），修改记录与校验链相符。所有人须重新登录`
        : `Restored (${counties}); the log agrees with its chain. Everybody logs in anew`;
    await io.out(json ? `${JSON.stringify(end)}\n` : `${told}\n`);
    return 0;
  },
});
