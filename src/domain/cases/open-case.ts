/** A case opened over a finding, which is frozen as evidence: what is measured later does not alter it. */

import type { Change } from "../change/change.ts";
import { type County, groupedBy } from "../county.ts";
import type { Text } from "../labels.ts";
import type { CaseStep } from "../registers/case-steps.ts";
import type { Case } from "../registers/cases.ts";
import { freshId } from "../registers/fresh-id.ts";
import type { Finding } from "../rules/finding.ts";
import { caseAfter } from "./case-after.ts";
import { caseOnDay, stepsOf } from "./case-on-day.ts";
import { isOpen } from "./case-states.ts";

type Frozen = Pick<Case, "ruleSince" | "verdict" | "distance" | "low" | "high" | "measure" | "place" | "revision">;

/** Millimetres: what a finding's own file keeps. */
const millimetres = (metres: number): number => Math.round(metres * 1000) / 1000;
const metres = <K extends string>(name: K, value: number | null): { readonly [P in K]?: number } =>
  (value === null || !Number.isFinite(value) ? {} : { [name]: millimetres(value) }) as { readonly [P in K]?: number };

/** The columns that keep a finding. An end that nobody knows (no walk) is left out. */
export const frozenOf = (finding: Finding, revision: number): Frozen => ({
  ruleSince: finding.ruleSince,
  revision,
  verdict: finding.verdict,
  measure: finding.measure,
  ...metres("distance", finding.distance),
  ...metres("low", finding.low),
  ...metres("high", finding.high),
  ...(finding.place === null ? {} : { place: finding.place }),
});

/** The cases over the life of a finding, oldest first. */
export const casesOfFinding = (county: County, { rule, venue }: Pick<Finding, "rule" | "venue">): readonly Case[] =>
  (groupedBy(county, "case", "venue").get(venue) ?? [])
    .filter((record) => record.rule === rule)
    .sort((a, b) => (a.opened < b.opened ? -1 : a.opened > b.opened ? 1 : a.id < b.id ? -1 : 1));

/** The one that is open on that day; null: none. */
export const openCaseOf = (county: County, finding: Pick<Finding, "rule" | "venue">, day: string): Case | null =>
  casesOfFinding(county, finding).findLast(
    (record) => record.opened <= day && isOpen(caseOnDay(record, stepsOf(county, record.id), day), day),
  ) ?? null;

/** The bureau that licenses what the rule looks at: the authority of the venue's first such licence. */
export function bureauOfVenue(county: County, venue: string, rule: string): string | null {
  const from = county.rules.find(({ id }) => id === rule)?.from;
  const licences = groupedBy(county, "licence", "venue").get(venue) ?? [];
  const own = licences.find(({ category, authority }) => authority !== undefined && (from?.includes(category) ?? true));
  return own?.authority ?? null;
}

/** Why no case may be opened over the finding; null: one may. */
export function whyNotOpen(county: County, finding: Finding, day: string): Text | null {
  if (finding.verdict === "outside" || finding.verdict === "unplaced")
    return {
      zh: "区外或无法定位的核查结果不立案",
      en: "No case is opened over a venue that is outside or cannot be placed",
    };
  const standing = openCaseOf(county, finding, day);
  return standing ? { zh: `案件 ${standing.id} 尚未结案`, en: `Case ${standing.id} is still open` } : null;
}

/** `C2026-021`, the next number of the year. */
export function freshCaseId(county: County, day: string): string {
  const head = `C${day.slice(0, 4)}-`;
  const ids = county.registers.case.map(({ id }) => id);
  const own = ids.filter((id) => id.startsWith(head));
  return own.length === 0 ? `${head}001` : freshId(own);
}

export interface Opening {
  readonly day: string;
  readonly bureau?: string;
  readonly by?: string;
  readonly note?: string;
  /** When it is entered, RFC 3339. */
  readonly at?: string;
}

const given = (name: string, text: string | undefined): Readonly<Record<string, string>> =>
  (text ?? "").trim() === "" ? {} : { [name]: (text ?? "").trim() };

/** The change that opens a case over the finding of that day. Ask `whyNotOpen` first. */
export function openCase(county: County, finding: Finding, opening: Opening): Change {
  const id = freshCaseId(county, opening.day);
  const bare: Case = {
    id,
    rule: finding.rule,
    venue: finding.venue,
    state: "found",
    opened: opening.day,
    listed: "no",
    ...frozenOf(finding, county.revision),
  };
  const step: CaseStep = {
    id: `${id}/1`,
    case: id,
    step: "opened",
    day: opening.day,
    ...given("at", opening.at),
    ...given("by", opening.by),
    ...given("toBureau", opening.bureau),
    ...given("note", opening.note),
  };
  return {
    why: [`${id} 立案`, (opening.note ?? "").trim()].filter((part) => part !== "").join("："),
    puts: [
      { register: "case", record: caseAfter(bare, step) },
      { register: "caseStep", record: step },
    ],
    removals: [],
  };
}
