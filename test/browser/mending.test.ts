import { describe, expect, it } from "vitest";
import { zh as mend } from "../../src/desks/registers/mending/text-zh.ts";
import { zh } from "../../src/desks/registers/text-zh.ts";
import { objections } from "./axe.ts";
import { testSite } from "./page.ts";

const site = testSite();

describe("mending a register on the page", () => {
  it("B150 two cells and a bulk fill are one change, saved with a reason and taken back whole", async () => {
    const page = await site.open("#/640121/registers/venue?lang=zh");
    await page.getByLabel(/^筛选/).fill("V000");
    const grid = page.getByRole("grid");
    const cell = (row: number, column: string) => grid.locator(`[data-row="${row}"] [data-column="${column}"]`);
    await page.getByText(/行中的 9 行/).waitFor();
    await page.getByRole("button", { name: zh.mend, exact: true }).click();
    const names = [await cell(0, "name").innerText(), await cell(1, "name").innerText()];
    for (const row of [0, 1]) {
      await cell(row, "name").dblclick();
      await grid.locator(".rm-editor input").fill(`改名 ${row}`);
      await page.keyboard.press("Enter");
      await grid.getByText(`改名 ${row}`).waitFor();
    }
    await page.getByText("2 行 2 格未保存").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("1 行 1 格未保存").waitFor();
    await page.keyboard.press("Control+y");
    await page.getByText("2 行 2 格未保存").waitFor();
    await page.getByRole("button", { name: mend.fill, exact: true }).click();
    await page.getByLabel(mend.fillColumn, { exact: true }).selectOption("note");
    await page.getByLabel(mend.fillValue, { exact: true }).fill("核对过");
    await page.getByText(/^将填 9 行/).waitFor();
    expect(await objections(page)).toEqual([]);
    await page.getByRole("button", { name: mend.fillPut }).click();
    await page.getByText("9 行 11 格未保存").waitFor();
    await page.getByLabel(new RegExp(`^${mend.why}`)).fill("街道核对");
    await page.getByRole("button", { name: mend.save, exact: true }).click();
    await page.getByText("9 行 11 格未保存").waitFor({ state: "detached" });
    await grid.getByText("改名 0").waitFor();
    await grid.focus();
    await page.keyboard.press("Control+z");
    await grid.getByText(names[0] ?? "", { exact: true }).waitFor();
    await grid.getByText(names[1] ?? "", { exact: true }).waitFor();
  });

  it("B151 two venues are merged side by side: the other is gone, its licences follow", async () => {
    const page = await site.open("#/640121/registers/venue?lang=zh");
    await page.getByLabel(/^筛选/).fill("V001");
    await page.getByText(/行中的 10 行/).waitFor();
    await page.getByRole("button", { name: zh.mend, exact: true }).click();
    const grid = page.getByRole("grid");
    for (const row of [0, 1]) await grid.locator(`[data-row="${row}"] .r-tick`).click();
    await page.getByRole("button", { name: mend.merge, exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(mend.mergeDropped).waitFor();
    expect(await objections(page)).toEqual([]);
    await dialog.getByRole("radio", { name: "V0011", exact: true }).check();
    await dialog.getByLabel(new RegExp(`^${mend.why}`)).fill("同一家店");
    await dialog.getByRole("button", { name: mend.save, exact: true }).click();
    await page.getByText(/行中的 9 行/).waitFor();
    expect(await grid.getByText("V0010", { exact: true }).count()).toBe(0);
    await grid.getByText("V0011", { exact: true }).waitFor();
  });
});
