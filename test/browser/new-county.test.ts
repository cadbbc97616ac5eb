import { describe, expect, it } from "vitest";
import { zh } from "../../src/desks/registers/new-county/text-zh.ts";
import { townshipsZip } from "../cli/second-county/files.ts";
import { objections } from "./axe.ts";
import { addressOf, testSite } from "./page.ts";

const site = testSite();

describe("a new county on the page", () => {
  it("NC40 is founded from a file, opens by itself, and its desks lead to its steps and into the import", async () => {
    const page = await site.open("#/640121/registers?lang=zh");
    await page.getByRole("button", { name: zh.found }).click();
    await page.getByLabel(zh.adcode).fill("450697");
    await page.getByLabel(zh.name, { exact: true }).fill("云屿示例县");
    await page.getByLabel(zh.planDate).fill("2023-09-01");
    const buffer = Buffer.from(await townshipsZip());
    const zip = { name: "乡镇界.zip", mimeType: "application/zip", buffer };
    await page.getByLabel(zh.townshipsFile, { exact: true }).setInputFiles(zip);
    // Nothing is read before somebody says in which coordinates.
    expect(await page.getByRole("button", { name: zh.read }).isDisabled()).toBe(true);
    await page.getByLabel(`${zh.townshipsFile} ${zh.datum}`).selectOption("auto");
    await page.getByRole("button", { name: zh.read }).click();
    await page.getByText("县界已读入，4 个乡镇。").waitFor();
    await page.getByText(zh.noPatches).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.getByRole("button", { name: zh.create, exact: true }).click();

    await page.getByText(zh.noteTitle).waitFor();
    expect(addressOf(page)).toContain("#/450697/registers");
    await page.getByRole("button", { name: zh.noteGo }).click();
    const steps = page.getByRole("list", { name: zh.title });
    await steps.getByText("已有 4 条").waitFor();
    expect(await steps.locator("[aria-current=step]").innerText()).toContain("中小学校");
    expect(await objections(page)).toEqual([]);
    await steps.locator("[aria-current=step]").getByRole("button", { name: zh.import }).click();
    await expect.poll(() => addressOf(page)).toContain("/registers/import");

    await page.goto(`${page.url().split("#")[0]}#/450697/venues?lang=zh`);
    await page.getByRole("button", { name: "去录入" }).click();
    await expect.poll(() => addressOf(page)).toContain("/registers/steps");
  });
});
