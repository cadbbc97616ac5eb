/** Answers kept for a county, and what becomes of them when it changes. */

import type { ChangeRegister, Removal } from "../change/change.ts";
import type { County } from "../county.ts";
import type { Answer, Ask, Question, Steps } from "../engine.ts";
import { findingsAfter } from "./findings-after.ts";
import { profileAfter } from "./profile-after.ts";
import { reads } from "./reads.ts";

interface Asked {
  readonly question: Question;
  readonly ask: Ask<Question>;
  /** Of the county itself, or of an earlier one, if `since` says so. */
  readonly answer: Answer<Question>;
  /** The county that the answer is of, and what has changed since; absent: it is up to date. */
  readonly since?: { readonly county: County; readonly touched: readonly Removal[] };
}

/** Answers kept for each county, the least recently asked forgotten first. */
const mostKept = 48;
/** Touched records beyond which an old answer is of no use. */
const mostTouched = 300;
const memories = new WeakMap<County, Map<string, Asked>>();

function memoryOf(county: County): Map<string, Asked> {
  const known = memories.get(county) ?? new Map<string, Asked>();
  memories.set(county, known);
  return known;
}

const keyOf = (question: Question, ask: object): string => `${question} ${JSON.stringify(ask)}`;

/** What was answered before, if it still holds or can be brought up to date. */
export function recall<Q extends Question>(county: County, question: Q, ask: Ask<Q>): Asked | null {
  return memoryOf(county).get(keyOf(question, ask)) ?? null;
}

export function remember<Q extends Question>(county: County, question: Q, ask: Ask<Q>, answer: Answer<Q>): void {
  const memory = memoryOf(county);
  const key = keyOf(question, ask);
  memory.delete(key);
  memory.set(key, { question, ask, answer });
  for (const oldest of memory.keys()) {
    if (memory.size <= mostKept) break;
    memory.delete(oldest);
  }
}

/** An old answer made that of the county: only what was touched since is derived again. */
export function* broughtUpToDate(county: County, { question, ask, answer, since }: Asked): Steps<Answer<Question>> {
  if (!since) return answer;
  const between = { from: since.county, to: county, touched: since.touched };
  if (question === "findings")
    return yield* findingsAfter(between, ask as Ask<"findings">, answer as Answer<"findings">);
  if (question === "profile") return yield* profileAfter(between, ask as Ask<"profile">, answer as Answer<"profile">);
  throw new Error(`${question} is not brought up to date: it is asked anew`);
}

const isBroughtUpToDate = (question: Question): boolean => question === "findings" || question === "profile";

function together(a: readonly Removal[], b: readonly Removal[]): readonly Removal[] {
  const known = new Set(a.map(({ register, id }) => `${register}/${id}`));
  return [...a, ...b.filter(({ register, id }) => !known.has(`${register}/${id}`))];
}

/** Answers that name the revision name the new one. */
const atRevision = (answer: Answer<Question>, revision: number): Answer<Question> =>
  typeof (answer as { revision?: unknown } | null)?.revision === "number"
    ? ({ ...answer, revision } as Answer<Question>)
    : answer;

/** The later county remembers what the earlier one was asked, as far as the change leaves it of use. */
export function carryAnswers(from: County, to: County, touched: readonly Removal[]): void {
  const registers = new Set<ChangeRegister>(touched.map(({ register }) => register));
  const memory = memoryOf(to);
  for (const [key, asked] of memoryOf(from)) {
    const holds = !reads[asked.question].some((register) => registers.has(register));
    if (holds && !asked.since) memory.set(key, { ...asked, answer: atRevision(asked.answer, to.revision) });
    else if (holds) memory.set(key, asked);
    else if (isBroughtUpToDate(asked.question)) {
      const since = { county: asked.since?.county ?? from, touched: together(asked.since?.touched ?? [], touched) };
      if (since.touched.length <= mostTouched) memory.set(key, { ...asked, since });
    }
  }
}
