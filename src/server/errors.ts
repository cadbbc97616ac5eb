/** Whatever goes wrong becomes problem details. */

import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LedgerUnavailable } from "./ledger.ts";
import { ApiProblem, type ApiProblemCode, apiProblems, languageFrom, problemDetails } from "./problem-details.ts";

const FIELD = {
  body: "body-invalid",
  querystring: "query-invalid",
  params: "query-invalid",
  headers: "header-invalid",
} as const;

function fromValidation(error: FastifyError): ApiProblem {
  const first = error.validation?.[0];
  const missing = first?.params["missingProperty"] ?? first?.params["additionalProperty"];
  const path = `${first?.instancePath ?? ""}${missing ? `/${missing}` : ""}`;
  return new ApiProblem(FIELD[error.validationContext as keyof typeof FIELD] ?? "query-invalid", error.message, path);
}

/** Codes for the refusals of the framework, by status. */
const BY_STATUS: Readonly<Record<number, ApiProblemCode>> = {
  400: "body-invalid",
  404: "route-unknown",
  405: "method-unknown",
  408: "request-slow",
  413: "body-too-large",
  414: "request-invalid",
  415: "body-type",
  429: "rate-limited",
  503: "unavailable",
};

function asProblem(error: FastifyError | ApiProblem): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof LedgerUnavailable) return new ApiProblem("unavailable", error.message);
  if (error.validation) return fromValidation(error);
  const status = error.statusCode ?? 500;
  if (error.code === "FST_ERR_BAD_URL" || error.code === "FST_ERR_MAX_PARAM_LENGTH")
    return new ApiProblem("request-invalid", error.message);
  const code = BY_STATUS[status] ?? (status >= 400 && status < 500 ? "request-invalid" : "internal");
  return new ApiProblem(code, code === "internal" ? "" : error.message);
}

export function answerProblem(request: FastifyRequest, reply: FastifyReply, problem: ApiProblem): FastifyReply {
  const language = languageFrom(request.headers["accept-language"]);
  const { status } = apiProblems[problem.code];
  if (status === 503) reply.header("retry-after", "2");
  return reply
    .code(status)
    .header("content-language", language)
    .header("cache-control", "no-store")
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify({ ...problemDetails(problem, language), instance: `urn:uuid:${request.id}` }));
}

/** An address that cannot be decoded reaches no route and no hook. */
export const frameworkErrors = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  void answerProblem(request, reply, asProblem(error));
};

const BY_CLIENT_ERROR: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What is no HTTP at all, or came too slowly, is answered on the bare socket. */
export function clientErrorHandler(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = BY_CLIENT_ERROR[error.code ?? ""] ?? 400;
  const code: ApiProblemCode = status === 408 ? "request-slow" : "request-invalid";
  const body = JSON.stringify({ ...problemDetails(new ApiProblem(code, ""), "en"), status });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** `onFailure` hears of errors that are ours, not the reader's; absent: the log does, with the number of the request. */
export function problemsFor(app: FastifyInstance, onFailure?: (error: unknown) => void): void {
  const failed = (request: FastifyRequest, error: unknown) =>
    onFailure ? onFailure(error) : request.log.error({ err: error }, "fault");
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = asProblem(error);
    if (problem.code === "internal" || error instanceof LedgerUnavailable) failed(request, error);
    return answerProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) =>
    answerProblem(request, reply, new ApiProblem("route-unknown", `${request.method} ${request.url}`.slice(0, 300))),
  );
}
