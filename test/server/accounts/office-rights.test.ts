import { beforeAll, describe, expect, it } from "vitest";
import { decodeSnapshot } from "../../../src/io/wire.ts";
import { ask, audited, browser, employ, type Office, office } from "./office.ts";

const county = "/api/v1/counties/640121";
let it_: Office;
const people: Record<string, Record<string, string>> = {};
beforeAll(async () => {
  it_ = await office();
  for (const role of ["viewer", "venues", "patrols", "legal", "office", "civilAffairs"] as const) {
    await employ(it_, role.toLowerCase(), [{ county: "640121", role }]);
    people[role] = await browser(it_, role.toLowerCase());
  }
  await employ(it_, "stranger", [{ county: "640122", role: "office" }]);
  people["stranger"] = await browser(it_, "stranger");
  await employ(it_, "root", [{ county: "*", role: "administrator" }]);
  people["root"] = await browser(it_, "root");
});

const as = (
  who: string,
  method: "GET" | "POST" | "PUT",
  url: string,
  payload?: object,
  more: Record<string, string> = {},
) => ask(it_, method, url, { headers: { ...people[who], ...more }, ...(payload && { payload }) });

const snapshotOf = async (who: string) =>
  decodeSnapshot(new Uint8Array((await as(who, "GET", `${county}/snapshot`)).rawPayload));

