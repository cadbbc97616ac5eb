/** Rows that may be one and the same: equal name, licence or credit code on nearly the same spot. */

import { straight } from "../../geo/distance.ts";
import { fold } from "../fold.ts";
import type { Remark } from "./remark.ts";
import type { Placed } from "./spots.ts";

/** Metres within which two rows of one name are taken for one place. */
const reach = 30;
/** The same in degrees of latitude, rounded up. */
const reachLat = 0.0003;

type Standing = Placed & { readonly at: NonNullable<Placed["at"]> };

const marks = ["name", "licence", "creditCode"] as const;

/** Records that share a mark, by register and mark. */
function groups(all: readonly Placed[]): Standing[][] {
  const found = new Map<string, Standing[]>();
  for (const one of all) {
    const { register, record, at } = one;
    // Two gates of one school may bear one name.
    if (at === null || register === "entrance") continue;
    for (const mark of marks) {
      const value = record[mark];
      if (typeof value !== "string") continue;
      const key = `${register} ${mark} ${fold(value)}`;
      const group = found.get(key) ?? [];
      found.set(key, group);
      group.push({ ...one, at });
    }
  }
  return [...found.values()].filter((group) => group.length > 1);
}

/** Pairs of a group that stand within reach, each once, the later row first. */
function pairs(group: readonly Standing[]): (readonly [Standing, Standing])[] {
  const sorted = [...group].sort((a, b) => a.at[1] - b.at[1]);
  return sorted.flatMap((one, i) => {
    const near: (readonly [Standing, Standing])[] = [];
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j];
      if (!other || other.at[1] - one.at[1] > reachLat) break;
      if (straight(one.at, other.at) <= reach) near.push(one.index > other.index ? [one, other] : [other, one]);
    }
    return near;
  });
}

export function checkTwins(all: readonly Placed[]): Remark[] {
  const said = new Map<string, Remark>();
  for (const [later, earlier] of groups(all).flatMap(pairs)) {
    const { register, index, record } = later;
    const values = { value: `${String(earlier.record["name"] ?? "")} (${earlier.record.id})` };
    said.set(`${register}/${index}/${earlier.index}`, {
      code: "possible-duplicate",
      severity: "warning",
      register,
      index,
      id: record.id,
      column: "name",
      values,
    });
  }
  return [...said.values()];
}
