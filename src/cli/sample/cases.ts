/** 140 cases in every state, each about a venue that does (or did) stand inside a zone. */

import type { County } from "../../domain/county.ts";
import type { Case } from "../../domain/registers/cases.ts";
import type { Venue } from "../../domain/registers/venues.ts";
import { check } from "../../domain/rules/check.ts";
import { addDays } from "./dates.ts";
import { type Random, random } from "./random.ts";
import { asOf, planDate } from "./world.ts";

const total = 140;
const wanted = { overdue: 7, found: 11, rectified: 6, reinspected: 5 };
/** Days an office gives to put things right. */
const term = 60;

type Draft = Omit<Case, "id">;

const base = (rule: string, venue: string): Pick<Case, "rule" | "ruleSince" | "venue"> => ({
  rule,
  ruleSince: planDate,
  venue,
});

function closedCase(chance: Random, venue: Venue): Draft {
  const until = venue.until ?? asOf;
  const late = chance.chance(0.17);
  const opened = addDays(until, -(late ? chance.whole(85, 190) : chance.whole(14, 50)));
  const notified = addDays(opened, chance.whole(1, 4));
  const deadline = addDays(notified, term);
  const reinspected = addDays(until, chance.whole(1, 3));
  const closed = addDays(reinspected, chance.whole(0, 2));
  const note = chance.chance(0.3) ? "经营者迁出，许可证已注销" : undefined;
  return {
    ...base("plan-50", venue.id),
    state: "closed",
    opened,
    notified,
    deadline,
    rectified: until,
    reinspected: reinspected > asOf ? asOf : reinspected,
    closed: closed > asOf ? asOf : closed,
    listed: closed > addDays(deadline, 30) ? "yes" : "no",
    ...(note ? { note } : {}),
  };
}

type OpenState = "overdue" | "found" | "notified" | "rectified" | "reinspected";

function openCase(chance: Random, rule: string, venue: string, state: OpenState, n: number): Draft {
  if (state === "found")
    return { ...base(rule, venue), state, opened: addDays(asOf, -chance.whole(0, 6)), listed: "no" };
  const age = state === "overdue" ? term + chance.whole(4, 30) : chance.whole(8, term - 4);
  const notified = addDays(asOf, -age);
  const opened = addDays(notified, -chance.whole(1, 4));
  const deadline = addDays(notified, term);
  const common = { ...base(rule, venue), opened, notified, deadline };
  if (state === "overdue") return { ...common, state: "notified", listed: n < 2 ? "yes" : "no" };
  if (state === "notified") return { ...common, state, listed: "no" };
  const rectified = addDays(asOf, -chance.whole(2, Math.min(6, age)));
  if (state === "rectified") return { ...common, state, rectified, listed: "no" };
  return { ...common, state, rectified, reinspected: addDays(rectified, 1), listed: "no" };
}

function openStates(count: number): OpenState[] {
  const states: OpenState[] = [];
  for (const state of ["overdue", "found", "rectified", "reinspected"] as const)
    for (let i = 0; i < wanted[state]; i++) states.push(state);
  while (states.length < count) states.push("notified");
  return states.slice(0, count);
}

/** Cases of a county whose registers are otherwise complete; `spare` are venues that examples keep for themselves. */
export function cases(seed: number, county: County, spare: ReadonlySet<string>): Case[] {
  const chance = random(seed, "cases");
  const inside = check(county, { asOf }).findings.filter((one) => one.verdict === "inside" && !spare.has(one.venue));
  const contextual = new Set(county.registers.venue.filter((one) => one.context).map((one) => one.id));
  const established = new Map(county.registers.venue.map((one) => [one.id, one.established]));
  const open = chance
    .shuffled(inside.filter((one) => !contextual.has(one.venue) && (established.get(one.venue) ?? "") < "2026-08-01"))
    .slice(0, 58);
  const states = openStates(open.length);
  const drafts = open.map((one, i) => openCase(chance, one.rule, one.venue, states[i] ?? "notified", i));
  const cleared = county.registers.venue.filter(
    (one) => one.status === "closed" && one.until && one.until >= "2022-09-01" && !spare.has(one.id),
  );
  drafts.push(
    ...chance
      .shuffled(cleared)
      .slice(0, total - drafts.length)
      .map((one) => closedCase(chance, one)),
  );
  drafts.sort((p, q) => (p.opened === q.opened ? (p.venue < q.venue ? -1 : 1) : p.opened < q.opened ? -1 : 1));
  const numbers = new Map<string, number>();
  return drafts.map((draft) => {
    const year = draft.opened.slice(0, 4);
    numbers.set(year, (numbers.get(year) ?? 0) + 1);
    return { id: `C${year}-${String(numbers.get(year)).padStart(3, "0")}`, ...draft };
  });
}
