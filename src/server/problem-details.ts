/** Errors of the API: RFC 9457 problem details with a code, in the reader's language. */

import type { Language, Text } from "../domain/labels.ts";

export const apiProblems = {
  "host-foreign": { status: 403, zh: "只接受本机地址", en: "Only this machine's own address is served" },
  "origin-foreign": { status: 403, zh: "不接受其他网站的请求", en: "Requests from other sites are refused" },
  "route-unknown": { status: 404, zh: "没有这个地址", en: "There is nothing at this address" },
  "county-unknown": { status: 404, zh: "没有这个县", en: "There is no such county" },
  "register-unknown": { status: 404, zh: "没有这个台账", en: "There is no such register" },
  "record-unknown": { status: 404, zh: "没有这条记录", en: "There is no such record" },
  "rule-unknown": { status: 404, zh: "没有这条规则", en: "There is no such rule" },
  "revision-unknown": { status: 404, zh: "没有这个版次", en: "There is no such revision" },
  "query-invalid": { status: 400, zh: "查询参数不合规", en: "The query is not valid" },
  "body-invalid": { status: 400, zh: "请求内容不合规", en: "The body is not valid" },
  "body-too-large": { status: 413, zh: "请求内容过大", en: "The body is too large" },
  "body-type": { status: 415, zh: "请求内容须为 JSON", en: "The body must be JSON" },
  internal: { status: 500, zh: "服务器内部错误", en: "The server failed" },
} as const satisfies Record<string, Text & { status: number }>;
export type ApiProblemCode = keyof typeof apiProblems;

export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ApiProblemCode;
  readonly detail?: string;
  /** The field that is wrong: `/categories/0`, `asOf`. */
  readonly path?: string;
}

/** Thrown by a route, answered as problem details. */
export class ApiProblem extends Error {
  readonly code: ApiProblemCode;
  readonly path: string | undefined;

  constructor(code: ApiProblemCode, detail: string, path?: string) {
    super(detail);
    this.code = code;
    this.path = path;
  }
}

/** Chinese for a reader who asks for it first, else English. */
export const languageFrom = (acceptLanguage: string | undefined): Language =>
  /^\s*zh\b/i.test(acceptLanguage ?? "") ? "zh" : "en";

export function problemDetails(problem: ApiProblem, language: Language): ProblemDetails {
  const { status, ...title } = apiProblems[problem.code];
  return {
    type: `urn:sapling-map:problem:${problem.code}`,
    title: title[language],
    status,
    code: problem.code,
    ...(problem.message ? { detail: problem.message } : {}),
    ...(problem.path ? { path: problem.path } : {}),
  };
}
