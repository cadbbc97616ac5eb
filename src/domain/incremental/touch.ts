/** What changes have touched between two counties, with each record before and after. */

import type { ChangeRegister, Removal } from "../change/change.ts";
import { ruleKey } from "../change/change.ts";
import { byId, type County } from "../county.ts";
import type { AnyRecord } from "../registers/column.ts";
import type { RegisterId } from "../registers/index.ts";
import type { Rule } from "../rules/rule.ts";

type RecordOf<R extends ChangeRegister> = R extends RegisterId ? County["registers"][R][number] : Rule;

/** Two counties, the later made of the earlier by changes that touched these records and no others. */
export interface Between {
  readonly from: County;
  readonly to: County;
  /** Each once. */
  readonly touched: readonly Removal[];
}

function recordIn(county: County, { register, id }: Removal): AnyRecord | Rule | undefined {
  if (register === "rule") return county.rules.find((rule) => ruleKey(rule) === id);
  return byId(county, register).get(id);
}

/** The touched records of a register that stood before, or stand after. */
export function touchedIn<R extends ChangeRegister>(
  { touched, ...ends }: Between,
  register: R,
  end: "from" | "to",
): readonly RecordOf<R>[] {
  return touched.flatMap((it) => {
    const record = it.register === register ? recordIn(ends[end], it) : undefined;
    return record ? [record as RecordOf<R>] : [];
  });
}

/** Records of a register before and after, all together. */
export const bothEnds = <R extends ChangeRegister>(between: Between, register: R): readonly RecordOf<R>[] => [
  ...touchedIn(between, register, "from"),
  ...touchedIn(between, register, "to"),
];
