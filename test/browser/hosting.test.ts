import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { en } from "../../src/desks/venues/text-en.ts";
import { builtPage } from "./built.ts";
import { checkFile, sortedLines } from "./expected.ts";
import { plainHost, saved, testSite } from "./page.ts";

const site = testSite();

describe("the page on a plain host", () => {
  it.each(["/", "/office/map/"])("B40 under %s finds what sapling check finds, row by row", async (under) => {
    const host = await plainHost([], under);
    try {
      const page = await site.open("#/640121/venues?lang=en", { host });
      await page.getByRole("list", { name: en.list }).waitFor();
      await page.getByRole("button", { name: en.export, exact: true }).click();
      const file = await saved(page, () => page.getByRole("button", { name: en.exportCsv }).click());
      expect(sortedLines(file.text)).toEqual(sortedLines(await checkFile(join(builtPage(), "data/640121"))));
      await page.close();
    } finally {
      await host.close();
    }
  });
});
