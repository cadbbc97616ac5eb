import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en } from "../../src/desks/venues/text-en.ts";
import { addressOf, ready, testSite } from "./page.ts";

const site = testSite();

/** What a reader can read of the page, without what follows the pointer. */
const read = async (page: Page): Promise<string[]> => [
  await page.locator("#panel").innerText(),
  await page.getByRole("complementary").innerText(),
  await page.getByRole("button", { name: /^As of/ }).innerText(),
];

const walk = (page: Page) => page.getByRole("list", { name: en.list });

describe("the address", () => {
  it("B20 holds all that was chosen: a reload and a second tab show the same", async () => {
    const page = await site.open("#/640121/venues?lang=en");
    await page.getByTitle("Survey needed", { exact: true }).and(page.getByRole("button")).click();
    await walk(page).getByRole("button").nth(1).click();
    await page.getByRole("slider").press("ArrowRight");
    await expect.poll(() => addressOf(page)).toMatch(/verdict=survey.*try=plan-50:5\d/);
    await expect.poll(() => addressOf(page)).toContain("at=");
    const shown = await read(page);
    const address = page.url();
    await page.reload();
    await ready(page);
    await expect.poll(() => read(page), { timeout: 30_000 }).toEqual(shown);
    expect(page.url()).toBe(address);
    const second = await page.context().newPage();
    await second.goto(address);
    await ready(second);
    await expect.poll(() => read(second), { timeout: 30_000 }).toEqual(shown);
  });

  it("B21 goes back and forward through what was chosen, desk by desk", async () => {
    const page = await site.open("#/640121/overview?lang=en");
    await page.getByRole("link", { name: "Venues" }).click();
    await walk(page).getByRole("button").first().click();
    await expect.poll(() => addressOf(page)).toContain("sel=finding:");
    await page.goBack();
    await expect.poll(() => addressOf(page)).not.toContain("sel=");
    await page.getByRole("heading", { name: "Venues", level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "County overview", level: 1 }).waitFor();
    await page.goForward();
    await page.goForward();
    await expect.poll(() => addressOf(page)).toContain("sel=finding:");
    await expect.poll(() => page.getByRole("complementary").innerText()).not.toBe("");
  });

  it("B22 takes any text: an address of nonsense opens the county as if it were new", async () => {
    const page = await site.open("#/640121/nowhere?at=x,y&sel=:::&verdict=maybe&on=2026-99-99&try=%E0%A4%A");
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    expect(await page.getByRole("navigation").getByRole("link").count()).toBe(4);
  });
});