describe("rights on the server", () => {
  it("AC70 nothing withheld leaves by any route: snapshot, register, record, layer, log, history, past revision", async () => {
    const at = { type: "Point", coordinates: [106.25, 38.28] };
    const water = { id: "w-secret", name: "w", type: "pond", risk: "high", geometry: at, phone: "13912345678" };
    const village = { id: "v-secret", name: "v", orphans: 3, note: "姓氏特别的一户" };
    const [first] = (await snapshotOf("office")).registers.venue;
    const venue = { ...first, operator: "经营者某" };
    const write = (who: string, register: string, record: object) =>
      as(who, "POST", `${county}/changes`, { why: "w", puts: [{ register, record }], removals: [] });
    for (const answer of [
      await write("office", "waterHazard", water),
      await write("civilAffairs", "village", village),
      await write("office", "venue", venue),
    ])
      expect(answer.statusCode, answer.body).toBe(201);
    const secrets = ["13912345678", "姓氏特别的一户", "经营者某", '"orphans":3', '"orphans":[3]'];
    const paths = [
      `${county}/snapshot`,
      ...["waterHazard", "village", "venue"].map((one) => `${county}/registers/${one}`),
      `${county}/registers/waterHazard/w-secret`,
      `${county}/registers/village/v-secret/history`,
      `${county}/changes?after=0`,
      `${county}/snapshot?rev=3`,
      `${county}/findings`,
      "/ogc/collections",
    ];
    const layers = (await as("viewer", "GET", "/ogc/collections")).json().collections as { id: string }[];
    expect(layers.length).toBeGreaterThan(2);
    const all = [...paths, ...layers.map(({ id }) => `/ogc/collections/${id}/items?limit=500`)];
    const texts = async (who: string) => Promise.all(all.map(async (path) => (await as(who, "GET", path)).body));
    for (const text of await texts("viewer")) for (const secret of secrets) expect(text).not.toContain(secret);
    const whole = [...(await texts("office")), ...(await texts("civilAffairs"))].join("");
    for (const secret of secrets.slice(0, 4)) expect(whole, secret).toContain(secret);
    const shown = (await as("viewer", "GET", `${county}/registers/waterHazard/w-secret`)).json().record;
    expect(shown.suppressed).toEqual(["phone"]);
  });

  it("AC71 a county without a grant is not told from one that is not there, by any route", async () => {
    for (const path of [
      "snapshot",
      "findings",
      "coverage",
      "registers/venue",
      "changes",
      "registers/venue/V1/history",
    ]) {
      const answer = await as("stranger", "GET", `${county}/${path}`);
      expect([answer.statusCode, answer.json().code], path).toEqual([404, "county-unknown"]);
    }
    expect((await as("stranger", "GET", "/api/v1/counties")).json()).toEqual([]);
    expect((await as("viewer", "GET", "/api/v1/counties")).json()).toHaveLength(1);
  });

  it("AC72 a change that may not be made is refused whole, each record named with the reason", async () => {
    const { rules, registers } = await snapshotOf("office");
    const rule = { ...rules[0], enabled: false };
    const change = {
      why: "try",
      puts: [
        { register: "rule", record: rule },
        { register: "venue", record: registers.venue[0] },
      ],
      removals: [],
    };
    for (const who of ["viewer", "venues", "patrols", "office", "civilAffairs", "root"]) {
      const answer = await as(who, "POST", `${county}/changes`, change, { "accept-language": "zh" });
      expect([answer.statusCode, answer.json().code], who).toEqual([403, "change-refused"]);
      expect(JSON.stringify(answer.json()), who).toContain("法制部门");
    }
    const legal = { why: "the office decided", puts: change.puts.slice(0, 1), removals: [] };
    expect((await as("legal", "POST", `${county}/changes`, legal)).statusCode).toBe(201);
  });

  it("AC73 accounts and the audit log are the administrator's alone, who cannot shut themselves out", async () => {
    for (const who of ["viewer", "office", "legal"])
      for (const url of ["/api/v1/accounts", "/api/v1/audit"]) expect((await as(who, "GET", url)).statusCode).toBe(403);
    const grants = [{ county: "640121", role: "patrols", townships: ["640121100"] }];
    const added = await as("root", "POST", "/api/v1/accounts", { name: "Sun", display: "孙", grants });
    expect([added.statusCode, added.json().account]).toEqual([201, "sun"]);
    expect(added.json().link).toMatch(/^https:\/\/map\.example\.cn\/#set-password=/);
    expect((await as("root", "POST", "/api/v1/accounts", { name: "sun", grants })).json().code).toBe("account-exists");
    expect((await as("root", "POST", "/api/v1/accounts", { name: "x y", grants })).statusCode).toBe(400);
    expect(
      (await as("root", "POST", "/api/v1/accounts", { name: "mo", grants: [{ county: "*", role: "king" }] }))
        .statusCode,
    ).toBe(400);
    expect((await as("root", "PUT", "/api/v1/accounts/sun", { disabled: true })).json()).toMatchObject({
      disabled: true,
      grants,
    });
    expect((await as("root", "PUT", "/api/v1/accounts/nobody", { disabled: true })).statusCode).toBe(404);
    for (const change of [{ disabled: true }, { grants: [] }])
      expect((await as("root", "PUT", "/api/v1/accounts/root", change)).json().code).toBe("account-own");
    expect((await as("root", "POST", "/api/v1/accounts/sun/reset")).json().account).toBe("sun");
    expect((await as("root", "GET", "/api/v1/accounts")).body).not.toContain("argon2");
  });

  it("AC74 rights taken away are gone with the next request", async () => {
    await employ(it_, "brief", [{ county: "640121", role: "office" }]);
    people["brief"] = await browser(it_, "brief");
    expect((await as("brief", "GET", `${county}/snapshot`)).statusCode).toBe(200);
    await as("root", "PUT", "/api/v1/accounts/brief", { grants: [] });
    expect((await as("brief", "GET", `${county}/snapshot`)).statusCode).toBe(404);
  });

  it("AC75 every table that leaves, and every reading of a restricted column, is in the audit log", async () => {
    const lines = async () =>
      (await audited(it_)).map(({ who, what, county: of, about }) => `${who} ${what} ${of} ${about}`);
    await as("viewer", "GET", `${county}/snapshot`);
    await as("patrols", "GET", `${county}/registers/waterHazard`);
    await as("patrols", "GET", `${county}/registers/school`);
    await as("viewer", "GET", `${county}/registers/waterHazard`);
    const log = await lines();
    expect(log).toContain("viewer export 640121 GET /api/v1/counties/:adcode/snapshot");
    expect(log.filter((line) => line.startsWith("patrols readRestricted"))).toEqual([
      "patrols readRestricted 640121 GET /api/v1/counties/:adcode/registers/:register",
    ]);
    expect(log.some((line) => line.startsWith("viewer readRestricted"))).toBe(false);
    expect(log).toContain("venues refused 640121 403 POST /api/v1/counties/:adcode/changes");
    const told = (await as("root", "GET", "/api/v1/audit?after=2&limit=3")).json().entries as { seq: number }[];
    expect(told.map(({ seq }) => seq)).toEqual([3, 4, 5]);
  });
});
