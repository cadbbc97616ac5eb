/** A commit in one sentence, for the log. */

import type { Language, Text } from "../labels.ts";
import { tableOf } from "../registers/index.ts";
import { nameOf } from "../registers/related.ts";
import { type Before, type ChangeRegister, type Commit, keyOf } from "./change.ts";

type Deed = "added" | "altered" | "removed";

const deeds: Readonly<Record<Deed, Text>> = {
  added: { zh: "新增", en: "Added" },
  altered: { zh: "修改", en: "Changed" },
  removed: { zh: "删除", en: "Removed" },
};

const ruleLabel: Text = { zh: "规则", en: "Rules" };

interface Touch {
  readonly deed: Deed;
  readonly register: ChangeRegister;
  readonly name: string;
}

/** Names are told up to so many, then counted. */
const mostNames = 3;

function nameIn(register: ChangeRegister, record: NonNullable<Before["record"]>, language: Language): string {
  const row = record as unknown as Readonly<Record<string, unknown>>;
  if (register !== "rule") return nameOf(register, row);
  const title = row["title"] as Text | undefined;
  return title?.[language] ?? String(row["id"]);
}

function touches(commit: Pick<Commit, "puts" | "removals" | "before">, language: Language): Touch[] {
  const stood = new Map(commit.before.map((it) => [`${it.register}/${it.id}`, it.record]));
  return [
    ...commit.puts.map((put): Touch => {
      const before = stood.get(`${put.register}/${keyOf(put)}`) ?? null;
      return {
        deed: before === null ? "added" : "altered",
        register: put.register,
        name: nameIn(put.register, put.record, language),
      };
    }),
    ...commit.removals.map(({ register, id }): Touch => {
      const before = stood.get(`${register}/${id}`) ?? null;
      return { deed: "removed", register, name: before === null ? id : nameIn(register, before, language) };
    }),
  ];
}

function told({ deed, register }: Touch, names: readonly string[], language: Language): string {
  const label = (register === "rule" ? ruleLabel : tableOf(register))[language];
  const many = names.length > mostNames;
  const shown = names.slice(0, mostNames);
  if (language === "zh") {
    const list = `${shown.map((name) => `“${name}”`).join("、")}${many ? "等" : ""}`;
    return `${deeds[deed].zh}${label}${list}${names.length > 1 ? ` ${names.length} 条` : ""}`;
  }
  const list = `${shown.join(", ")}${many ? " and others" : ""}`;
  return `${deeds[deed].en} in ${label}: ${list}${names.length > 1 ? ` (${names.length})` : ""}`;
}

/**
 * 修改经营场所“样本一”；新增许可证“v1/bar/3” — what was done to what, without who, when and why, which the log
 * shows beside it. Each register and deed once, in the order of the commit.
 */
export function describeChange(commit: Pick<Commit, "puts" | "removals" | "before">, language: Language): string {
  const groups = new Map<string, Touch[]>();
  for (const touch of touches(commit, language)) {
    const key = `${touch.deed} ${touch.register}`;
    const group = groups.get(key);
    if (group) group.push(touch);
    else groups.set(key, [touch]);
  }
  return [...groups.values()]
    .flatMap((group) =>
      group[0]
        ? [
            told(
              group[0],
              group.map(({ name }) => name),
              language,
            ),
          ]
        : [],
    )
    .join(language === "zh" ? "；" : "; ");
}
