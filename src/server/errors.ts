/** Whatever goes wrong becomes problem details. */

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ApiProblem, apiProblems, languageFrom, problemDetails } from "./problem-details.ts";

const FIELD = {
  body: "body-invalid",
  querystring: "query-invalid",
  params: "query-invalid",
  headers: "query-invalid",
} as const;

function fromValidation(error: FastifyError): ApiProblem {
  const first = error.validation?.[0];
  const missing = first?.params["missingProperty"] ?? first?.params["additionalProperty"];
  const path = `${first?.instancePath ?? ""}${missing ? `/${missing}` : ""}`;
  return new ApiProblem(FIELD[error.validationContext as keyof typeof FIELD] ?? "query-invalid", error.message, path);
}

function asProblem(error: FastifyError | ApiProblem): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error.validation) return fromValidation(error);
  if (error.statusCode === 413) return new ApiProblem("body-too-large", error.message);
  if (error.statusCode === 415) return new ApiProblem("body-type", error.message);
  if (error.statusCode === 400) return new ApiProblem("body-invalid", error.message);
  return new ApiProblem("internal", "");
}

export function answerProblem(request: FastifyRequest, reply: FastifyReply, problem: ApiProblem): FastifyReply {
  const language = languageFrom(request.headers["accept-language"]);
  return reply
    .code(apiProblems[problem.code].status)
    .header("content-language", language)
    .header("cache-control", "no-store")
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problemDetails(problem, language)));
}

/** `onFailure` hears of errors that are ours, not the reader's. */
export function problemsFor(app: FastifyInstance, onFailure: (error: unknown) => void): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = asProblem(error);
    if (problem.code === "internal") onFailure(error);
    return answerProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) =>
    answerProblem(request, reply, new ApiProblem("route-unknown", `${request.method} ${request.url}`)),
  );
}
