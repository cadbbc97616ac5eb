/** A case from its finding to its end on the real page: opened, notified, failed once, passed, closed; printed; read only. */

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { en } from "../../src/desks/venues/cases/text-en.ts";
import { objections } from "./axe.ts";
import { root } from "./built.ts";
import { checked, shippedPack } from "./expected.ts";
import { addressOf, phone, plainHost, testSite } from "./page.ts";
import type { Host } from "./static-host.ts";

const site = testSite();
const cases = "#/640121/venues/cases?lang=en";

let plain: Host;
beforeAll(async () => {
  plain = await plainHost();
});
afterAll(() => plain.close());

/** Venues that have a case already. */
const cased = new Set(
  readFileSync(`${root}/data/640121/cases.csv`, "utf8")
    .split("\n")
    .map((line) => line.split(",")[3]),
);

const detailOf = (page: Page) => page.getByRole("complementary");

/** Opens the form of a step, fills it and saves it. */
async function take(page: Page, step: string, fill: Readonly<Record<string, string>> = {}): Promise<void> {
  const detail = detailOf(page);
  await detail.getByRole("button", { name: step, exact: true }).click();
  const form = detail.getByRole("form", { name: step });
  for (const [label, text] of Object.entries(fill)) await form.getByLabel(label, { exact: true }).fill(text);
  await form.getByRole("button", { name: en.save.replace("{{step}}", step) }).click();
  await detail.getByText(en.saved.replace("{{step}}", step)).waitFor();
}

