import { describe, expect, it } from "vitest";
import { en } from "../../src/desks/registers/text-en.ts";
import { exported, sortedLines } from "./expected.ts";
import { addressOf, saved, testSite } from "./page.ts";

const site = testSite();

describe("the Registers desk", () => {
  it("B70 opens a register with all its rows and hands them back as sapling export writes them", async () => {
    const lines = sortedLines(await exported("venue"));
    const rows = (lines.length - 1).toLocaleString("en");
    const page = await site.open("#/640121/registers?lang=en");
    const shelf = page.getByRole("table", { name: en.shelfLabel });
    await shelf
      .getByRole("row", { name: /^Venues \d/ })
      .getByRole("button")
      .click();
    await page.getByText(new RegExp(`^${rows} rows`)).waitFor();
    expect(addressOf(page)).toContain("/registers/");
    await page.getByRole("button", { name: en.download, exact: true }).click();
    const file = await saved(page, () => page.getByRole("button", { name: en.downloadCsv }).click());
    expect(sortedLines(file.text)).toEqual(lines);
  });
});
