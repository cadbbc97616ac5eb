import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en } from "../../src/desks/venues/text-en.ts";
import { desks } from "../../src/domain/labels.ts";
import { objections } from "./axe.ts";
import { addressOf, phone, ready, testSite } from "./page.ts";

const site = testSite();

/** To another view of the same page. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await ready(page);
  await page.locator("#panel h1").waitFor();
}

describe("the page for everyone", () => {
  it.each(["light", "dark"] as const)("B30 axe objects to nothing on any desk (%s)", async (theme) => {
    const page = await site.open(`#/640121/overview?theme=${theme}`);
    const found: Record<string, string[]> = {};
    for (const desk of desks) {
      await go(page, `#/640121/${desk}?theme=${theme}`);
      await page.waitForTimeout(500);
      found[desk] = await objections(page);
      // The same with the first thing of the list open beside the map.
      await page.keyboard.press("j");
      await page.waitForTimeout(500);
      if (addressOf(page).includes("sel=")) found[`${desk}, one open`] = await objections(page);
    }
    await go(page, `#/640121/venues/site?site=106.25,38.28,5,tobacco&theme=${theme}`);
    await page.waitForTimeout(500);
    found["site"] = await objections(page);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])));
    expect(Object.keys(found).length).toBeGreaterThanOrEqual(7);
  });

  it("B31 nothing lies beyond the side of a phone, on any desk, in either language", async () => {
    const page = await site.open("#/640121/overview", { viewport: phone });
    const widths: Record<string, number> = {};
    for (const language of ["zh", "en"])
      for (const desk of desks)
        for (const sheet of ["half", "full"]) {
          await go(page, `#/640121/${desk}?lang=${language}&sheet=${sheet}`);
          widths[`${desk} ${language} ${sheet}`] = await page.evaluate(() => document.documentElement.scrollWidth);
        }
    expect(Object.entries(widths).filter(([, width]) => width > phone.width)).toEqual([]);
  });

  it("B32 a finding is found, walked to, read and closed by keys alone", async () => {
    const page = await site.open("#/640121/overview?lang=en");
    // Before its panel is there, the page has fewer stops than are walked here.
    await page.getByRole("grid").first().waitFor();
    const { keyboard } = page;
    // Tab reaches the way to the list first, then goes on through rail and panel; every stop can be seen.
    await keyboard.press("Tab");
    for (let stop = 0; stop < 12; stop++) {
      const seen = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return "nothing";
        const { width, height } = at.getBoundingClientRect();
        // The search field is marked by its box.
        const marked = [at, at.closest(".find")].some((one) => {
          if (!one) return false;
          const { outlineStyle, boxShadow } = getComputedStyle(one);
          return outlineStyle !== "none" || boxShadow !== "none" || one.matches("canvas, .skip");
        });
        return width > 0 && height > 0 && marked ? "seen" : `${at.tagName}.${at.className} is not seen`;
      });
      expect(seen).toBe("seen");
      await keyboard.press("Tab");
    }
    await keyboard.press("2");
    await page.getByRole("list", { name: en.list }).waitFor();
    await keyboard.press("j");
    await expect.poll(() => addressOf(page)).toContain("sel=finding:");
    const first = addressOf(page).match(/sel=[^&]*/)?.[0] ?? "";
    await keyboard.press("j");
    await expect.poll(() => addressOf(page)).not.toContain(first);
    await keyboard.press("k");
    await expect.poll(() => addressOf(page)).toContain(first);
    const name = await page.getByRole("complementary").getByRole("heading").first().innerText();
    expect(name).not.toBe("");
    await keyboard.press("Escape");
    await expect.poll(() => addressOf(page)).not.toContain("sel=");
    await keyboard.press("/");
    await keyboard.type("第三小学");
    await keyboard.press("Escape");
    await keyboard.press("/");
    await keyboard.press("Control+a");
    await keyboard.type("106.25, 38.28");
    await page.getByRole("listbox", { name: "Search" }).getByRole("option").first().waitFor();
    await keyboard.press("Enter");
    await expect.poll(() => addressOf(page)).toContain("at=106.25,38.28,16");
  });

  it("B33 the list of keys opens and closes by keys", async () => {
    const page = await site.open("#/640121/venues?lang=en");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "detached" });
  });
});
