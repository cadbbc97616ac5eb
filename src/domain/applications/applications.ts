/** What the rules in force say of every row of a spreadsheet of applications: as many answers as rows, in order. */

import { areaOf } from "../../geo/township.ts";
import type { County } from "../county.ts";
import { townshipIndex } from "../coverage/townships.ts";
import type { Steps } from "../engine.ts";
import { groundOf } from "../import/ground.ts";
import type { Concern } from "../rules/concerns.ts";
import { uncheckedPlaces } from "../rules/places-on-day.ts";
import type { Rule } from "../rules/rule.ts";
import type { ApplicationAnswer, Applications, ApplicationsAsk, RuleSays, RuleUnasked } from "./application.ts";
import { type Concerns, judgePlaced } from "./judge.ts";
import { type PlacedRow, placedRow } from "./placed-row.ts";
import { lookedAt, relationTo, rulesOfDay } from "./rules-asked.ts";
import { detectWays, waysSaid } from "./written-ways.ts";

/** Rows placed between two looks at whether to go on. */
const stride = 200;

const gravest = (rules: readonly RuleSays[]): RuleSays["verdict"] | null =>
  (["inside", "survey", "outside"] as const).find((verdict) => rules.some((one) => one.verdict === verdict)) ?? null;

function answerOf(
  placed: PlacedRow,
  rules: readonly RuleSays[],
  unasked: number,
  township: string | null,
): ApplicationAnswer {
  const { row, kind, venue, categories, spot, notes } = placed;
  const verdict = gravest(rules);
  return {
    row: row.row,
    kind,
    venue: venue?.id ?? null,
    categories,
    at: spot?.at ?? null,
    accuracy: spot?.accuracy ?? null,
    township,
    why: placed.why ?? (verdict === null ? "no-rule" : null),
    verdict,
    rules,
    unasked,
    notes,
  };
}

export function* applicationsSteps(county: County, ask: ApplicationsAsk): Steps<Applications> {
  const { rows, asOf } = ask;
  const total = 2 * rows.length;
  yield { done: 0, total };
  const ground = groundOf(county);
  const datum = detectWays(
    rows,
    ground,
    county.registers.township.map(({ name }) => name),
  );
  yield { done: 0, total };
  const placed: PlacedRow[] = [];
  for (const [i, row] of rows.entries()) {
    placed.push(placedRow(row, { county, ask, ground, datum }));
    if (i % stride === stride - 1) yield { done: i + 1, total };
  }
  const { asked, unasked, listOf } = rulesAsked(county, placed, asOf);
  const said = yield* judgePlaced(county, asked, placed, asOf);
  const townships = townshipIndex(county.registers.township);
  const answers = placed.map((one, i) =>
    answerOf(one, said[i] ?? [], listOf[i] ?? 0, one.spot && areaOf(townships, [...one.spot.at])),
  );
  return {
    asOf,
    revision: county.revision,
    rules: asked.map(({ rule }) => rule),
    unasked,
    ways: waysSaid(datum),
    answers,
    placesUnchecked: uncheckedPlaces(county, asOf).length,
  };
}

interface RulesAsked {
  /** Those that judge a row. */
  readonly asked: readonly { readonly rule: Rule; readonly concerns: Concerns }[];
  readonly unasked: readonly (readonly RuleUnasked[])[];
  /** By row, its list. */
  readonly listOf: readonly number[];
}

/** Rows that cannot be judged are held against no rule; what would look at their categories is named all the same. */
function rulesAsked(county: County, rows: readonly PlacedRow[], day: string): RulesAsked {
  const rules = rulesOfDay(county, day);
  const concerns = rules.map(() => new Array<Concern | null>(rows.length).fill(null));
  const lists = new Map<string, { readonly index: number; readonly list: readonly RuleUnasked[] }>();
  const listOf = rows.map((row, i) => {
    const list: RuleUnasked[] = [];
    for (const [r, rule] of rules.entries()) {
      const relation = relationTo(county, rule, row, day);
      if (typeof relation === "string") list.push({ rule, why: relation, lookAt: lookedAt(rule) });
      else if (relation !== null && row.why === null) (concerns[r] ?? [])[i] = relation;
    }
    const key = list.map(({ rule, why }) => `${rule.id} ${why}`).join("|");
    const known = lists.get(key) ?? { index: lists.size, list };
    lists.set(key, known);
    return known.index;
  });
  return {
    asked: rules.flatMap((rule, r) => {
      const its = concerns[r] ?? [];
      return its.some((concern) => concern !== null) ? [{ rule, concerns: its }] : [];
    }),
    unasked: [...lists.values()].map(({ list }) => list),
    listOf,
  };
}
