/** Duties whose column holds the day they were last done: this term, this year, or within so many days. */

import { addDays, termOn, yearSpan } from "../../calendar.ts";
import type { County } from "../../county.ts";
import type { Records } from "../../registers/index.ts";
import { type CountedRecord, countedOn, villagesOn } from "../counted.ts";
import { type Formula, type Outcome, tally } from "../tally.ts";

/** First day since which the duty must have been done; null: the pack does not say. */
type Since = (county: County, day: string) => string | null;

const thisTerm: Since = (county, day) => termOn(county.pack.terms, day)?.from ?? null;
const thisYear: Since = (_, day) => yearSpan(day).from;
const everBefore: Since = () => "";
const withinDays =
  (days: number): Since =>
  (_, day) =>
    addDays(day, -days);

type Duties = "school" | "kindergarten" | "nursery" | "childrensHome" | "village";
type Counted = CountedRecord<Duties>;

/** Is the column kept at all? An empty cell of a column that nobody fills is not reported; else it is not done. */
const kept = (records: readonly object[], column: string): boolean =>
  records.some((record) => (record as Readonly<Record<string, unknown>>)[column] !== undefined);

/** A date after the day overwrote what stood there on that day: it cannot be told. */
function outcomeOf(last: string | undefined, since: string | null, day: string, isKept: boolean): Outcome {
  if (since === null) return "unreported";
  if (last === undefined) return isKept ? "failing" : "unreported";
  if (last > day) return "undetermined";
  return last >= since ? "compliant" : "failing";
}

const gravest: readonly Outcome[] = ["failing", "unreported", "undetermined", "compliant"];

function duty(registers: readonly Duties[], columns: readonly string[], since: Since): Formula {
  return (county, day) => {
    const from = since(county, day);
    return registers.flatMap((register) => {
      const isKept = columns.map((column) => kept(county.registers[register], column));
      const records = register === "village" ? villagesOn(county, day) : countedOn(county, register, day);
      return (records as readonly Counted[]).map((counted) => {
        const record = counted.record as unknown as Readonly<Record<string, string | undefined>>;
        const outcomes = columns.map((column, i) => outcomeOf(record[column], from, day, isKept[i] ?? false));
        return tally(counted, gravest.find((outcome) => outcomes.includes(outcome)) ?? "unreported");
      });
    });
  };
}

/** Schools and kindergartens with both a guidance and a practice activity this term / all. */
export const parentEducation = duty(["school", "kindergarten"], ["guidance", "practice"], thisTerm);
/** Schools with a law lesson this term / all. */
export const lawLesson = duty(["school"], ["lawLesson"], thisTerm);
/** Schools with this term's bullying check done / all. */
export const bullyingCheck = duty(["school"], ["bullyingCheck"], thisTerm);
/** Schools with this term's safety drill / all. */
export const drill = duty(["school"], ["drill"], thisTerm);
/** Schools, kindergartens, nurseries and children's homes whose staff were vetted this calendar year / all. */
export const vetting = duty(["school", "kindergarten", "nursery", "childrensHome"], ["vetting"], thisYear);
/** Villages visited within 90 days / all. The plan says "on schedule" and names no interval: 90 days is assumed. */
export const villageVisits = duty(["village"], ["visited"], withinDays(90));
/** Villages with a family-education guidance service this calendar year / all. */
export const villageGuidance = duty(["village"], ["guidance"], thisYear);
/** Villages recognised as child-friendly / all. */
export const friendlyCommunities = duty(["village"], ["friendly"], everBefore);

const compulsory: ReadonlySet<Records["school"]["stage"]> = new Set(["primary", "junior", "nineYear", "twelveYear"]);
const anyAfterSchool = duty(["school"], ["afterSchool"], thisTerm);

/** Schools of compulsory education that offered after-school service this term / all of them. */
export const afterSchool: Formula = (county, day) => {
  const stageOf = new Map(county.registers.school.map(({ id, stage }) => [id, stage]));
  return anyAfterSchool(county, day).filter(({ id }) => {
    const stage = stageOf.get(id);
    return stage !== undefined && compulsory.has(stage);
  });
};
