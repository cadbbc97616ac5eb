/** A small OpenID issuer: signs what a test tells it to, and holds code, client and verifier together. */

import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Issuer {
  readonly url: string;
  /** Who logs in next. */
  subject: string;
  /** Claims put in place of the right ones. */
  forged: Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

interface Asked {
  readonly challenge: string;
  readonly nonce: string;
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}

export async function issuer(clientId: string): Promise<Issuer> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, Asked>();
  const it = { subject: "", forged: {} } as { subject: string; forged: Record<string, unknown>; url: string };
  const signed = (claims: object): string => {
    const text = `${base64({ alg: "RS256", kid: "k", typ: "JWT" })}.${base64(claims)}`;
    return `${text}.${sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64url")}`;
  };
  const idToken = (nonce: string): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: it.url, sub: it.subject, aud: clientId, iat: now, exp: now + 60, nonce };
    return signed({ ...claims, ...it.forged });
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", it.url);
    const json = (value: object, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (url.pathname === "/.well-known/openid-configuration")
      return json({
        issuer: it.url,
        authorization_endpoint: `${it.url}/authorize`,
        token_endpoint: `${it.url}/token`,
        jwks_uri: `${it.url}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    if (url.pathname === "/keys")
      return json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256", use: "sig" }] });
    if (url.pathname === "/authorize") {
      const code = randomBytes(8).toString("hex");
      const asked = (name: string) => url.searchParams.get(name) ?? "";
      codes.set(code, { challenge: asked("code_challenge"), nonce: asked("nonce") });
      const back = new URL(asked("redirect_uri"));
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked("state"));
      return response.writeHead(302, { location: back.href }).end();
    }
    const body = await bodyOf(request);
    const asked = codes.get(body.get("code") ?? "");
    codes.delete(body.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(body.get("code_verifier") ?? "")
      .digest("base64url");
    if (!asked || challenge !== asked.challenge) return json({ error: "invalid_grant" }, 400);
    return json({ access_token: "a", token_type: "Bearer", expires_in: 60, id_token: idToken(asked.nonce) });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  it.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise<void>((done) => void server.close(() => done()));
  return Object.assign(it, { close });
}
