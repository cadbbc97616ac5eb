import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { verdictLabels } from "../../src/domain/labels.ts";
import { zh as formZh } from "../../src/ui/record-form/text-zh.ts";
import { objections } from "./axe.ts";
import { testSite } from "./page.ts";

const site = testSite();
const venue = (id: string): string => `#/640121/registers/venue?sel=venue:${id}&lang=zh`;

async function edit(page: Page): Promise<void> {
  await page.getByRole("button", { name: formZh.edit, exact: true }).click();
  await page.getByLabel("名称").waitFor();
}

async function save(page: Page, why: string): Promise<void> {
  await page.getByLabel(formZh.why).fill(why);
  await page.getByRole("button", { name: formZh.save, exact: true }).click();
}

describe("editing on the page", () => {
  it("B40 a change saved on one screen is on another by itself, and Ctrl+Z takes it back on both", async () => {
    const [one, other] = [await site.open(venue("V0001")), await site.open(venue("V0001"))];
    const title = other.locator("aside.detail header h2");
    const name = await title.innerText();
    await edit(one);
    expect(await objections(one)).toEqual([]);
    await one.getByLabel("名称").fill("改名商行");
    await save(one, "门头已换");
    await other.getByRole("heading", { name: "改名商行" }).waitFor();
    await one.getByRole("heading", { name: "改名商行" }).waitFor();
    await one.locator("#panel").focus();
    await one.keyboard.press("Control+z");
    await other.getByRole("heading", { name, exact: true }).waitFor();
    expect(await title.innerText()).toBe(name);
  });

  it("B47 a venue moved on one screen has another verdict on the second, as the form said before it was saved", async () => {
    const [one, other] = [await site.open(venue("V0007")), await site.open("#/640121/venues?sel=venue:V0007&lang=zh")];
    const detail = other.locator("aside.detail");
    await detail.getByText(verdictLabels.outside.zh).first().waitFor();
    const inside = detail.getByText(verdictLabels.inside.zh, { exact: true });
    // The ruler names its part of the distance too.
    const before = await inside.count();
    await edit(one);
    // The gate of a school.
    await one.getByLabel(formZh.lon, { exact: true }).fill("106.2505");
    await one.getByLabel(formZh.lat, { exact: true }).fill("38.2801");
    await one.getByText("1 家场所进入区内").waitFor();
    expect(await objections(one)).toEqual([]);
    await save(one, "实地搬迁");
    await expect.poll(() => inside.count(), { timeout: 60_000 }).toBeGreaterThan(before);
  });

  it("B48 an undo that meets a later change is settled side by side: the later one's column stays", async () => {
    const expected = /412/;
    const [one, other] = [await site.open(venue("V0009"), { expected }), await site.open(venue("V0009"))];
    const name = await one.locator("aside.detail header h2").innerText();
    await edit(one);
    await one.getByLabel("名称").fill("先改的名称");
    await save(one, "先");
    await other.getByRole("heading", { name: "先改的名称" }).waitFor();
    await edit(other);
    await other.getByLabel("备注").fill("后写的备注");
    await save(other, "后");
    await one.getByText("后写的备注").first().waitFor();
    await one.getByRole("button", { name: "历史", exact: true }).click();
    await one
      .getByRole("listitem")
      .filter({ hasText: "先改的名称" })
      .last()
      .getByRole("button", { name: "撤销", exact: true })
      .click();
    await one.getByRole("button", { name: "确认撤销" }).click();
    await one.getByRole("heading", { name: formZh.conflictTitle }).waitFor();
    expect(await objections(one)).toEqual([]);
    await one.getByRole("button", { name: formZh.conflictSave }).click();
    await other.getByRole("heading", { name, exact: true }).waitFor();
    await other.getByText("后写的备注").first().waitFor();
  });

  it("B41 two who write one record see both versions, and what was chosen is saved", async () => {
    const expected = /412/;
    const [one, other] = [await site.open(venue("V0002"), { expected }), await site.open(venue("V0002"))];
    await edit(one);
    await edit(other);
    await one.getByLabel("名称").fill("甲的名称");
    await other.getByLabel("备注").fill("乙的备注");
    await save(other, "乙");
    await other.getByRole("button", { name: formZh.edit, exact: true }).waitFor();
    await save(one, "甲");
    await one.getByRole("heading", { name: formZh.conflictTitle }).waitFor();
    expect(await objections(one)).toEqual([]);
    await one.getByRole("button", { name: formZh.conflictSave }).click();
    await other.getByRole("heading", { name: "甲的名称" }).waitFor();
    await other.getByText("乙的备注").first().waitFor();
  });

  it("B42 what is saved while the server is away waits, survives a reload, and is written once", async () => {
    const page = await site.open(venue("V0003"), { expected: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load/ });
    await edit(page);
    await page.getByLabel("名称").fill("断网改名");
    const block = "**/api/v1/counties/*/changes";
    await page.route(block, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
    await save(page, "断网");
    await page.getByRole("button", { name: /待发送/ }).waitFor();
    await page.unroute(block);
    const posts: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") posts.push(request.headers()["idempotency-key"] ?? "");
    });
    await page.reload();
    await page.getByRole("heading", { name: "断网改名" }).waitFor();
    await page.getByRole("button", { name: /待发送/ }).waitFor({ state: "detached" });
    expect(posts).toHaveLength(1);
  });

  it("B43 the log opens a past revision, read only, and leads back", async () => {
    const page = await site.open(venue("V0004"));
    await edit(page);
    await page.getByLabel("备注").fill("记入变更记录");
    await save(page, "写备注");
    await page.getByText("记入变更记录").first().waitFor();
    await page.getByRole("button", { name: "变更记录" }).click();
    await page.getByText("写备注").first().waitFor();
    expect(await objections(page)).toEqual([]);
    await page
      .getByRole("button", { name: /看第 \d+ 版/ })
      .first()
      .click();
    await page.getByText(/过去的数据，只读/).waitFor();
    expect(await page.getByRole("button", { name: formZh.edit, exact: true }).count()).toBe(0);
    await page.getByRole("button", { name: "回到现在" }).click();
    await page.getByText(/过去的数据，只读/).waitFor({ state: "detached" });
  });

  it("B44 an outline drawn on the map becomes the shape of a new record", async () => {
    const page = await site.open("#/640121/registers/school?at=106.25000,38.28000,16&lang=zh");
    await page.getByRole("button", { name: formZh.add, exact: true }).click();
    await page.getByText(formZh.shapeArea, { exact: true }).click();
    await page.getByRole("button", { name: formZh.draw }).click();
    await page.getByText(formZh.hintArea).waitFor();
    await page.waitForTimeout(1000);
    for (const [x, y] of [
      [600, 120],
      [700, 120],
      [700, 200],
      [600, 210],
    ] as const) {
      await page.mouse.move(x - 3, y - 3);
      await page.mouse.move(x, y, { steps: 3 });
      await page.waitForTimeout(120);
      await page.mouse.click(x, y);
    }
    await page.keyboard.press("Enter");
    await page.getByText("面，4 个顶点").waitFor();
    await page.getByLabel("名称").fill("新校");
    await page.getByLabel("学段").selectOption("primary");
    await save(page, "新建学校");
    await page.getByText(/67 行/).first().waitFor();
  });
});
