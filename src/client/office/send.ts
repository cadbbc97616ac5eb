/** A change on its way, and what the server's answer means for it. */

import type { Language, Text } from "../../domain/labels.ts";
import type { Call, Called, ProblemBody } from "./calls.ts";
import { sentenceOf } from "./calls.ts";
import type { ConflictRecord, SendAnswer, ServerFault, Waiting } from "./office-types.ts";

const listIn = <T>(problem: ProblemBody, member: string): readonly T[] =>
  Array.isArray(problem[member]) ? (problem[member] as readonly T[]) : [];

const revisionIn = (body: unknown): number =>
  typeof body === "object" && body !== null && "revision" in body ? Number(body.revision) : Number.NaN;

/** Answers that say nothing about the change: too busy, not just now, too slow. */
const again: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

function refusal(status: number, problem: ProblemBody): SendAnswer {
  if (status === 401) return { outcome: "locked" };
  if (again.has(status)) return { outcome: "unreachable", why: sentenceOf(problem) };
  if (status === 412)
    return {
      outcome: "conflict",
      revision: revisionIn(problem),
      conflicts: listIn<ConflictRecord>(problem, "conflicts"),
    };
  const problems = listIn<ServerFault>(problem, "problems");
  if (status === 422 && problems.length > 0) return { outcome: "invalid", problems };
  // Each names its record and says why in both languages.
  const each = listIn<Text & { readonly id?: string }>(problem, "refusals");
  if (each.length === 0) return { outcome: "refused", why: { zh: sentenceOf(problem), en: sentenceOf(problem) } };
  const said = (language: Language): string => each.map((one) => `${one.id ?? ""} ${one[language]}`).join("；");
  return { outcome: "refused", why: { zh: `${problem.title}：${said("zh")}`, en: `${problem.title}: ${said("en")}` } };
}

export function answerOf(called: Called): SendAnswer {
  if (called.got === "nothing") return { outcome: "unreachable", why: called.why };
  if (called.got === "problem") return refusal(called.status, called.problem);
  const revision = revisionIn(called.body);
  // A page of some portal instead of our server's answer is no answer.
  return Number.isFinite(revision)
    ? { outcome: "committed", revision }
    : { outcome: "unreachable", why: `HTTP ${called.status}` };
}

/** `language`: of the server's sentences. */
export async function send(call: Call, waiting: Waiting, language: string): Promise<SendAnswer> {
  const { county, key, base, change, undoes } = waiting;
  const root = `counties/${encodeURIComponent(county)}/changes`;
  const headers = { "idempotency-key": key, "if-match": String(base) };
  const asked =
    undoes === undefined
      ? call(root, { method: "POST", body: change, headers, language })
      : call(`${root}/${undoes}/undo`, {
          method: "POST",
          body: { why: change.why },
          headers: { "idempotency-key": key },
          language,
        });
  return answerOf(await asked);
}
