import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en } from "../../src/desks/venues/round/text-en.ts";
import type { EnforcementRound, Inspection } from "../../src/domain/registers/rounds.ts";
import { objections } from "./axe.ts";
import { phone, testSite } from "./page.ts";

const site = testSite();
const desk = "#/640121/venues/round?lang=en";
const today = "2026-11-24";

async function recordsOf<T>(page: Page, register: "enforcementRound" | "inspection"): Promise<readonly T[]> {
  const address = `${new URL(page.url()).origin}/api/v1/counties/640121/registers/${register}`;
  const answer = (await (await page.request.get(address)).json()) as { readonly records: readonly T[] };
  return answer.records;
}

describe("joint enforcement", () => {
  it("RD21 on a phone two results are recorded, one of them without the server: each is sent once", async () => {
    const page = await site.open(desk, { viewport: phone, expected: /ERR_FAILED|Failed to load resource/ });
    const panel = page.getByRole("region", { name: "Venues", exact: true });
    const known = new Set((await recordsOf<Inspection>(page, "inspection")).map(({ id }) => id));
    const fresh = async () => (await recordsOf<Inspection>(page, "inspection")).filter(({ id }) => !known.has(id));
    const record = async (result: string) => {
      await panel.getByRole("radio", { name: result }).check();
      await panel.getByRole("button", { name: `Record · ${result}` }).click();
    };
    await panel.getByText("3 / 8").waitFor();
    expect(await objections(page)).toEqual([]);
    await page.route("**/changes", (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
    await record("Rectified");
    await panel.getByText("4 / 8").waitFor();
    await panel.getByText(en.waiting).waitFor();
    expect(await fresh()).toEqual([]);
    await page.unroute("**/changes");
    await record("Not found");
    await panel.getByText("5 / 8").waitFor();
    await expect.poll(() => panel.getByText(en.waiting).count()).toBe(0);
    const sent = await fresh();
    expect(sent.map(({ found }) => found).sort()).toEqual(["notFound", "rectified"]);
    expect(new Set(sent.map(({ venue }) => venue)).size).toBe(2);
    for (const { round, at } of sent) {
      expect(round).toBe("E20261124-1");
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    }
    // A result is told anew, and the later one counts.
    await panel.getByRole("button", { name: /^No. 4, Rectified/ }).click();
    await record("Ceased");
    await panel.getByRole("button", { name: /^No. 4, Ceased/ }).waitFor();
    await panel.getByText("5 / 8").waitFor();
  });

  it("RD20 venues are chosen, put in order for two teams, saved for each, and printed", async () => {
    const page = await site.open(desk);
    const panel = page.getByRole("region", { name: "Venues", exact: true });
    await panel.getByRole("button", { name: en.backToRounds }).click();
    expect(await objections(page)).toEqual([]);
    await panel.getByRole("button", { name: en.newRound }).click();
    const ticks = panel.getByRole("list", { name: en.chooseList }).getByRole("checkbox");
    await ticks.first().waitFor();
    await panel.getByRole("button", { name: en.none, exact: true }).click();
    for (const nth of [0, 1, 2, 3, 4]) await ticks.nth(nth).check();
    await panel.getByRole("spinbutton", { name: en.teams }).fill("2");
    expect(await objections(page)).toEqual([]);
    await panel.getByRole("button", { name: `${en.plan} · 5 to visit` }).click();
    await panel.getByRole("button", { name: /^Team 1/ }).waitFor();
    expect(await objections(page)).toEqual([]);

    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await panel.getByRole("button", { name: en.print }).click();
    const paper = page.locator(".print-page");
    await expect.poll(() => paper.count()).toBeGreaterThan(0);
    const printed = (await paper.allTextContents()).join("\n");

    const before = await recordsOf<EnforcementRound>(page, "enforcementRound");
    await panel.getByRole("textbox", { name: en.name }).fill("A round of the test");
    await panel.getByRole("button", { name: /^Save/ }).click();
    await panel
      .getByRole("button", { name: /A round of the test/ })
      .first()
      .waitFor();
    const ids = new Set(before.map(({ id }) => id));
    const made = (await recordsOf<EnforcementRound>(page, "enforcementRound")).filter(({ id }) => !ids.has(id));
    expect(made.map(({ day, state }) => [day, state])).toEqual(made.map(() => [today, "planned"]));
    expect(made.length).toBeGreaterThan(0);
    for (const venue of made.flatMap(({ venues }) => venues)) expect(printed).toContain(venue);
    expect(new Set(made.flatMap(({ venues }) => venues)).size).toBe(made.flatMap(({ venues }) => venues).length);
  });
});
