/** The administrator's routes: accounts, their rights, one-time links, and the audit log. */

import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Grant } from "../../../domain/access/principal.ts";
import { may } from "../../../domain/access/rights.ts";
import { answers } from "../../answer-schemas.ts";
import { ApiProblem } from "../../problem-details.ts";
import type { Account } from "../account-types.ts";
import { accountName, type Clerk, isAccountName, type Link } from "../clerk.ts";
import * as schemas from "../schemas.ts";
import { principalOf } from "../visitor.ts";
import { instantText } from "./session.ts";

/** Accounts are the whole server's: a grant for one county does not do. */
function requireAdministrator(request: FastifyRequest, deed: "accounts" | "audit"): { who: string; address: string } {
  const principal = principalOf(request);
  if (!may(principal, "*", deed)) throw new ApiProblem("not-allowed", "");
  return { who: principal.account, address: request.ip };
}

/** In the fragment: browsers send it to no server, and no proxy's log has it. */
const addressOf = ({ account, token, expires }: Link, origin: string) => ({
  account,
  link: `${origin}/#set-password=${token}`,
  expires: instantText(expires),
});

const shown = async (clerk: Clerk, account: Account) => {
  const lockedUntil = await clerk.lockOf(account.name);
  const { name, display, disabled, grants, lastLogin, passwordHash } = account;
  return {
    name,
    display,
    disabled,
    hasPassword: passwordHash !== null,
    grants,
    lastLogin: lastLogin === null ? null : instantText(lastLogin),
    lockedUntil: lockedUntil === null ? null : instantText(lockedUntil),
  };
};

const administers = (grants: readonly Grant[]): boolean => may({ account: "", grants }, "*", "accounts");

/** Who shuts themselves out leaves nobody to let them in again. */
function requireNotOneself(who: string, name: string, { grants, disabled }: ChangeBody): void {
  if (who !== name) return;
  if (disabled === true || (grants && !administers(grants))) throw new ApiProblem("account-own", name);
}

interface ChangeBody {
  readonly display?: string;
  readonly grants?: readonly Grant[];
  readonly disabled?: boolean;
}
interface AddBody {
  readonly name: string;
  readonly display?: string;
  readonly grants: readonly Grant[];
}

export function administrationRoutes(app: FastifyInstance, clerk: Clerk, originOf: () => string): void {
  const one = { params: schemas.nameParam };

  app.get(
    "/accounts",
    { schema: { summary: "Every account", response: answers(schemas.accounts) } },
    async (request) => {
      requireAdministrator(request, "accounts");
      return { accounts: await Promise.all((await clerk.store.accounts()).map((it) => shown(clerk, it))) };
    },
  );

  app.post<{ Body: AddBody }>(
    "/accounts",
    {
      schema: {
        summary: "A new account, with the one-time link that sets its password",
        body: schemas.addBody,
        response: { ...answers(schemas.link), 201: schemas.link },
      },
    },
    async (request, reply) => {
      const actor = requireAdministrator(request, "accounts");
      const name = accountName(request.body.name);
      if (!isAccountName(name)) throw new ApiProblem("body-invalid", name, "/name");
      const { display = name, grants } = request.body;
      const link = await clerk.addAccount({ name, display, grants }, actor);
      if (!link) throw new ApiProblem("account-exists", name, "/name");
      return reply.code(201).send(addressOf(link, originOf()));
    },
  );

  app.put<{ Params: { name: string }; Body: ChangeBody }>(
    "/accounts/:name",
    { schema: { ...one, summary: "Change an account", body: schemas.changeBody, response: answers(schemas.account) } },
    async (request) => {
      const actor = requireAdministrator(request, "accounts");
      const { name } = request.params;
      requireNotOneself(actor.who, name, request.body);
      const known = await clerk.changeAccount(name, request.body, actor);
      const account = known ? await clerk.store.account(name) : null;
      if (!account) throw new ApiProblem("account-unknown", name, "name");
      return shown(clerk, account);
    },
  );

  app.post<{ Params: { name: string } }>(
    "/accounts/:name/reset",
    {
      schema: {
        ...one,
        summary: "Void the password, end every session, give a new link",
        response: answers(schemas.link),
      },
    },
    async (request) => {
      const actor = requireAdministrator(request, "accounts");
      const link = await clerk.reset(request.params.name, actor);
      if (!link) throw new ApiProblem("account-unknown", request.params.name, "name");
      return addressOf(link, originOf());
    },
  );

  app.get<{ Querystring: { after?: string; limit?: string; latest?: "true" } }>(
    "/audit",
    {
      schema: {
        summary: "The audit log, oldest first; its latest lines, newest first",
        querystring: schemas.auditQuery,
        response: answers(schemas.auditLog),
      },
    },
    async (request) => {
      requireAdministrator(request, "audit");
      const { after = "0", limit = "200" } = request.query;
      const most = Math.min(1000, Number(limit));
      const { store } = clerk;
      const entries = await (request.query.latest ? store.latestEntries(most) : store.entries(Number(after), most));
      return { entries: entries.map((entry) => ({ ...entry, at: instantText(entry.at) })) };
    },
  );
}
