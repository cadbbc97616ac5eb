import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en as venues } from "../../src/desks/venues/text-en.ts";
import { en } from "../../src/ui/text/en.ts";
import { checkFile, sortedLines } from "./expected.ts";
import { damaged, errorPlaces, largePack } from "./packs.ts";
import { plainHost, saved, testSite } from "./page.ts";

const site = testSite();

const line = (at: number, change: (line: string) => string) => (text: string) =>
  text
    .split("\n")
    .map((one, i) => (i === at - 1 ? change(one) : one))
    .join("\n");

/** An unclosed feature, a row whose longitude is a word, an outline of two corners. */
const damage = {
  "kindergartens.geojson": line(9, (one) => one.slice(0, -60)),
  "venues.csv": line(6, (one) => one.replace(/,106\.\d+,/, ",east,")),
  "schools.geojson": line(4, (one) =>
    one.replace(/"coordinates":\[\[.*\]\]/, '"coordinates":[[[106.2,38.2],[106.3,38.3]]]'),
  ),
};

/** Drops a folder of this machine on the map, as a hand does. */
async function drop(page: Page, folder: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await cdp.send("Input.dispatchDragEvent", { type, x: 900, y: 400, data });
}

const exportFindings = async (page: Page): Promise<string> => {
  await page.getByRole("list", { name: venues.list }).waitFor();
  await page.getByRole("button", { name: venues.export, exact: true }).click();
  return (await saved(page, () => page.getByRole("button", { name: venues.exportCsv }).click())).text;
};

describe("packs that are not as they should be", () => {
  it("B80 a damaged pack shows all the rest and names file and line of what is wrong", async () => {
    const { over, pack } = damaged(damage);
    const places = await errorPlaces(pack);
    for (const file of Object.keys(damage)) expect(places.some((place) => place.startsWith(`${file}:`))).toBe(true);
    const host = await plainHost([over]);
    try {
      const page = await site.open("#/640121/venues?lang=en", { host });
      const told = en.problemsCut
        .replace("{{files}}", "kindergartens.geojson")
        .replace("{{count}}", String(places.length));
      const notice = page.getByRole("status").filter({ hasText: told });
      await notice.getByRole("button", { name: en.problemsShow }).click();
      const table = page.getByRole("dialog", { name: en.problems }).getByRole("row");
      // The sentences of problems come with the dialog: the head and a row are there when they are.
      await table.nth(1).waitFor();
      const rows = await table.allInnerTexts();
      for (const place of places) expect(rows.some((row) => row.includes(place))).toBe(true);
      await page.keyboard.press("Escape");
      expect(sortedLines(await exportFindings(page))).toEqual(sortedLines(await checkFile(pack)));
      await page.context().close();
    } finally {
      await host.close();
    }
  });

  it("B81 a dropped folder is opened; one that cannot be read says why and keeps the county", async () => {
    const { pack: broken } = damaged({ "pack.json": (text) => text.replace('"pack": 1', '"pack":') });
    const page = await site.open("#/640121/venues?lang=en");
    await drop(page, broken);
    const alert = page.getByRole("alert").filter({ hasText: en.keptCounty });
    await alert.waitFor();
    await alert.getByText(/pack\.json:2/).waitFor();
    await page.getByRole("list", { name: venues.list }).getByRole("button").first().waitFor();
    const { pack: smaller } = damaged({ "venues.csv": (text) => text.split("\n").slice(0, 400).join("\n") });
    await drop(page, smaller);
    await alert.waitFor({ state: "detached" });
    expect(sortedLines(await exportFindings(page))).toEqual(sortedLines(await checkFile(smaller)));
  });

  it("B82 20,000 venues are read and judged beside the page: both say how far they are and can be stopped", async () => {
    const pack = await largePack();
    const page = await site.open("#/640121/venues?lang=en");
    const before = await page.getByRole("list", { name: venues.list }).innerText();
    // Watched from within: what is fast is on screen for a moment only.
    await page.evaluate(() => {
      const seen = { bars: new Set<string>(), frames: 0, stop: true };
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const bar = document.querySelector("[role=progressbar]");
        if (!bar) return;
        const place = bar.closest("#panel") ? "judging" : "reading";
        seen.bars.add(place);
        const cancel = bar.parentElement?.querySelector("button");
        if (seen.stop && place === "reading" && cancel) cancel.click();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await drop(page, pack);
    await page.waitForFunction(() => (window as unknown as { seen: { bars: Set<string> } }).seen.bars.has("reading"));
    await expect.poll(() => page.getByRole("progressbar").count(), { timeout: 60_000 }).toBe(0);
    // Stopped: the county from before is there, untouched.
    await expect.poll(() => page.getByRole("list", { name: venues.list }).innerText()).toBe(before);
    await page.evaluate(() => {
      (window as unknown as { seen: { stop: boolean } }).seen.stop = false;
    });
    await drop(page, pack);
    await page.getByText(/ \/ 2[0-9],\d{3}$/).waitFor();
    const bars = await page.evaluate(() => [...(window as unknown as { seen: { bars: Set<string> } }).seen.bars]);
    expect(bars.sort()).toEqual(["judging", "reading"]);
  });
});
