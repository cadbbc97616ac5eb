/** `sapling account token …`: read-only keys for map programs, which have no cookies. */

import { actor, common, taken, tell, withClerk } from "./account.ts";
import { BadInput } from "./bad-input.ts";
import { type Command, command } from "./command.ts";
import { operand } from "./input.ts";

const DAYS = 365;

function daysFrom(text: string | undefined): number {
  const days = text === undefined ? DAYS : Number(text);
  if (Number.isInteger(days) && days > 0 && days <= 3_650) return days;
  throw new BadInput({ zh: `--days ${text} 不是天数`, en: `--days ${text} is no number of days` });
}

const add = command({
  name: "account token add",
  operands: "NAME",
  says: { zh: "给地图软件（QGIS 等）一个只读密钥", en: "a read-only key for a map program (QGIS and others)" },
  options: {
    ...common,
    county: { type: "string", value: "ADCODE", says: { zh: "可读的县", en: "the county it reads" } },
    days: {
      type: "string",
      value: "N",
      says: { zh: `有效天数（默认 ${DAYS}）`, en: `days it holds (default ${DAYS})` },
    },
  },
  async run({ values, operands, ...asked }) {
    const { county } = values;
    const name = operand(operands, "NAME");
    const days = daysFrom(values.days);
    if (county === undefined || !/^\d{6}$/.test(county))
      throw new BadInput({ zh: "用 --county 给出县的代码", en: "give the county's code with --county" });
    return withClerk(values.data, asked.io, async (clerk) => {
      const token = await clerk.addToken({ name, county, days }, actor);
      if (token === null) throw taken(name);
      return tell(
        asked,
        { name, token, county, days },
        { zh: `只显示这一次：\n  ${token}`, en: `Shown this once:\n  ${token}` },
      );
    });
  },
});

const list = command({
  name: "account token list",
  operands: "",
  says: { zh: "列出密钥（不含密钥本身）", en: "list the keys (not the keys themselves)" },
  options: common,
  run: ({ values, ...asked }) =>
    withClerk(values.data, asked.io, async (clerk) => {
      const tokens = (await clerk.store.tokens()).map(({ name, county, expires }) => ({
        name,
        county,
        expires: expires === null ? null : new Date(expires).toISOString(),
      }));
      const text = tokens.map(({ name, county, expires }) => [name, county, expires ?? ""].join("\t")).join("\n");
      return tell(asked, { tokens }, { zh: text, en: text });
    }),
});

const revoke = command({
  name: "account token revoke",
  operands: "NAME",
  says: { zh: "作废密钥", en: "void a key" },
  options: common,
  run: ({ values, operands, ...asked }) =>
    withClerk(values.data, asked.io, async (clerk) => {
      const name = operand(operands, "NAME");
      if (!(await clerk.revokeToken(name, actor)))
        throw new BadInput({ zh: `没有密钥 ${name}`, en: `there is no key ${name}` });
      return tell(asked, { name, revoked: true }, { zh: `${name} 已作废`, en: `${name} is void` });
    }),
});

export const tokenCommands: readonly Command[] = [add, list, revoke];
