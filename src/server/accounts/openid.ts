/**
 * Logging in at the office's own OpenID Connect issuer: code flow with PKCE, state and nonce. The issuer says who it is (a
 * verified subject); what they may do is the account's here that names this subject. Nobody gets an account by it.
 */

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as oidc from "openid-client";
import { ApiProblem } from "../problem-details.ts";
import type { Clerk } from "./clerk.ts";
import type { SessionCookie } from "./session-cookie.ts";

export interface OpenidSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** On the button. */
  readonly label: string;
}

interface Way {
  readonly clerk: Clerk;
  readonly cookie: SessionCookie;
  readonly originOf: () => string;
  readonly settings: OpenidSettings;
  readonly secure: boolean;
}

/** What has to come back, kept by the browser that set out. */
interface Setting {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const COOKIE = "sapling_openid";
const PATH = "/api/v1/session/openid";
const SECONDS = 600;

/** Lax: the issuer's redirect back is another site's. */
const attributes = (secure: boolean) =>
  ({ path: PATH, httpOnly: true, sameSite: "lax", secure, maxAge: SECONDS }) as const;

const isText = (value: unknown): value is string => typeof value === "string";

function settingIn(request: FastifyRequest): Setting | null {
  try {
    const kept = Buffer.from(request.cookies[COOKIE] ?? "", "base64url").toString();
    const { state, nonce, verifier } = JSON.parse(kept) as Partial<Setting>;
    return isText(state) && isText(nonce) && isText(verifier) ? { state, nonce, verifier } : null;
  } catch {
    return null;
  }
}

/** Plain http is taken for an issuer on this machine alone. */
const isLoopback = ({ hostname }: URL): boolean => ["127.0.0.1", "localhost", "[::1]"].includes(hostname);

function discover({ issuer, clientId, clientSecret }: OpenidSettings): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const execute = isLoopback(url) ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(url, clientId, undefined, oidc.ClientSecretBasic(clientSecret), { execute });
}

export function openidRoutes(app: FastifyInstance, { clerk, cookie, originOf, settings, secure }: Way): void {
  let found: Promise<oidc.Configuration> | null = null;
  /** The issuer is asked when first needed, and again if it did not answer. */
  const issuer = async (): Promise<oidc.Configuration> => {
    found ??= discover(settings);
    return found.catch((error: unknown) => {
      found = null;
      throw new ApiProblem("unavailable", error instanceof Error ? error.message : "");
    });
  };
  const back = () => `${originOf()}${PATH}/back`;

  async function setOut(_: FastifyRequest, reply: FastifyReply) {
    const setting = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const address = oidc.buildAuthorizationUrl(await issuer(), {
      redirect_uri: back(),
      scope: "openid",
      state: setting.state,
      nonce: setting.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(setting.verifier),
      code_challenge_method: "S256",
    });
    reply.setCookie(COOKIE, Buffer.from(JSON.stringify(setting)).toString("base64url"), attributes(secure));
    return reply.redirect(address.href);
  }

  /** The subject that the issuer has signed for; anything else is a wrong login. */
  async function subjectOf(request: FastifyRequest): Promise<string> {
    const setting = settingIn(request);
    if (!setting) throw new ApiProblem("login-wrong", "");
    const address = new URL(`${back()}${new URL(request.url, originOf()).search}`);
    const tokens = await oidc
      .authorizationCodeGrant(await issuer(), address, {
        expectedState: setting.state,
        expectedNonce: setting.nonce,
        pkceCodeVerifier: setting.verifier,
        idTokenExpected: true,
      })
      .catch(() => null);
    const subject = tokens?.claims()?.sub;
    if (subject === undefined) throw new ApiProblem("login-wrong", "");
    return subject;
  }

  async function comeBack(request: FastifyRequest, reply: FastifyReply) {
    const subject = await subjectOf(request);
    reply.clearCookie(COOKIE, attributes(secure));
    const done = await clerk.logInSubject(subject, request.ip);
    if (!done) throw new ApiProblem("login-wrong", "");
    cookie.write(reply, done.secret);
    return reply.redirect("/");
  }

  const open = { config: { open: true }, schema: { hide: true } };
  app.get("/session/openid", open, setOut);
  app.get("/session/openid/back", open, comeBack);
}
