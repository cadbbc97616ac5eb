import { beforeEach, describe, expect, it } from "vitest";
import { IDLE_LIMIT, LINK_LIMIT, SESSION_LIMIT } from "../../../src/server/accounts/clerk.ts";
import { hashOf } from "../../../src/server/accounts/secrets.ts";
import { ask, audited, browser, cookieOf, employ, logIn, type Office, ORIGIN, office, PASSWORD } from "./office.ts";

let it_: Office;
const county = "/api/v1/counties/640121";
beforeEach(async () => {
  it_ = await office();
  await employ(it_, "li", [{ county: "640121", role: "venues" }]);
});

const me = (headers: Record<string, string>) => ask(it_, "GET", "/api/v1/session", { headers });

describe("logging in", () => {
  it("AC50 without a session everything but /healthz, the page and the ways to log in is refused", async () => {
    for (const url of ["/healthz", "/", "/assets/index-abc.js", "/api/v1/session/ways"])
      expect((await ask(it_, "GET", url)).statusCode, url).toBe(200);
    const guarded = [
      "/api/v1/counties",
      `${county}/snapshot`,
      `${county}/findings`,
      `${county}/registers/venue`,
      `${county}/changes`,
      "/api/v1/changes",
      "/api/v1/openapi.json",
      "/api/v1/session",
      "/api/v1/accounts",
      "/api/v1/audit",
      "/ogc",
      "/ogc/collections",
    ];
    // Other spellings of the same address are the same route.
    for (const url of [...guarded, "/%61pi/v1/counties", "/api/v1/%63ounties"]) {
      const answer = await ask(it_, "GET", url);
      expect(answer.statusCode, url).toBe(401);
      expect(answer.json().code, url).toBe("session-missing");
    }
    for (const url of ["//api/v1/counties", "/API/v1/counties", "/api/v1/counties/"])
      expect([400, 401, 404], url).toContain((await ask(it_, "GET", url)).statusCode);
    for (const method of ["POST", "PUT", "DELETE"] as const)
      expect([401, 404, 405]).toContain((await ask(it_, method, `${county}/changes`, { payload: {} })).statusCode);
  });

  it("AC51 a name and its password open a session: a cookie no script reads and no other site sends", async () => {
    const answer = await logIn(it_, " LI ");
    expect(answer.json()).toMatchObject({
      account: "li",
      way: "session",
      grants: [{ county: "640121", role: "venues" }],
    });
    const header = String(answer.headers["set-cookie"]);
    for (const part of ["__Host-sapling=", "HttpOnly", "Secure", "SameSite=Strict", "Path=/"])
      expect(header).toContain(part);
    expect(header).not.toMatch(/Max-Age|Expires|Domain/i);
    const headers = { cookie: cookieOf(answer) };
    expect((await me(headers)).json()).toMatchObject({ account: "li", csrf: answer.json().csrf });
    expect((await ask(it_, "GET", `${county}/snapshot`, { headers })).statusCode).toBe(200);
  });

  it("AC52 the secret of a session is kept as its hash alone, 256 bits, another at every login", async () => {
    const secrets = await Promise.all([1, 2, 3].map(async () => cookieOf(await logIn(it_, "li")).split("=")[1] ?? ""));
    expect(new Set(secrets).size).toBe(3);
    for (const secret of secrets) {
      expect(Buffer.from(secret, "base64url")).toHaveLength(32);
      expect(await it_.clerk.store.session(secret)).toBeNull();
      expect(await it_.clerk.store.session(hashOf(secret))).not.toBeNull();
    }
    expect((await it_.clerk.store.account("li"))?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("AC53 a login ends the session that the browser held", async () => {
    const first = await browser(it_, "li");
    await logIn(it_, "li", PASSWORD, { headers: first });
    expect((await me(first)).statusCode).toBe(401);
  });

  it("AC54 a wrong name, a wrong password, an account without one and one switched off are told alike", async () => {
    await it_.clerk.addAccount({ name: "new", display: "n", grants: [] }, { who: "root", address: "" });
    await employ(it_, "gone", []);
    await it_.clerk.changeAccount("gone", { disabled: true }, { who: "root", address: "" });
    const bodies = await Promise.all(
      (
        [
          ["nobody", PASSWORD],
          ["li", "wrong password 1"],
          ["new", PASSWORD],
          ["gone", PASSWORD],
        ] as const
      ).map(async ([name, password]) => (await logIn(it_, name, password)).body),
    );
    // But for the number of the request.
    const alike = bodies.map((body) => ({ ...JSON.parse(body), instance: "" }));
    expect(new Set(alike.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(alike[0]).toMatchObject({ code: "login-wrong", status: 401 });
  });

  it("AC55 a session ends when it rests, and in any case after a working day", async () => {
    const rests = await browser(it_, "li");
    it_.clock += IDLE_LIMIT - 1;
    expect((await me(rests)).statusCode).toBe(200);
    it_.clock += IDLE_LIMIT + 1;
    expect((await me(rests)).statusCode).toBe(401);
    const busy = await browser(it_, "li");
    const begun = it_.clock;
    while (it_.clock - begun < SESSION_LIMIT) {
      expect((await me(busy)).statusCode).toBe(200);
      it_.clock += IDLE_LIMIT - 60_000;
    }
    expect((await me(busy)).statusCode).toBe(401);
  });

  it("AC56 one leaves here, or everywhere; an account switched off is out at once", async () => {
    const [here, there] = [await browser(it_, "li"), await browser(it_, "li")];
    expect((await ask(it_, "DELETE", "/api/v1/session", { headers: here })).statusCode).toBe(204);
    expect((await me(here)).statusCode).toBe(401);
    expect((await me(there)).statusCode).toBe(200);
    const again = await browser(it_, "li");
    await ask(it_, "DELETE", "/api/v1/session?everywhere=true", { headers: again });
    expect((await me(there)).statusCode).toBe(401);
    const last = await browser(it_, "li");
    await it_.clerk.changeAccount("li", { disabled: true }, { who: "root", address: "" });
    expect((await me(last)).statusCode).toBe(401);
  });
});

describe("forgery and guessing", () => {
  const change = { why: "x", puts: [], removals: [{ register: "venue", id: "none" }] };

  it("AC57 a change without the page's own word is refused, whatever the cookie", async () => {
    const { cookie = "", ...word } = await browser(it_, "li");
    const other = await browser(it_, "li");
    for (const headers of [
      { cookie },
      { cookie, "x-sapling-csrf": "" },
      { cookie, "x-sapling-csrf": other["x-sapling-csrf"] ?? "" },
    ]) {
      const answer = await ask(it_, "POST", `${county}/changes`, { headers, payload: change });
      expect(answer.json()).toMatchObject({ status: 403, code: "csrf-missing" });
    }
    const answer = await ask(it_, "POST", `${county}/changes`, { headers: { cookie, ...word }, payload: change });
    expect(answer.json().code).not.toBe("csrf-missing");
    expect((await ask(it_, "DELETE", "/api/v1/session", { headers: { cookie } })).statusCode).toBe(403);
  });

  it("AC58 another site's Origin and another Host are refused, before anything else", async () => {
    const headers = await browser(it_, "li");
    for (const origin of [
      "https://evil.example",
      "null",
      "http://map.example.cn",
      "https://map.example.cn:444",
      "https://map.example.cn.evil.example",
    ])
      expect(
        (await ask(it_, "POST", "/api/v1/session", { headers: { ...headers, origin }, payload: {} })).json().code,
        origin,
      ).toBe("origin-foreign");
    for (const host of ["evil.example", "map.example.cn:8443", "map.example.cn.evil.example"])
      expect((await it_.app.inject({ url: "/", headers: { host } })).json().code, host).toBe("host-foreign");
    expect((await ask(it_, "GET", "/", { headers: { origin: ORIGIN, host: "map.example.cn:443" } })).statusCode).toBe(
      200,
    );
    expect((await ask(it_, "GET", "/healthz", { headers: { host: "127.0.0.1:5640" } })).statusCode).toBe(200);
  });

  it("AC59 after five failures an account waits, longer each time; the right password waits too, another account does not", async () => {
    await employ(it_, "wang", []);
    for (let i = 0; i < 5; i++) expect((await logIn(it_, "li", `wrong password ${i}`)).statusCode).toBe(401);
    const locked = await logIn(it_, "li");
    expect(locked.json()).toMatchObject({ status: 429, code: "login-locked" });
    expect(locked.headers["retry-after"]).toBe("30");
    expect((await logIn(it_, "wang")).statusCode).toBe(200);
    it_.clock += 30_000;
    expect((await logIn(it_, "li", "wrong once more")).statusCode).toBe(401);
    expect((await logIn(it_, "li")).headers["retry-after"]).toBe("60");
    it_.clock += 60_000;
    expect((await logIn(it_, "li")).statusCode).toBe(200);
    expect(await it_.clerk.lockOf("li")).toBeNull();
  });

  it("AC60 tries sent all at once are no way around the lock", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => logIn(it_, "li", `guess number ${i}`)));
    expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(5);
    expect((await logIn(it_, "li")).statusCode).toBe(429);
  });

  it("AC61 an address that fails under many names waits too", async () => {
    const { app } = it_;
    let last = 0;
    for (let i = 0; i < 25 && last !== 429; i++)
      last = (await logIn(it_, `guess${i}`, "some wrong password")).statusCode;
    expect(last).toBe(429);
    const other = await app.inject({
      method: "POST",
      url: "/api/v1/session",
      headers: { host: "map.example.cn" },
      remoteAddress: "10.0.0.9",
      payload: { name: "li", password: PASSWORD },
    });
    expect(other.statusCode).toBe(200);
  });

  it("AC62 logins, writes and reads are counted a minute: logins by address, the others by session", async () => {
    it_ = await office({ rates: { logins: 3, writes: 2, reads: 4 } });
    await employ(it_, "li", [{ county: "640121", role: "venues" }]);
    await employ(it_, "wang", [{ county: "640121", role: "viewer" }]);
    const [li, wang] = [await browser(it_, "li"), await browser(it_, "wang")];
    expect((await logIn(it_, "li")).statusCode).toBe(200);
    expect((await logIn(it_, "li")).json().code).toBe("rate-limited");
    for (let i = 0; i < 4; i++) expect((await me(li)).statusCode).toBe(200);
    expect((await me(li)).statusCode).toBe(429);
    expect((await me(wang)).statusCode).toBe(200);
    const write = () => ask(it_, "POST", `${county}/changes`, { headers: li, payload: change });
    const codes = [await write(), await write(), await write()].map(({ statusCode }) => statusCode);
    expect(codes[1]).not.toBe(429);
    expect(codes[2]).toBe(429);
  });
});

describe("passwords", () => {
  const post = (url: string, payload: object) => ask(it_, "POST", `/api/v1/session/${url}`, { payload });

  it("AC63 a one-time link sets a password once, within a day; a weak one leaves it for another try", async () => {
    const root = { who: "root", address: "" };
    const link = await it_.clerk.addAccount({ name: "chen", display: "陈", grants: [] }, root);
    const token = link?.token ?? "";
    expect((await post("link", { token })).json()).toEqual({ account: "chen" });
    for (const password of [
      "short",
      "123456789012",
      "P@ssw0rd1234",
      "aaaaaaaaaaaaaa",
      "abababababab",
      "chen is my name",
    ])
      expect((await post("link/password", { token, password })).json().code, password).toBe("password-weak");
    expect((await post("link/password", { token, password: PASSWORD })).statusCode).toBe(204);
    expect((await post("link/password", { token, password: `${PASSWORD}!` })).statusCode).toBe(410);
    expect((await logIn(it_, "chen")).statusCode).toBe(200);
    const late = await it_.clerk.makeLink("chen", root);
    it_.clock += LINK_LIMIT;
    expect((await post("link", { token: late.token })).statusCode).toBe(410);
    expect((await post("link", { token: "made up" })).statusCode).toBe(410);
  });

  it("AC64 a reset voids the password and ends every session; so does a new password", async () => {
    const headers = await browser(it_, "li");
    const link = await it_.clerk.reset("li", { who: "root", address: "" });
    expect((await me(headers)).statusCode).toBe(401);
    expect((await logIn(it_, "li")).statusCode).toBe(401);
    await post("link/password", { token: link?.token ?? "", password: `${PASSWORD} 2` });
    const [a, b] = [await logIn(it_, "li", `${PASSWORD} 2`), await logIn(it_, "li", `${PASSWORD} 2`)];
    const mine = { cookie: cookieOf(a), "x-sapling-csrf": a.json().csrf as string };
    const put = (payload: object) => ask(it_, "PUT", "/api/v1/session/password", { headers: mine, payload });
    expect((await put({ current: "not the one I had", password: PASSWORD })).json()).toMatchObject({
      code: "login-wrong",
      path: "/current",
    });
    expect((await put({ current: `${PASSWORD} 2`, password: "li" })).json().code).toBe("password-weak");
    expect((await put({ current: `${PASSWORD} 2`, password: PASSWORD })).statusCode).toBe(204);
    expect((await me({ cookie: cookieOf(b) })).statusCode).toBe(401);
    expect((await logIn(it_, "li")).statusCode).toBe(200);
  });

  it("AC65 the log of an office names who, when, what, whence, and no secret", async () => {
    const headers = await browser(it_, "li");
    await logIn(it_, "li", "my secret guess 77");
    await ask(it_, "GET", "/api/v1/accounts", { headers });
    await ask(it_, "GET", "/api/v1/counties/650000/snapshot", { headers: { "x-sapling-csrf": "secret-word" } });
    const log = await audited(it_);
    const whats = log.map(({ who, what, about }) => `${who} ${what} ${about}`);
    expect(whats).toContain("root accountAdded li");
    expect(whats).toContain("li passwordSet li");
    expect(whats).toContain("li login password");
    expect(whats).toContain("li loginFailed wrong");
    expect(whats).toContain("li refused 403 GET /api/v1/accounts");
    expect(whats).toContain(" refused 401 GET /api/v1/counties/:adcode/snapshot");
    const text = JSON.stringify(log);
    for (const secret of [PASSWORD, "secret guess", "secret-word", headers["cookie"]?.split("=")[1] ?? "?"])
      expect(text).not.toContain(secret);
    for (const { at, address } of log) expect([at > 0, address.length > 0]).toEqual([true, true]);
  });

  it("AC66 X-Forwarded-* is believed from the named proxy alone", async () => {
    const forwarded = { host: "inner:5640", "x-forwarded-host": "map.example.cn", "x-forwarded-for": "203.0.113.7" };
    const from = (app: Office["app"], remoteAddress: string) =>
      app.inject({
        method: "POST",
        url: "/api/v1/session",
        headers: forwarded,
        remoteAddress,
        payload: { name: "x", password: "y" },
      });
    const trusting = await office({}, { trustProxy: "10.0.0.1" });
    expect((await from(trusting.app, "10.0.0.1")).json().code).toBe("login-wrong");
    expect((await audited(trusting)).at(-1)?.address).toBe("203.0.113.7");
    expect((await from(trusting.app, "10.0.0.2")).json().code).toBe("host-foreign");
    expect((await audited(trusting)).at(-1)?.address).toBe("10.0.0.2");
    expect((await from(it_.app, "10.0.0.1")).json().code).toBe("host-foreign");
  });
});
