import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clerk } from "../../src/server/accounts/clerk.ts";
import { memoryAccounts } from "../../src/server/accounts/memory-accounts.ts";
import { zh as formZh } from "../../src/ui/record-form/text-zh.ts";
import { objections } from "./axe.ts";
import { ready, served, testSite } from "./page.ts";
import type { Host } from "./static-host.ts";

const site = testSite();
const accounts = memoryAccounts();
const console = { who: "", address: "console" };
const PASSWORD = "correct horse battery";
let office: Host;
let link = "";

beforeAll(async () => {
  office = await served(accounts);
  const first = await clerk({ store: accounts, now: () => Date.now() }).firstAdministrator(console);
  if (!first) throw new Error("no first administrator");
  link = `#set-password=${first.token}`;
});
afterAll(() => office.close());

/** What a browser says of an answer of 401 or 403: here it is the matter. */
const expected = /40[13]/;

describe("the door of an office", () => {
  it("B45 the one-time link sets the first password; the administrator adds an account, narrows it, reads the audit log", async () => {
    const page = await site.visit(`${link}`, { host: office, expected });
    await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
    await page.getByLabel("再输一遍密码").fill(PASSWORD);
    expect(await objections(page)).toEqual([]);
    await page.getByRole("button", { name: "设置密码" }).click();
    await page.getByText("密码已设置，请登录。").waitFor();
    await page.getByLabel("账号").fill("administrator");
    await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
    expect(await objections(page)).toEqual([]);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await ready(page);
    await page.getByRole("button", { name: "administrator" }).click();
    await page.getByRole("button", { name: "账号管理" }).click();
    await page.getByLabel("账号", { exact: true }).last().fill("wang");
    await page.getByLabel("姓名").fill("王某");
    await page.getByLabel("台账", { exact: true }).check();
    await page.locator("details.lo-narrow summary").click();
    await page.locator("details.lo-narrow").getByLabel("经营场所").check();
    expect(await objections(page)).toEqual([]);
    await page.getByRole("button", { name: "新增", exact: true }).click();
    const made = await page.locator(".lo-link code").innerText();
    const [, token = ""] = made.split("#set-password=");
    expect(await clerk({ store: accounts, now: () => Date.now() }).setPassword(token, PASSWORD, "console")).toBe("set");
    expect((await accounts.account("wang"))?.grants).toMatchObject([{ role: "registers", registers: ["venue"] }]);
    await page.getByText("审计记录", { exact: true }).click();
    await page.getByRole("cell", { name: "新增账号" }).first().waitFor();
    expect(await objections(page)).toEqual([]);
  });

  it("B46 whoever logs in writes what was granted, with the session's word against forgery, and leaves", async () => {
    const page = await site.visit("#/640121/registers/venue?sel=venue:V0001&lang=zh", { host: office, expected });
    await page.getByLabel("账号").fill("wang");
    await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await ready(page);
    const words: (string | undefined)[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") words.push(request.headers()["x-sapling-csrf"]);
    });
    await page.getByRole("button", { name: formZh.edit, exact: true }).click();
    await page.getByLabel("名称").fill("登录后改名");
    await page.getByLabel(formZh.why).fill("有账号的修改");
    await page.getByRole("button", { name: formZh.save, exact: true }).click();
    await page.getByRole("heading", { name: "登录后改名" }).waitFor();
    expect(words).toHaveLength(1);
    expect(words[0]).toMatch(/^[\w-]{20,}$/);
    // The same write without the word, from the same session, is refused.
    const bare = await page.evaluate(async () => {
      const headers = { "content-type": "application/json", "idempotency-key": "forged" };
      const body = JSON.stringify({ why: "x", puts: [], removals: [{ register: "venue", id: "V0001" }] });
      return (await fetch("api/v1/counties/640121/changes", { method: "POST", headers, body })).status;
    });
    expect(bare).toBe(403);
    await page.getByRole("button", { name: "wang" }).click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.getByRole("button", { name: "登录", exact: true }).waitFor();
    expect(await page.evaluate(async () => (await fetch("api/v1/counties")).status)).toBe(401);
  });
});
