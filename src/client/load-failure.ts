/** A county that could not be read crosses from the worker as one Error whose message is this text. */

import { type LoadFault, parseLoadFault } from "../domain/load-fault.ts";
import type { Failure } from "./source.ts";

const what = {
  read: { zh: "数据包读不出来", en: "The county pack cannot be read" },
  fetch: { zh: "没有取到数据", en: "The data did not arrive" },
  other: { zh: "出了意料之外的错", en: "Something unexpected went wrong" },
} as const;

const failureOf = (fault: LoadFault): Failure => ({
  what: what[fault.kind],
  detail: fault.detail,
  problems: fault.problems,
});

/** Any thrown value as something to show. */
export function failure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return failureOf(parseLoadFault(message) ?? { kind: "other", detail: message, problems: [] });
}
