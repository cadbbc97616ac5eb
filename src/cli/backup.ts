import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { End } from "../server/backup/format.ts";
import type { DatabaseOptions } from "../server/database/database.ts";
import { BadInput } from "./bad-input.ts";
import { command } from "./command.ts";
import { operand } from "./input.ts";
import { ledgerOptions } from "./open-ledger.ts";
import { databaseMeant, orBadInput } from "./the-database.ts";

function requireDatabase({ url, folder }: DatabaseOptions): void {
  if (url !== undefined || existsSync(join(folder, "postgres", "PG_VERSION"))) return;
  throw BadInput.at(
    folder,
    { zh: "没有数据库", en: "holds no database" },
    { zh: "用 --data 指出数据库文件夹，或设置 DATABASE_URL", en: "name its folder with --data, or set DATABASE_URL" },
  );
}

function requireNew(file: string): void {
  if (!existsSync(file)) return;
  throw BadInput.at(
    file,
    { zh: "文件已存在，不会覆盖", en: "is there already and will not be overwritten" },
    { zh: "换一个文件名", en: "choose another name" },
  );
}

async function taken(options: DatabaseOptions, file: string): Promise<End> {
  const { visitDatabase } = await import("../server/database/visit.ts");
  const { writeBackup } = await import("../server/backup/write-backup.ts");
  const database = await visitDatabase(options);
  try {
    const end = await writeBackup(database.sql, file, new Date().toISOString());
    const { postgresAccounts } = await import("../server/accounts/postgres-accounts.ts");
    const entry = { at: Date.now(), who: "", county: "", what: "export", about: "backup", address: "console" } as const;
    await postgresAccounts(database.sql).log(entry);
    return end;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EACCES" && code !== "ENOSPC" && code !== "EROFS") throw error;
    throw BadInput.at(
      file,
      { zh: `写不进去：${(error as Error).message}`, en: `cannot be written: ${(error as Error).message}` },
      { zh: "换一个位置", en: "choose another place" },
    );
  } finally {
    await database.close();
  }
}

const revisions = ({ counties }: End): string =>
  counties.map(({ county, revision }) => `${county}@${revision}`).join(" ");

export const backup = command({
  name: "backup",
  operands: "F",
  says: {
    zh: "备份整个数据库到一个文件（服务运行时也可）",
    en: "the whole database into one file, also while its server runs",
  },
  options: { data: ledgerOptions.data },
  async run({ values, operands, json, language, io }) {
    const file = resolve(io.cwd, operand(operands, "F"));
    const options = await databaseMeant(values.data, io);
    requireDatabase(options);
    requireNew(file);
    mkdirSync(dirname(file), { recursive: true });
    const end = await orBadInput(taken(options, file));
    const bytes = statSync(file).size;
    const told =
      language === "zh"
        ? `已备份到 ${file}（${bytes} 字节，${revisions(end)}），已读回核对。内含电话与密码摘要，请妥善保管`
        : `Backed up to ${file} (${bytes} bytes, ${revisions(end)}), read again and checked. It holds telephone numbers and hashes of passwords: keep it safe`;
    await io.out(json ? `${JSON.stringify({ file, bytes, ...end })}\n` : `${told}\n`);
    return 0;
  },
});
