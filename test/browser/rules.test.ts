import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en } from "../../src/desks/venues/rules/text-en.ts";
import { zh } from "../../src/desks/venues/rules/text-zh.ts";
import { en as desk } from "../../src/desks/venues/text-en.ts";
import { derive } from "../../src/domain/derive.ts";
import type { Rule } from "../../src/domain/rules/rule.ts";
import { changedAt } from "../../src/domain/rules/what-if.ts";
import { countyPack } from "../golden/county-pack.ts";
import { objections } from "./axe.ts";
import { addressOf, phone, testSite } from "./page.ts";

const site = testSite();
const county = countyPack();
const asOf = "2026-11-24";
const fifty = county.rules.find(({ id }) => id === "plan-50") as Rule;
const hundred: Rule = { ...fifty, distance: 100 };

const countsOn = (day: string, rule: Rule) => derive(county, "findings", { asOf: day, rules: [rule] }).counts[rule.id];
/** As the desk's bar of the rule says it. */
const bar = (day: string, rule: Rule): string => {
  const counts = countsOn(day, rule);
  return `${counts?.inside} inside, ${counts?.survey} to be surveyed`;
};

const panelOf = (page: Page) => page.getByRole("region", { name: desk.title, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("the rules of the Venues desk", () => {
  it("RL50 a copy at 100 m flips what the tried distance says; proposed and put in force, verdicts follow its day", async () => {
    const page = await site.open("#/640121/venues/rules?lang=en");
    const panel = panelOf(page);
    await panel.getByRole("list", { name: en.inForce }).getByRole("button", { name: fifty.title.en }).click();
    expect(addressOf(page)).toContain("rule=plan-50");
    await button(page, en.copy).click();
    await page.getByLabel("Distance", { exact: true }).fill("100");
    // The slider's own arithmetic, not the comparison's.
    const profile = derive(county, "profile", { asOf, rule: fifty, limit: 200 });
    const changing = changedAt(profile, 100).reduce((sum, one) => sum + one, 0);
    await panel.getByText(`${changing} venues would change`).waitFor();
    const [before, after] = [countsOn(asOf, fifty), countsOn(asOf, hundred)];
    expect(await panel.locator(".vr-totals").innerText()).toMatch(
      new RegExp(
        `Inside ${before?.inside} → ${after?.inside}.*Survey needed ${before?.survey} → ${after?.survey}`,
        "s",
      ),
    );
    await page.getByText(en.byVenue, { exact: true }).click();
    const flips = panel.getByRole("list", { name: en.flips }).getByRole("listitem");
    expect(await flips.first().getAttribute("aria-setsize")).toBe(String(changing));
    expect(await objections(page)).toEqual([]);

    await panel.getByLabel(en.why).fill("the province asks for comments");
    await button(page, en.propose).click();
    await button(page, en.enact).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(en.from, { exact: true }).fill(fifty.since);
    await dialog.getByText(/A version since 2022-05-06 stands already/).waitFor();
    await dialog.getByLabel(en.from, { exact: true }).fill("2027-01-01");
    await dialog.getByText(/ends before 2027-01-01/).waitFor();
    expect(await objections(page)).toEqual([]);
    await dialog.getByLabel(en.why).fill("county order 1 of 2027");
    await dialog.getByRole("button", { name: en.enactYes, exact: true }).click();
    await dialog.waitFor({ state: "detached" });

    const versions = panel.getByRole("table").getByRole("row");
    await versions.filter({ hasText: "since 2027-01-01" }).waitFor();
    expect(await versions.filter({ hasText: "2022-05-06 until before 2027-01-01" }).count()).toBe(1);
    await panel.getByText(/^On 2026-11-24 the version of 2022-05-06 was in force/).waitFor();
    await panel.getByLabel(en.versionsDay, { exact: true }).fill("2027-01-01");
    await panel.getByText(/^On 2027-01-01 the version of 2027-01-01 was in force/).waitFor();
    expect(addressOf(page)).toContain("on=2027-01-01");
    await button(page, en.findings).click();
    await panel.getByRole("img", { name: bar("2027-01-01", hundred) }).waitFor();
    await page.getByRole("button", { name: /^As of/ }).click();
    await page.getByRole("dialog").locator("input[type=date]").fill("2026-12-31");
    await panel.getByRole("img", { name: bar("2026-12-31", fifty) }).waitFor();
  });

  it("RL51 a proposal is withdrawn with a reason; a law without a number is not put in force", async () => {
    const page = await site.open("#/640121/venues/rules?lang=zh&rule=minors-58&sheet=full", { viewport: phone });
    await button(page, zh.copy).click();
    await page.getByText(zh.paper, { exact: true }).click();
    await page.getByLabel("来源", { exact: true }).fill("示例：县里的意见");
    await page.getByLabel(zh.why).fill("先提出来讨论");
    await button(page, zh.propose).click();
    await button(page, zh.enact).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/没有距离数字的规则不能判定任何场所/).waitFor();
    await dialog.getByRole("button", { name: zh.cancel, exact: true }).click();
    await button(page, zh.withdraw).click();
    await dialog.getByLabel(zh.why).fill("不采纳");
    await dialog.getByRole("button", { name: zh.withdrawYes, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    // Nothing judges by this rule: leaving it leaves no empty list of findings behind.
    await page.getByRole("button", { name: "核查", exact: true }).click();
    await expect.poll(() => addressOf(page)).not.toContain("rule=");
    await page.getByRole("button", { name: "规则", exact: true }).click();
    await page.getByRole("list", { name: zh.off }).waitFor();
    expect(await page.getByRole("list", { name: zh.proposed }).count()).toBe(0);
    expect(await objections(page)).toEqual([]);
  });
});
