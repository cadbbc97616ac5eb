import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Issuer, issuer } from "./issuer.ts";
import { ask, audited, type Office, ORIGIN, office } from "./office.ts";

const clientId = "sapling";
let idp: Issuer;
let it_: Office;
beforeAll(async () => {
  idp = await issuer(clientId);
});
afterAll(() => idp.close());
beforeEach(async () => {
  Object.assign(idp, { subject: "sub-li", forged: {} });
  it_ = await office({ openid: { issuer: idp.url, clientId, clientSecret: "s", label: "统一认证" } });
  const actor = { who: "root", address: "" };
  const grants = [{ county: "640121", role: "viewer" as const }];
  await it_.clerk.addAccount({ name: "li", display: "李", grants, openidSubject: "sub-li" }, actor);
});

const cookiesOf = (answer: { cookies: unknown }): Record<string, string> =>
  Object.fromEntries((answer.cookies as { name: string; value: string }[]).map(({ name, value }) => [name, value]));
const header = (cookies: Record<string, string>): string =>
  Object.entries(cookies)
    .map((pair) => pair.join("="))
    .join("; ");

/** Sets out, logs in at the issuer, and is sent back: the address of the return, and what the browser kept. */
async function sentBack(): Promise<{ back: URL; kept: Record<string, string>; out: URL }> {
  const answer = await ask(it_, "GET", "/api/v1/session/openid");
  const out = new URL(String(answer.headers.location));
  const redirect = await fetch(out, { redirect: "manual" });
  return { out, back: new URL(redirect.headers.get("location") ?? ""), kept: cookiesOf(answer) };
}
const comeBack = (back: URL, kept: Record<string, string>) =>
  ask(it_, "GET", `${back.pathname}${back.search}`, { headers: { cookie: header(kept) } });

describe("OpenID Connect", () => {
  it("AC90 the issuer's verified subject opens the session of the account that names it; the code flow carries PKCE, state and nonce", async () => {
    expect((await ask(it_, "GET", "/api/v1/session/ways")).json()).toEqual({
      password: true,
      openid: { label: "统一认证", href: "/api/v1/session/openid" },
    });
    const { out, back, kept } = await sentBack();
    expect(out.searchParams.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"])
      expect(out.searchParams.get(name)?.length).toBeGreaterThan(20);
    expect(out.searchParams.get("redirect_uri")).toBe(`${ORIGIN}/api/v1/session/openid/back`);
    const answer = await comeBack(back, kept);
    expect([answer.statusCode, answer.headers.location]).toEqual([302, "/"]);
    const who = await ask(it_, "GET", "/api/v1/session", { headers: { cookie: header(cookiesOf(answer)) } });
    expect(who.json()).toMatchObject({ account: "li", way: "session" });
    expect((await audited(it_)).map(({ who: name, what, about }) => `${name} ${what} ${about}`)).toContain(
      "li login openid",
    );
  });

  it("AC91 a code used twice, another browser's, a wrong state, a subject nobody has, and forged tokens open nothing", async () => {
    const first = await sentBack();
    await comeBack(first.back, first.kept);
    const refused = async (back: URL, kept: Record<string, string>, what: string) => {
      const answer = await comeBack(back, kept);
      expect([answer.statusCode, answer.json().code], what).toEqual([401, "login-wrong"]);
      expect(answer.headers["set-cookie"] ?? "", what).not.toContain("__Host-sapling=");
    };
    await refused(first.back, first.kept, "twice");
    const [mine, theirs] = [await sentBack(), await sentBack()];
    await refused(mine.back, theirs.kept, "another browser's");
    await refused((await sentBack()).back, {}, "no cookie");
    await refused((await sentBack()).back, { sapling_openid: "e30" }, "an empty cookie");
    for (const forged of [{ nonce: "x" }, { aud: "other" }, { iss: "https://evil.example" }, { exp: 1 }]) {
      Object.assign(idp, { forged });
      const { back, kept } = await sentBack();
      await refused(back, kept, JSON.stringify(forged));
    }
    Object.assign(idp, { forged: {}, subject: "sub-nobody" });
    const stranger = await sentBack();
    await refused(stranger.back, stranger.kept, "nobody");
    Object.assign(idp, { subject: "sub-li" });
    await it_.clerk.changeAccount("li", { disabled: true }, { who: "root", address: "" });
    const gone = await sentBack();
    await refused(gone.back, gone.kept, "switched off");
  });
});
