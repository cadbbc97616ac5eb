/** Errors of the API: RFC 9457 problem details with a code, in the reader's language. */

import type { Language, Text } from "../domain/labels.ts";

export const apiProblems = {
  "host-foreign": { status: 403, zh: "只接受本机地址", en: "Only this machine's own address is served" },
  "origin-foreign": { status: 403, zh: "不接受其他网站的请求", en: "Requests from other sites are refused" },
  "session-missing": { status: 401, zh: "请先登录", en: "Log in first" },
  "login-wrong": { status: 401, zh: "账号或密码不对", en: "The name or the password is not right" },
  "login-locked": { status: 429, zh: "尝试次数过多，请稍后再试", en: "Too many tries: wait before the next" },
  "csrf-missing": { status: 403, zh: "请求不是由本页面发出的，请刷新页面", en: "Not sent by this page: reload it" },
  "not-allowed": { status: 403, zh: "您的账号无权进行此操作", en: "Your account may not do this" },
  "link-invalid": {
    status: 410,
    zh: "链接已使用或已过期，请向管理员索取新链接",
    en: "The link was used or ran out: ask for a new one",
  },
  "password-weak": { status: 422, zh: "密码不符合要求", en: "The password will not do" },
  "account-unknown": { status: 404, zh: "没有这个账号", en: "There is no such account" },
  "account-exists": { status: 409, zh: "账号名已被使用", en: "The account's name is taken" },
  "account-own": { status: 409, zh: "不能停用自己或取消自己的管理权限", en: "You may not shut yourself out" },
  "change-refused": { status: 403, zh: "无权作此修改", en: "You may not make this change" },
  "undo-refused": { status: 403, zh: "无权撤销此修改", en: "You may not take this change back" },
  "upload-refused": { status: 403, zh: "无权上传附件", en: "You may not add attachments" },
  "route-unknown": { status: 404, zh: "没有这个地址", en: "There is nothing at this address" },
  "county-unknown": { status: 404, zh: "没有这个县", en: "There is no such county" },
  "county-exists": { status: 409, zh: "这个县已经有了", en: "That county is there already" },
  "register-unknown": { status: 404, zh: "没有这个台账", en: "There is no such register" },
  "record-unknown": { status: 404, zh: "没有这条记录", en: "There is no such record" },
  "rule-unknown": { status: 404, zh: "没有这条规则", en: "There is no such rule" },
  "revision-unknown": { status: 404, zh: "没有这个版次", en: "There is no such revision" },
  "attachment-unknown": { status: 404, zh: "没有这个附件", en: "There is no such attachment" },
  "collection-unknown": { status: 404, zh: "没有这个图层", en: "There is no such collection" },
  "method-unknown": { status: 405, zh: "此地址不接受这种请求", en: "This address does not take that method" },
  "query-invalid": { status: 400, zh: "查询参数不合规", en: "The query is not valid" },
  "header-invalid": { status: 400, zh: "请求头不合规", en: "A header is not valid" },
  "body-invalid": { status: 400, zh: "请求内容不合规", en: "The body is not valid" },
  "request-invalid": { status: 400, zh: "请求不合规", en: "The request is not valid" },
  "request-slow": { status: 408, zh: "请求发送过慢", en: "The request came too slowly" },
  conflict: { status: 412, zh: "他人已修改这些记录", en: "Somebody else changed these records" },
  "body-too-large": { status: 413, zh: "请求内容过大", en: "The body is too large" },
  "rows-too-many": { status: 413, zh: "一次修改的记录过多", en: "Too many records in one change" },
  "body-type": { status: 415, zh: "请求内容须为 JSON", en: "The body must be JSON" },
  "image-type": {
    status: 415,
    zh: "附件须为 JPEG、PNG 或 WebP 图片",
    en: "An attachment is a JPEG, PNG or WebP image",
  },
  "body-encoding": { status: 415, zh: "请求内容的压缩方式不受支持", en: "The body's encoding is not supported" },
  "change-invalid": { status: 422, zh: "修改内容有误", en: "The change is not valid" },
  "key-reused": {
    status: 422,
    zh: "同一 Idempotency-Key 已用于另一修改",
    en: "The Idempotency-Key was used for another change",
  },
  "why-missing": { status: 422, zh: "撤销他人的修改须写明原因", en: "Taking back another's change needs a reason" },
  "hash-differs": { status: 422, zh: "内容与地址中的摘要不符", en: "The bytes do not have the hash of the address" },
  "image-broken": { status: 422, zh: "图片无法读取", en: "The image cannot be read" },
  "image-too-large": { status: 422, zh: "图片像素过多", en: "The image has too many pixels" },
  "rate-limited": { status: 429, zh: "请求过于频繁", en: "Too many requests" },
  unavailable: { status: 503, zh: "服务器暂时不可用", en: "The server is not available just now" },
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
  /** What else a code tells: conflicts, problems, refusals. */
  readonly [member: string]: unknown;
}

/** Members that a problem tells besides, in the reader's language. */
export type ProblemMembers = (language: Language) => Readonly<Record<string, unknown>>;

/** Thrown by a route, answered as problem details. */
export class ApiProblem extends Error {
  readonly code: ApiProblemCode;
  readonly path: string | undefined;
  readonly members: ProblemMembers | undefined;

  constructor(code: ApiProblemCode, detail: string, path?: string, members?: ProblemMembers) {
    super(detail);
    this.code = code;
    this.path = path;
    this.members = members;
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
    ...problem.members?.(language),
  };
}
