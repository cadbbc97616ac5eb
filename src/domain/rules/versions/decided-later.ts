/** What has been decided since a day under the version that ran then: a rule put in force from that day speaks over it. */

import type { County } from "../../county.ts";
import type { Text } from "../../labels.ts";
import type { Case } from "../../registers/cases.ts";
import { byCodeUnit } from "../rules-on-day.ts";

/** Cases under the rule that were opened, and their finding frozen, on that day or later; the earliest first. */
const decidedSince = (county: County, rule: string, day: string): readonly Case[] =>
  county.registers.case
    .filter((one) => one.rule === rule && one.opened >= day)
    .sort((a, b) => byCodeUnit(a.opened, b.opened) || byCodeUnit(a.id, b.id));

/** To be weighed before a version is put in force from a day; it forbids nothing. */
export function warnings(county: County, rule: string, day: string, today: string): readonly Text[] {
  const cases = decidedSince(county, rule, day);
  const [first] = cases;
  const said: Text[] = [];
  if (day < today)
    said.push({
      zh: `${day} 早于今天：此后各日的判定都会按新版本重算。`,
      en: `${day} lies before today: the verdicts of every day since are judged anew.`,
    });
  if (first)
    said.push({
      zh: `${day} 起已有 ${cases.length} 件按原版本立案（最早 ${first.opened}，${first.id}）：案卷里冻结的判定不变，但会与新判定不一致。`,
      en: `${cases.length} ${cases.length === 1 ? "case was" : "cases were"} opened under the earlier version since ${day} (first ${first.opened}, ${first.id}): what they froze stays, and may differ from the new verdict.`,
    });
  return said;
}
