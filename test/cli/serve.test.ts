import { chmodSync, mkdtempSync, readFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantFrom, grantText } from "../../src/cli/grant-words.ts";
import { writePack } from "../small-pack.ts";
import { type Ran, sapling } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "sapling-serve-"));
chmodSync(folder, 0o755);
const tls = resolve(import.meta.dirname, "tls");
const cert = join(tls, "cert.pem");
const key = join(tls, "key.pem");
const PASSWORD = "a map of all the children";

/** A served office, and how to stop it. */
interface Served {
  readonly url: string;
  readonly err: () => string;
  stop(): Promise<number>;
}

async function served(...more: string[]): Promise<Served> {
  let stop = () => {};
  const stopped = new Promise<void>((done) => {
    stop = done;
  });
  let err = "";
  let told: (url: string) => void;
  const url = new Promise<string>((done) => {
    told = done;
  });
  const argv = ["serve", "--data", folder, "--pack", writePack(), "--port", "0", "--json", "--lang", "en", ...more];
  const ran = sapling(argv, {
    stopped: () => stopped,
    out: async (text) => told(JSON.parse(text).url),
    err: (text) => {
      err += text;
    },
  });
  const at = await Promise.race([url, ran.then(({ err: why }) => Promise.reject(new Error(why)))]);
  return {
    url: at,
    err: () => err,
    async stop() {
      stop();
      return (await ran).code;
    },
  };
}

const account = (...argv: string[]): Promise<Ran> => sapling(["account", ...argv, "--data", folder, "--lang", "en"]);

/** The status of an answer over TLS, its certificate checked against ours. */
const secureStatus = (url: string) =>
  new Promise<{ status: number; headers: Record<string, unknown> }>((done, fail) => {
    get(url, { ca: readFileSync(cert) }, (answer) => {
      answer.resume();
      done({ status: answer.statusCode ?? 0, headers: answer.headers });
    }).on("error", fail);
  });

describe("sapling serve", () => {
  let office: Served;
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${office.url}api/v1/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const setPassword = (link: string) =>
    post("session/link/password", { token: link.split("#set-password=")[1], password: PASSWORD });
  beforeAll(async () => {
    office = await served();
  });
  afterAll(() => office.stop());

  it("AC80 the first start makes the first administrator, whose link on the console sets the password once", async () => {
    const link = /\S+#set-password=\S+/.exec(office.err())?.[0] ?? "";
    expect(link.startsWith(office.url)).toBe(true);
    expect((await fetch(`${office.url}api/v1/counties`)).status).toBe(401);
    expect((await fetch(`${office.url}healthz`)).status).toBe(200);
    expect((await setPassword(link)).status).toBe(204);
    expect((await setPassword(link)).status).toBe(410);
    const answer = await post("session", { name: "administrator", password: PASSWORD });
    expect(answer.status).toBe(200);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toContain("HttpOnly");
    const accounts = await fetch(`${office.url}api/v1/accounts`, { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect((await accounts.json()).accounts).toMatchObject([{ name: "administrator", hasPassword: true }]);
  });

  it("AC81 accounts are added, listed, reset and switched off while the office is served; no password is ever typed", async () => {
    const added = await account("add", "Wang", "--grant", "640121:venues;townships=640121100", "--json");
    expect([added.code, added.err]).toEqual([0, ""]);
    const { link } = JSON.parse(added.out);
    expect(link).toContain("http://127.0.0.1:5640/#set-password=");
    expect((await account("add", "wang")).code).toBe(2);
    expect((await account("list")).out).toContain("wang\twang\tno password\t640121:venues;townships=640121100");
    expect((await setPassword(link)).status).toBe(204);
    expect((await post("session", { name: "wang", password: PASSWORD })).status).toBe(200);
    const again = JSON.parse((await account("reset", "wang", "--json")).out);
    expect((await post("session", { name: "wang", password: PASSWORD })).status).toBe(401);
    expect((await setPassword(again.link)).status).toBe(204);
    expect((await account("disable", "wang")).code).toBe(0);
    expect((await post("session", { name: "wang", password: PASSWORD })).status).toBe(401);
    for (const argv of [
      ["reset", "nobody"],
      ["disable", "nobody"],
      ["add", "local"],
      ["add", "x y"],
      ["add", "chen", "--grant", "640121:king"],
    ])
      expect((await account(...argv)).code, argv.join(" ")).toBe(2);
    expect((await account("list", "--json")).out).not.toMatch(/argon2|passwordHash/);
  });

  it("AC82 a program's key reads the map services of its county and nothing else, until it is void", async () => {
    const { token } = JSON.parse((await account("token", "add", "qgis", "--county", "640121", "--json")).out);
    const status = async (path: string, init: RequestInit = {}) =>
      (await fetch(`${office.url}${path}`, { ...init, headers: { authorization: `Bearer ${token}` } })).status;
    expect(await status("ogc")).toBe(200);
    expect(await status("api/v1/counties")).toBe(403);
    expect(await status("ogc", { method: "POST" })).not.toBe(200);
    expect((await account("token", "add", "qgis", "--county", "640121")).code).toBe(2);
    expect((await account("token", "list", "--json")).out).not.toContain(token);
    expect((await account("token", "revoke", "qgis")).code).toBe(0);
    expect(await status("ogc")).toBe(401);
  });
});

describe("the door of an office", () => {
  const refused = async (...argv: string[]) =>
    (await sapling(["serve", "--data", folder, "--lang", "en", ...argv])).err;

  it("AC83 beyond this machine plain http is refused, unless TLS, a proxy or the risk is named; names are always given", async () => {
    expect(await refused("--host", "0.0.0.0")).toContain("plain http");
    expect(await refused("--host", "0.0.0.0", "--origin", "https://map.example.cn")).toContain("plain http");
    for (const how of [["--insecure"], ["--trust-proxy", "127.0.0.1"], ["--tls-cert", cert, "--tls-key", key]])
      expect(await refused("--host", "0.0.0.0", ...how), how.join(" ")).toContain("--origin");
    expect(await refused("--tls-cert", cert)).toContain("together");
    expect(await refused("--origin", "map.example.cn")).toContain("is no origin");
    expect(await refused("--tls-cert", "nothing.pem", "--tls-key", "nothing.pem")).toContain("nothing.pem");
  });

  it("AC84 with a certificate it speaks TLS, marks its cookie so and pins it", async () => {
    const office = await served("--tls-cert", cert, "--tls-key", key);
    try {
      expect(office.url).toMatch(/^https:/);
      const { status, headers } = await secureStatus(`${office.url}healthz`);
      expect(status).toBe(200);
      expect(headers["strict-transport-security"]).toContain("max-age=63072000");
    } finally {
      expect(await office.stop()).toBe(0);
    }
  });

  it("AC85 a grant is typed and told in one form", () => {
    for (const text of ["640121:venues", "*:administrator", "640121:office;townships=a,b;registers=venue;desks=venues"])
      expect(grantText(grantFrom(text))).toBe(text);
    for (const text of [
      "",
      "venues",
      "64012:venues",
      "640121:king",
      "640121:office;colour=red",
      "640121:office;registers=king",
      "640121:office;townships=",
    ])
      expect(() => grantFrom(text), text).toThrow();
  });
});