describe("cases", () => {
  it("CS20 a case goes from its finding to its end, with a re-inspection that failed between, and every step is told", async () => {
    const { findings } = await checked(shippedPack);
    const one = findings.find(
      ({ rule, verdict, venue }) => rule === "plan-50" && verdict === "inside" && !cased.has(venue),
    );
    if (!one) throw new Error("the sample has a venue inside without a case");
    const page = await site.open(`#/640121/venues?lang=en&sel=finding:${one.venue}:plan-50`);
    const detail = detailOf(page);
    await detail.getByRole("button", { name: en.openCase, exact: true }).click();
    const opening = detail.getByRole("form", { name: en.openCase });
    await opening.getByLabel(en.by, { exact: true }).fill("Officer A");
    await opening.getByRole("button", { name: /Open a case C2026-\d+/ }).click();
    await expect.poll(() => addressOf(page), { timeout: 30_000 }).toMatch(/sel=case:C2026-\d+/);
    await detail.getByText(en.same).waitFor();
    await take(page, "On-site inspection", { [en.note]: "Trading, owner present" });
    // A notice of 10 working days from Tuesday 24 November runs to Tuesday 8 December.
    await detail.getByRole("button", { name: "Notice served", exact: true }).click();
    const notice = detail.getByRole("form", { name: "Notice served" });
    await notice.getByLabel(en.workingDays).fill("10");
    expect(await notice.getByLabel(en.deadlineField, { exact: true }).inputValue()).toBe("2026-12-08");
    await notice.getByRole("button", { name: "Enter “Notice served”" }).click();
    await detail.getByText("Due 2026-12-08").first().waitFor();
    // What needs a reason is not saved without one.
    await detail.getByRole("button", { name: "Dismissed", exact: true }).click();
    const dismissal = detail.getByRole("form", { name: "Dismissed" });
    await dismissal.getByRole("button", { name: "Enter “Dismissed”" }).click();
    await dismissal.getByText("Give the reason").waitFor();
    await dismissal.getByRole("button", { name: en.cancel, exact: true }).click();
    await take(page, "Put right");
    await take(page, "Re-inspection failed", { [en.reason]: "Still trading" });
    await take(page, "Put right");
    await take(page, "Re-inspection passed");
    expect(await detail.getByRole("button", { name: "Reopened", exact: true }).count()).toBe(0);
    await take(page, "Closed");
    const log = await detail.getByRole("list", { name: en.steps }).getByRole("listitem").allInnerTexts();
    expect(
      log
        .map((line) =>
          line
            .split("\n")
            .join(" ")
            .replace(/^2026-11-24 /, ""),
        )
        .reverse(),
    ).toEqual([
      expect.stringMatching(/^Opened Officer A/),
      expect.stringMatching(/^On-site inspection Officer A.*Trading, owner present/),
      expect.stringMatching(/^Notice served Officer A.*2026-12-08/),
      expect.stringMatching(/^Put right Officer A/),
      expect.stringMatching(/^Re-inspection failed Officer A.*Still trading/),
      expect.stringMatching(/^Put right/),
      expect.stringMatching(/^Re-inspection passed/),
      expect.stringMatching(/^Closed/),
    ]);
    // The forms are printed in the county's words, with the numbers of the screen.
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await detail.getByRole("button", { name: en.form_notice }).click();
    const paper = page.locator(".print-page");
    await paper.waitFor({ state: "attached" });
    const printed = await paper.evaluate((element) => element.textContent ?? "");
    expect(printed).toContain("责令改正通知书");
    expect(printed).toContain(`${one.distance_m?.toFixed(1)} 米`);
    expect(printed).toContain("示例数据");
    expect(printed).not.toMatch(/[{}]|undefined|NaN/);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await paper.waitFor({ state: "detached" });
    // The finding that was cleared may have another case.
    await detail.getByRole("button", { name: en.toFinding }).click();
    await detail.getByRole("button", { name: en.openAgain, exact: true }).waitFor();
  });

  it("CS21 two officers at once: the second is told, keeps what was typed, and enters it anew", async () => {
    const first = await site.open(`${cases}&sel=case:C2026-052`);
    const second = await site.open(`${cases}&sel=case:C2026-052`, { expected: /412/ });
    const form = detailOf(second).getByRole("form", { name: "On-site inspection" });
    await detailOf(second).getByRole("button", { name: "On-site inspection", exact: true }).click();
    await form.getByLabel(en.note, { exact: true }).fill("Second");
    // The news of the first does not reach the second before it saves.
    await second.route("**/api/v1/counties/*/changes", async (route) => {
      if (route.request().method() === "POST") await take(first, "On-site inspection", { [en.note]: "First" });
      await route.fallback();
    });
    await form.getByRole("button", { name: "Enter “On-site inspection”" }).click();
    await form.getByText(en.conflict).waitFor();
    expect(await form.getByLabel(en.note, { exact: true }).inputValue()).toBe("Second");
    await second.unroute("**/api/v1/counties/*/changes");
    await form.getByRole("button", { name: en.again }).click();
    await detailOf(second).getByText("First").waitFor();
    await form.getByRole("button", { name: "Enter “On-site inspection”" }).click();
    await detailOf(second).getByText(en.saved.replace("{{step}}", "On-site inspection")).waitFor();
    const log = detailOf(second).getByRole("list", { name: en.steps });
    await log.getByText("Second").waitFor();
    await log.getByText("First").waitFor();
  });

  it("CS22 list, parts and board show the same cases, on a phone too, and axe objects to none", async () => {
    const page = await site.open(cases);
    const panel = page.getByRole("region", { name: "Venues", exact: true });
    await panel.getByRole("button", { name: /^7 Overdue$/ }).click();
    expect(addressOf(page)).toContain("case=overdue");
    await panel.getByText("– / 7").waitFor();
    await panel.getByRole("list", { name: en.list }).getByRole("button").first().click();
    await detailOf(page).getByText(en.frozen).waitFor();
    expect(await objections(page)).toEqual([]);
    await panel.getByText(en.groups, { exact: true }).click();
    await panel.getByRole("heading", { name: en.byTownship }).waitFor();
    await panel.getByText(en.expiring, { exact: true }).click();
    await panel.getByText(/expire within 90 days/).waitFor();
    expect(await objections(page)).toEqual([]);
    await panel.getByRole("button", { name: en.board, exact: true }).click();
    const notified = page.getByRole("region", { name: "Notified" });
    await notified.getByRole("heading", { name: "Notified 7" }).waitFor();
    await notified.getByRole("button").first().click();
    await page.getByRole("complementary", { name: en.case }).getByText(en.frozen).waitFor();
    expect(await objections(page)).toEqual([]);
    const small = await site.open("#/640121/venues/case-board?lang=en&theme=dark", { viewport: phone });
    await small.getByRole("region", { name: "Found" }).getByRole("button").first().click();
    await small.getByRole("complementary", { name: en.case }).getByText(en.frozen).waitFor();
    expect(await objections(small)).toEqual([]);
  });

  it("CS23 where nothing can be written the page says why, and shows the case all the same", async () => {
    const page = await site.open(`${cases}&sel=case:C2026-014`, { host: plain });
    const detail = detailOf(page);
    const button = detail.getByRole("button", { name: "Put right", exact: true });
    await button.waitFor();
    expect(await button.isDisabled()).toBe(true);
    const why = await button.getAttribute("title");
    expect(why).toBeTruthy();
    await detail
      .getByRole("note")
      .getByText(why ?? "")
      .waitFor();
    await detail.getByRole("list", { name: en.steps }).getByText("Notice served").waitFor();
  });
});
