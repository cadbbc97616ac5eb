/** Setting a password: by a one-time link, or one's own anew. */

import type { FastifyInstance } from "fastify";
import type { Text } from "../../../domain/labels.ts";
import { answers } from "../../answer-schemas.ts";
import { ApiProblem, languageFrom } from "../../problem-details.ts";
import type { Clerk } from "../clerk.ts";
import * as schemas from "../schemas.ts";
import type { SessionCookie } from "../session-cookie.ts";
import { visitorIn } from "./session.ts";

const tooWeak = (why: Text, accepted: string | undefined): ApiProblem =>
  new ApiProblem("password-weak", why[languageFrom(accepted)], "/password");

export function passwordRoutes(app: FastifyInstance, clerk: Clerk, cookie: SessionCookie): void {
  const open = { config: { open: true } };
  const done = { ...answers(schemas.nothing), 204: schemas.nothing };

  app.post<{ Body: { token: string } }>(
    "/session/link",
    {
      ...open,
      schema: { summary: "Whose one-time link is it", body: schemas.linkBody, response: answers(schemas.linkOf) },
    },
    async ({ body }) => {
      const account = await clerk.linkOf(body.token);
      if (account === null) throw new ApiProblem("link-invalid", "");
      return { account };
    },
  );

  app.post<{ Body: { token: string; password: string } }>(
    "/session/link/password",
    {
      ...open,
      schema: { summary: "Set the password by a one-time link", body: schemas.setPasswordBody, response: done },
    },
    async (request, reply) => {
      const { token, password } = request.body;
      const set = await clerk.setPassword(token, password, request.ip);
      if (set === null) throw new ApiProblem("link-invalid", "");
      if (set !== "set") throw tooWeak(set, request.headers["accept-language"]);
      return reply.code(204).send();
    },
  );

  app.put<{ Body: { current: string; password: string } }>(
    "/session/password",
    {
      schema: {
        summary: "Change one's own password; ends every session",
        body: schemas.changePasswordBody,
        response: done,
      },
    },
    async (request, reply) => {
      const visitor = visitorIn(request);
      if (visitor.way !== "session") throw new ApiProblem("not-allowed", "");
      const { current, password } = request.body;
      const set = await clerk.changePassword(visitor.account, current, password, request.ip);
      if (set === null) throw new ApiProblem("login-wrong", "", "/current");
      if (set !== "set") throw tooWeak(set, request.headers["accept-language"]);
      cookie.clear(reply);
      return reply.code(204).send();
    },
  );
}
