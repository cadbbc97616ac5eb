import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en as print } from "../../src/desks/venues/print/text-en.ts";
import { en as survey } from "../../src/desks/venues/survey/text-en.ts";
import { en as desk } from "../../src/desks/venues/text-en.ts";
import { type Verdict, verdictLabels } from "../../src/domain/labels.ts";
import { shownMetres } from "../../src/domain/rules/decimals.ts";
import { doubtText } from "../../src/domain/rules/doubt.ts";
import { objections } from "./axe.ts";
import { saved, testSite } from "./page.ts";
import { pdfPages } from "./pdf-text.ts";

const site = testSite();

interface Told {
  readonly rule: string;
  readonly venue: string;
  readonly verdict: Verdict;
  readonly distance_m: number | null;
  readonly low_m: number | null;
  readonly high_m: number | null;
}

/** What the server answers of the findings, as they are now. */
const told = (page: Page, query: string): Promise<readonly Told[]> =>
  page.evaluate(async (search) => {
    const answer = await fetch(`/api/v1/counties/640121/findings?${search}`);
    return (await answer.json()).findings;
  }, query);

const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** Counts calls of the print window, which a headless browser does not have. */
const withoutPrinter = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const own = window as unknown as { printed: number };
    own.printed = 0;
    window.print = () => void own.printed++;
  });
const printedTimes = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { printed: number }).printed);

