import { describe, expect, it } from "vitest";
import { countyPack } from "../golden/county-pack.ts";
import { covered, coveredFile, shippedPack, sortedLines } from "./expected.ts";
import { addressOf, saved, testSite } from "./page.ts";

const site = testSite();
const county = countyPack();
const desk = "#/640121/overview?lang=en";

const unitNames = new Map([
  ...county.registers.township.map(({ id, name, nameEn }) => [id, nameEn ?? name] as const),
  [county.pack.adcode, "County"] as const,
]);
const core = county.indicators.filter(({ core }) => core);

describe("the Overview desk", () => {
  it("B50 shows in every cell of its table what sapling coverage counts", async () => {
    const rows = await covered(shippedPack);
    const page = await site.open(desk);
    const grid = page.getByRole("grid");
    await grid.waitFor();
    const labels = await grid
      .getByRole("gridcell")
      .getByRole("button")
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("aria-label") ?? ""));
    const wrong: string[] = [];
    let counted = 0;
    for (const { id, title } of core)
      for (const [unit, name] of unitNames) {
        const row = rows.find((one) => one.township === unit && one.indicator === id);
        const label = labels.find((one) => one.startsWith(`${name} · ${title.en}:`));
        if (row?.denominator) counted++;
        const says = row?.denominator ? ` ${row.numerator} / ${row.denominator}` : "";
        if (!label?.replaceAll("，", ", ").includes(says)) wrong.push(`${name}, ${id}: ${label} without ${says}`);
      }
    expect(wrong).toEqual([]);
    expect(counted).toBeGreaterThan(60);
  });

  it("B51 ranks the townships by the figures of the table, and a choice in one is a choice in all", async () => {
    const page = await site.open(`${desk}&indicator=perimeter`);
    const cells = page.getByRole("gridcell", { name: / · Campus-perimeter compliance:/ }).getByRole("button");
    const ranked = page.getByRole("complementary").getByRole("listitem").getByRole("button");
    await cells.first().waitFor();
    await ranked.first().waitFor();
    const inTable = await cells.evaluateAll((all) =>
      all.map((cell) => `${cell.getAttribute("aria-label")?.split(" · ")[0]} ${cell.textContent}`),
    );
    const inRanking = (await ranked.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").replace(/ %.*/, ""));
    const townships = inTable.filter((row) => !row.startsWith("County "));
    expect(townships.length).toBe(county.registers.township.length);
    expect(inRanking.slice(0, townships.length).sort()).toEqual(townships.sort());
    const first = ranked.first();
    await first.click();
    await expect.poll(() => first.getAttribute("aria-pressed")).toBe("true");
    const name = inRanking[0]?.replace(/ \S+$/, "") ?? "";
    const head = page.getByRole("rowheader", { name }).getByRole("button");
    expect(await head.getAttribute("aria-pressed")).toBe("true");
    const id = [...unitNames].find(([, own]) => own === name)?.[0];
    expect(addressOf(page)).toContain(`township=${id}`);
  });

  it("B52 saves the table that sapling coverage writes", async () => {
    const page = await site.open(desk);
    await page.getByRole("grid").waitFor();
    const file = await saved(page, () => page.getByRole("button", { name: "Export", exact: true }).click());
    expect(sortedLines(file.text)).toEqual(sortedLines(await coveredFile(shippedPack)));
  });
});
