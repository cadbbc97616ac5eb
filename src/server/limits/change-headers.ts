/** The two headers of a write: what the writer had seen, and the mark by which a repetition is known. */

import type { FastifyRequest } from "fastify";
import { ApiProblem } from "../problem-details.ts";

/** `If-Match: 17`, `"17"` or `W/"17"`; absent or `*`: whatever stands. */
export function ifMatchOf(request: FastifyRequest): number | undefined {
  const header = request.headers["if-match"]?.trim();
  if (header === undefined || header === "*") return undefined;
  const found = /^(?:W\/)?"?(\d{1,15})"?$/.exec(header);
  if (!found) throw new ApiProblem("header-invalid", "expected a revision", "If-Match");
  return Number(found[1]);
}

/** 1 to 200 visible ASCII characters; the quotes of a structured header are not part of it. */
export function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const header = request.headers["idempotency-key"];
  if (header === undefined) return undefined;
  const key = String(header)
    .trim()
    .replace(/^"(.*)"$/, "$1");
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new ApiProblem("header-invalid", "1 to 200 visible ASCII characters", "Idempotency-Key");
  return key;
}
