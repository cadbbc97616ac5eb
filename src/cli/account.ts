/** `sapling account …`: the people and programs of an office, also while its server runs. */

import type { Text } from "../domain/labels.ts";
import type { Account } from "../server/accounts/account-types.ts";
import type { Clerk, Link } from "../server/accounts/clerk.ts";
import { BadInput } from "./bad-input.ts";
import { type Call, type CliIo, type Command, command, type Options } from "./command.ts";
import { grantFrom, grantText } from "./grant-words.ts";
import { operand } from "./input.ts";
import { ledgerOptions } from "./open-ledger.ts";
import { databaseMeant, orBadInput } from "./the-database.ts";

const actor = { who: "", address: "console" };

const common = {
  data: ledgerOptions.data,
} as const satisfies Options;

const originOption = {
  origin: {
    type: "string",
    value: "URL",
    says: {
      zh: "链接中的网址（默认 http://127.0.0.1:5640）",
      en: "address in the link (default http://127.0.0.1:5640)",
    },
  },
} as const satisfies Options;

async function withClerk<T>(data: string | undefined, io: CliIo, use: (clerk: Clerk) => Promise<T>): Promise<T> {
  const { visitDatabase } = await import("../server/database/visit.ts");
  const { postgresAccounts } = await import("../server/accounts/postgres-accounts.ts");
  const { clerk } = await import("../server/accounts/clerk.ts");
  const database = await orBadInput(visitDatabase(await databaseMeant(data, io)));
  try {
    return await use(clerk({ store: postgresAccounts(database.sql), now: () => Date.now() }));
  } finally {
    await database.close();
  }
}

const unknown = (name: string) => new BadInput({ zh: `没有账号 ${name}`, en: `there is no account ${name}` });
const taken = (name: string) => new BadInput({ zh: `名称 ${name} 已被使用`, en: `the name ${name} is taken` });

type Asked = Pick<Call<Options>, "json" | "language" | "io">;

async function tell({ json, language, io }: Asked, value: object, says: Text): Promise<0> {
  await io.out(json ? `${JSON.stringify(value)}\n` : `${says[language]}\n`);
  return 0;
}

function tellLink(asked: Asked, { account, token, expires }: Link, origin = "http://127.0.0.1:5640"): Promise<0> {
  const link = `${origin.replace(/\/$/, "")}/#set-password=${token}`;
  const until = new Date(expires).toISOString();
  return tell(
    asked,
    { account, link, expires: until },
    {
      zh: `${account} 用此链接设置密码（${until} 前有效，只能用一次）：\n  ${link}`,
      en: `${account} sets the password by this link (once, before ${until}):\n  ${link}`,
    },
  );
}

const add = command({
  name: "account add",
  operands: "NAME",
  says: {
    zh: "新增账号，给出设置密码的一次性链接",
    en: "add an account; prints the one-time link that sets its password",
  },
  options: {
    ...common,
    ...originOption,
    grant: {
      type: "string",
      multiple: true,
      value: "COUNTY:ROLE",
      says: { zh: "权限，如 640121:venues（可多次）", en: "what it may do, e.g. 640121:venues (may be repeated)" },
    },
    display: { type: "string", value: "TEXT", says: { zh: "姓名或岗位", en: "the person or post" } },
    openid: {
      type: "string",
      value: "SUBJECT",
      says: { zh: "统一身份认证的 subject", en: "its subject at the OpenID issuer" },
    },
  },
  async run({ values, operands, ...asked }) {
    const { accountName, isAccountName } = await import("../server/accounts/clerk.ts");
    const name = accountName(operand(operands, "NAME"));
    if (!isAccountName(name))
      throw new BadInput({
        zh: `${name} 不能作账号名（2—40 个字母、汉字、数字、. _ -）`,
        en: `${name} cannot be an account's name (2 to 40 letters, digits, . _ -)`,
      });
    const { display = name, openid } = values;
    const grants = (values.grant ?? []).map(grantFrom);
    return withClerk(values.data, asked.io, async (clerk) => {
      const link = await clerk.addAccount({ name, display, grants, ...(openid && { openidSubject: openid }) }, actor);
      if (!link) throw taken(name);
      return tellLink(asked, link, values.origin);
    });
  },
});

const line = ({ name, display, disabled, passwordHash, grants }: Account): string =>
  [
    name,
    display,
    disabled ? "disabled" : passwordHash === null ? "no password" : "ok",
    grants.map(grantText).join(" "),
  ].join("\t");

const list = command({
  name: "account list",
  operands: "",
  says: { zh: "列出账号", en: "list the accounts" },
  options: common,
  run: ({ values, ...asked }) =>
    withClerk(values.data, asked.io, async (clerk) => {
      const accounts = await clerk.store.accounts();
      const text = accounts.map(line).join("\n");
      const shown = accounts.map(({ passwordHash, ...it }) => ({ ...it, hasPassword: passwordHash !== null }));
      return tell(asked, { accounts: shown }, { zh: text, en: text });
    }),
});

const disable = command({
  name: "account disable",
  operands: "NAME",
  says: { zh: "停用账号，立即退出其所有会话", en: "switch an account off and end its sessions at once" },
  options: common,
  run: ({ values, operands, ...asked }) =>
    withClerk(values.data, asked.io, async (clerk) => {
      const name = operand(operands, "NAME");
      if (!(await clerk.changeAccount(name, { disabled: true }, actor))) throw unknown(name);
      return tell(asked, { account: name, disabled: true }, { zh: `${name} 已停用`, en: `${name} is switched off` });
    }),
});

const reset = command({
  name: "account reset",
  operands: "NAME",
  says: { zh: "作废密码，给出新的一次性链接", en: "void the password; prints a new one-time link" },
  options: { ...common, ...originOption },
  run: ({ values, operands, ...asked }) =>
    withClerk(values.data, asked.io, async (clerk) => {
      const name = operand(operands, "NAME");
      const link = await clerk.reset(name, actor);
      if (!link) throw unknown(name);
      return tellLink(asked, link, values.origin);
    }),
});

export const accountCommands: readonly Command[] = [add, list, disable, reset];

export { actor, common, taken, tell, withClerk };
