/** In what two rules judge one and the same venue otherwise. */

import type { Text } from "../../labels.ts";
import type { Rule } from "../rule.ts";
import { distanceSaid, grandfatherWords, measureSaid } from "../words.ts";

type Judging =
  | "distance"
  | "inclusive"
  | "measure"
  | "placeEnd"
  | "venueEnd"
  | "establishedFrom"
  | "grandfather"
  | "exempt";

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

interface Difference {
  readonly fields: readonly Judging[];
  readonly what: Text;
  readonly said: (rule: Rule) => Text;
}

const exemptSaid = ({ exempt }: Rule): Text =>
  exempt.length === 0 ? { zh: "无", en: "none" } : { zh: exempt.join("、"), en: exempt.join(", ") };

const newSaid = ({ establishedFrom }: Rule): Text =>
  establishedFrom === null
    ? { zh: "不论何时开设", en: "whenever they began" }
    : { zh: `${establishedFrom} 起开设的`, en: `begun since ${establishedFrom}` };

const differences: readonly Difference[] = [
  { fields: ["distance", "inclusive"], what: { zh: "距离", en: "distance" }, said: distanceSaid },
  { fields: ["measure", "placeEnd", "venueEnd"], what: { zh: "量法", en: "measuring" }, said: measureSaid },
  { fields: ["establishedFrom"], what: { zh: "新旧场所", en: "new and old venues" }, said: newSaid },
  {
    fields: ["grandfather"],
    what: { zh: "先后", en: "who came first" },
    said: ({ grandfather }) => grandfatherWords[grandfather],
  },
  { fields: ["exempt"], what: { zh: "豁免", en: "exemptions" }, said: exemptSaid },
];

const sameField = (a: Rule, b: Rule, field: Judging): boolean =>
  field === "exempt" ? sameList(a.exempt, b.exempt) : a[field] === b[field];

/** “距离：50 m 之内… / 不足 200 m…；量法：…”; null: they judge alike. */
export function differencesSaid(a: Rule, b: Rule): Text | null {
  const said = differences
    .filter(({ fields }) => fields.some((field) => !sameField(a, b, field)))
    .map(({ what, said: of }) => {
      const [one, other] = [of(a), of(b)];
      return { zh: `${what.zh}：${one.zh} ／ ${other.zh}`, en: `${what.en}: ${one.en} / ${other.en}` };
    });
  if (said.length === 0) return null;
  return { zh: said.map(({ zh }) => zh).join("；"), en: said.map(({ en }) => en).join("; ") };
}
