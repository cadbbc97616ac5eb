/** Children's homes opened and closed since. */

import { type County, standsOn } from "../../county.ts";
import type { ChildrensHome } from "../../registers/places.ts";
import type { ChangeNote } from "../coverage-types.ts";
import { type Moment, namesOf } from "./moment.ts";

const openOn = (county: County, day: string): Set<ChildrensHome> =>
  new Set(
    county.registers.childrensHome.filter(({ since, until, context }) => !context && standsOn(since, until, day)),
  );

function homeNote(kind: "better" | "worse", homes: readonly ChildrensHome[]): ChangeNote[] {
  const [first] = homes;
  if (!first) return [];
  const names = namesOf(
    homes.map(({ name }) => name),
    3,
  );
  const [zh, en] = kind === "better" ? ["新开", "opened"] : ["停办", "closed"];
  const text = { zh: `${zh}儿童之家 ${homes.length} 处：${names.zh}。`, en: `Children's homes ${en}: ${names.en}.` };
  return [{ kind, text, ...(homes.length === 1 ? { about: { register: "childrensHome", id: first.id } } : {}) }];
}

export function homeNotes({ county, asOf, before }: Moment): ChangeNote[] {
  const [then, now] = [openOn(county, before), openOn(county, asOf)];
  const opened = [...now].filter((home) => !then.has(home));
  const closed = [...then].filter((home) => !now.has(home));
  return [...homeNote("better", opened), ...homeNote("worse", closed)];
}