describe("surveying and evidence on paper", () => {
  it("SV40 a measurement entered at a finding tells its verdict before it is saved, and settles it at once", async () => {
    const page = await site.open("#/640121/venues?lang=en&sel=finding:V2024:plan-50");
    const detail = page.locator("aside.detail");
    await detail.getByRole("button", { name: survey.enterButton, exact: true }).click();
    await detail.getByRole("textbox", { name: "Distance" }).fill("61.2");
    await detail.getByRole("textbox", { name: "Accuracy (95 %)" }).fill("0.1");
    await detail.getByText(survey.settledOutside).waitFor();
    await detail.getByText("no more to be surveyed: 1").waitFor();
    await detail.getByRole("textbox", { name: "Distance" }).fill("50.05");
    await detail.getByText(survey.settledSurvey).waitFor();
    await detail.getByRole("textbox", { name: "Distance" }).fill("38.4");
    await detail.getByText(survey.settledInside).waitFor();
    await detail.getByRole("textbox", { name: "Instrument" }).fill("total station");
    expect(await objections(page)).toEqual([]);
    await detail.getByRole("button", { name: survey.save }).click();
    await detail.getByText("Surveyed at 38.4 ± 0.1 m", { exact: false }).first().waitFor();
    const [now] = (await told(page, "verdict=inside")).filter(({ venue }) => venue === "V2024");
    expect(now).toMatchObject({ verdict: "inside", distance_m: 38.4, low_m: 38.3, high_m: 38.5 });
  });

  it("SV41 the list of what to survey is the same on the screen, in its file and on field sheets", async () => {
    const page = await site.open("#/640121/venues/survey?lang=en");
    const list = page.getByRole("list", { name: survey.list });
    await list.getByRole("listitem").first().waitFor();
    const names = await list.locator("b:first-child").allInnerTexts();
    const shown = names.filter((name) => !/^[\d.]+$/.test(name));
    expect(shown.length).toBeGreaterThan(5);
    const file = await saved(page, () => page.getByRole("button", { name: survey.export, exact: true }).click());
    const rows = file.text.replace("\uFEFF", "").trim().split("\n");
    expect(rows[0]?.startsWith("what,id,name,township")).toBe(true);
    expect(rows.slice(1, shown.length + 1).map((row) => row.split(",")[2])).toEqual(shown);
    const expected = rows.slice(1).map((row) => Number(row.split(",")[10]));
    expect([...expected].sort((a, b) => b - a)).toEqual(expected);
    expect(await objections(page)).toEqual([]);
    await withoutPrinter(page);
    await page.getByRole("button", { name: survey.print }).click();
    await expect.poll(() => printedTimes(page)).toBe(1);
    const pages = pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages).toHaveLength(Math.ceil((rows.length - 1) / 10));
    const paper = pages.join("");
    const at = shown.map((name) => paper.indexOf(bare(name)));
    expect(at.every((spot) => spot >= 0)).toBe(true);
    // A place chosen in the list is where the map goes, with a line from each venue that hangs on it.
    await list.getByRole("button").first().click();
    await expect.poll(() => page.url()).toMatch(/sel=(place|venue):/);
  });

  it("SV42 sheets of the whole list are printed at once, each on a page of its own with the numbers of the server", async () => {
    const page = await site.open("#/640121/venues?lang=en&verdict=inside,survey");
    await page.getByRole("list", { name: desk.list }).waitFor();
    await withoutPrinter(page);
    const all = (await told(page, "verdict=inside&verdict=survey")).filter(({ verdict }) => verdict !== "outside");
    await page.getByRole("button", { name: print.print, exact: true }).click();
    await page.getByRole("button", { name: `Print ${all.length} sheets` }).click();
    await expect.poll(() => printedTimes(page), { timeout: 60_000 }).toBe(1);
    await page.emulateMedia({ media: "print" });
    const over = await page.evaluate(() =>
      [...document.querySelectorAll(".v-sheet")]
        .filter((sheet) => sheet.scrollHeight > sheet.clientHeight)
        .map(
          (sheet) => `${sheet.querySelector(".v-sheet-id b")?.textContent} ${sheet.scrollHeight - sheet.clientHeight}`,
        ),
    );
    expect(over).toEqual([]);
    // The scale bar of a sheet is as long on paper as its scale says, in millimetres.
    const bars = await page.evaluate(() =>
      [...document.querySelectorAll<SVGElement>("[data-scale]")].map((bar) => ({
        scale: Number(bar.dataset["scale"]),
        half: bar.querySelector(".v-plan-bar")?.getBoundingClientRect().width ?? 0,
        metres: Number.parseFloat([...bar.querySelectorAll("text")].at(-2)?.textContent ?? ""),
      })),
    );
    expect(bars.length).toBeGreaterThan(all.length - 5);
    for (const { scale, half, metres } of bars) expect((2 * half * 25.4) / 96).toBeCloseTo((metres * 1000) / scale, 1);
    const pages = pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages).toHaveLength(all.length);
    for (const { rule, venue, verdict, distance_m, low_m, high_m } of all) {
      const text = pages.find((one) => one.includes(`${rule}·${venue}asof`));
      expect([venue, text?.includes(bare(verdictLabels[verdict].en))]).toEqual([venue, true]);
      if (distance_m === null || low_m === null || high_m === null) continue;
      const limit = rule === "plan-50" ? 50 : 200;
      const doubt = doubtText(distance_m, low_m, high_m);
      const figure = `${shownMetres(distance_m, limit)} m ${doubt.startsWith("±") || doubt === "" ? doubt : `(${doubt})`}`;
      expect([venue, text?.includes(bare(figure))]).toEqual([venue, true]);
      const interval = `95 % interval ${shownMetres(low_m, high_m)} – ${shownMetres(high_m, low_m)} m`;
      expect([venue, text?.includes(bare(interval))]).toEqual([venue, true]);
    }
  });

  it("SV43 more findings than go on paper at once are said, and the first three hundred offered", async () => {
    const page = await site.open("#/640121/venues?lang=en");
    await page.getByRole("list", { name: desk.list }).waitFor();
    await page.getByRole("button", { name: print.print, exact: true }).click();
    await page.getByText("300 sheets are the most at a time").waitFor();
    await withoutPrinter(page);
    await page.getByRole("button", { name: "Print 300 sheets" }).click();
    await page.getByRole("button", { name: print.cancel }).click();
    await page.getByRole("button", { name: "Print 300 sheets" }).waitFor();
    expect(await page.locator(".print-page").count()).toBe(0);
    expect(await printedTimes(page)).toBe(0);
  });
});
