import { describe, expect, it } from "vitest";
import { zh as mend } from "../../src/desks/registers/mending/text-zh.ts";
import { zh } from "../../src/desks/registers/text-zh.ts";
import { objections } from "./axe.ts";
import { testSite } from "./page.ts";

const site = testSite();

describe("mending a register on the page", () => {
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
