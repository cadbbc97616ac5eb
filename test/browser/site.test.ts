import { describe, expect, it } from "vitest";
import { en } from "../../src/desks/venues/site/text-en.ts";
import { derive } from "../../src/domain/derive.ts";
import { verdictLabels } from "../../src/domain/labels.ts";
import type { SiteAnswer } from "../../src/domain/rules/answer-types.ts";
import { shownMetres } from "../../src/domain/rules/decimals.ts";
import { sapling } from "../cli/run-cli.ts";
import { countyPack } from "../golden/county-pack.ts";
import { objections } from "./axe.ts";
import { shippedPack } from "./expected.ts";
import { addressOf, testSite } from "./page.ts";

const site = testSite();
const asOf = "2026-11-24";
const categories = ["tobacco", "internetCafe"] as const;

describe("the site screen", () => {
  it("ST30 typed BD-09 coordinates are judged as sapling site judges them, drawn over the county, and printed", async () => {
    const spot = ["--at", "106.262,38.287", "--datum", "bd09", "--accuracy", "5"];
    const asked = ["--category", "tobacco", "--category", "internetCafe", "--json"];
    const told: SiteAnswer = JSON.parse((await sapling(["site", "--pack", shippedPack, ...spot, ...asked])).out);
    const page = await site.open("#/640121/venues/site?lang=en");
    const panel = page.getByRole("region", { name: "Venues", exact: true });
    await page.getByRole("textbox", { name: en.at, exact: true }).fill("106.262, 38.287");
    // Three systems are offered, none is taken.
    await page
      .getByRole("button", { name: /^(WGS 84|GCJ-02|BD-09)/ })
      .nth(2)
      .waitFor();
    expect(addressOf(page)).not.toContain("site=106");
    await page.getByRole("button", { name: /^BD-09/ }).click();
    for (const name of ["Tobacco", "Internet café"]) await page.getByRole("checkbox", { name }).check();
    await expect.poll(() => addressOf(page)).toMatch(/site=106\.25\d+,38\.28\d+,5,tobacco,internetCafe,bd09/);
    await panel.getByText(`${shownMetres(told.accuracy)}\u00a0m in all`).waitFor();
    for (const { rule, verdict, finding } of told.rules) {
      const answer = panel.getByRole("region", { name: rule.title.en, exact: true });
      await answer.getByText(verdictLabels[verdict].en, { exact: true }).waitFor();
      const ends = [finding.low, finding.high].map((metres) => metres?.toFixed(1));
      await answer.getByRole("img", { name: `interval ${ends.join(" to ")} m` }).waitFor();
      expect(await answer.locator("tr").count()).toBe(5);
    }
    await panel.getByRole("heading", { name: `${en.notJudged} ${told.notJudged.length}` }).waitFor();
    expect(await panel.innerText()).not.toMatch(/\ballowed\b|may be granted|approved/i);

    await page.getByRole("switch", { name: en.areaShow }).click();
    const ground = derive(countyPack(), "ground", { asOf, accuracy: told.accuracy, categories });
    const sum = ground.areas.reduce((all, one) => all + one.refused, 0) / 10_000;
    await panel.getByRole("row", { name: new RegExp(`^${en.areaTotal} ${sum.toFixed(1)} `) }).waitFor();
    await page.getByText("Ground inside (drawn)").first().waitFor();
    expect(await objections(page)).toEqual([]);

    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const sheet = (await page.locator(".print-pages").textContent()) ?? "";
    for (const { rule, verdict, finding, sentence, near } of told.rules) {
      for (const text of [rule.title.en, verdictLabels[verdict].en, sentence.en]) expect(sheet).toContain(text);
      const limit = rule.distance ?? 0;
      for (const metres of [finding.distance, finding.low, finding.high, ...near.map(({ distance }) => distance)])
        expect(sheet).toContain(shownMetres(metres ?? Number.NaN, limit));
    }
    for (const { rule } of told.notJudged) expect(sheet).toContain(rule.title.en);
    for (const text of ["BD-09", "106.262, 38.287", asOf, "revision 1", en.sheetSeal, en.disclaimer])
      expect(sheet).toContain(text);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });

  it("ST31 a name or an address of the registers gives its record's position with the doubt of its ground", async () => {
    const page = await site.open("#/640121/venues/site?lang=zh");
    const field = page.getByRole("textbox", { name: "位置", exact: true });
    await field.fill("没有这个地方");
    await page.getByText("也没有找到这个名称或地址").waitFor();
    await field.fill("示例一小");
    await page.getByRole("button", { name: /^示例一小.*± 75 m/ }).click();
    await expect.poll(() => addressOf(page)).toMatch(/site=106\.\d+,38\.\d+,75/);
    await page.getByRole("radio", { name: "续期" }).check();
    await page.getByRole("checkbox", { name: "网吧" }).check();
    // Since when it trades there is not said: what the newer rule asks stays open.
    const newer = page.getByRole("region", { name: "幼儿园二百米新设场所", exact: true });
    await newer.waitFor();
    await expect.poll(() => addressOf(page)).toContain("renewal");
    await page.getByLabel("起始日").fill("2019-05-01");
    await newer.waitFor({ state: "detached" });
    await page.getByText("在该规则之前已在此经营").waitFor();
    expect(await objections(page)).toEqual([]);
  });
});
