import { describe, expect, it } from "vitest";
import { en as words } from "../../src/desks/venues/site/text-en.ts";
import { en } from "../../src/desks/venues/text-en.ts";
import { verdictLabels } from "../../src/domain/labels.ts";
import { checked, checkFile, shippedPack, siteSays, sortedLines } from "./expected.ts";
import { addressOf, saved, testSite } from "./page.ts";

const site = testSite();
const desk = "#/640121/venues?lang=en";

describe("the Venues desk", () => {
  it("B10 counts in the rules, the chart and the list what sapling check counts", async () => {
    const { counts } = await checked(shippedPack);
    const [fifty, twoHundred] = [counts["plan-50"], counts["plan-200-new"]];
    const page = await site.open(desk);
    const panel = page.getByRole("region", { name: "Venues", exact: true });
    await panel.getByRole("img", { name: `${fifty?.inside} inside, ${fifty?.survey} to be surveyed` }).waitFor();
    await panel
      .getByRole("button", { name: `Inside ${twoHundred?.inside} Survey needed ${twoHundred?.survey}` })
      .waitFor();
    const sum = (verdict: "inside" | "survey") => (fifty?.[verdict] ?? 0) + (twoHundred?.[verdict] ?? 0);
    // Each count is the switch of its verdict.
    const counted = (verdict: string) => panel.getByTitle(verdict, { exact: true }).and(page.getByRole("button"));
    expect(await counted("Inside").innerText()).toMatch(new RegExp(`\\b${sum("inside")}$`));
    expect(await counted("Survey needed").innerText()).toMatch(new RegExp(`\\b${sum("survey")}$`));
    await counted("Inside").click();
    expect(addressOf(page)).toContain("verdict=inside");
    await panel.getByText(`– / ${sum("inside")}`).waitFor();
    await counted("Survey needed").click();
    await panel.getByText(`– / ${sum("inside") + sum("survey")}`).waitFor();
  });

  it("B11 writes the rows of sapling check, to the last digit", async () => {
    const page = await site.open(desk);
    const panel = page.getByRole("region", { name: "Venues", exact: true });
    await panel.getByRole("list", { name: en.list }).waitFor();
    await panel.getByRole("button", { name: en.export, exact: true }).click();
    const file = await saved(page, () => page.getByRole("button", { name: en.exportCsv }).click());
    expect(file.name).toBe("findings-640121-2026-11-24-sample.csv");
    expect(sortedLines(file.text)).toEqual(sortedLines(await checkFile(shippedPack)));
  });

  it("B12 says of which place a venue is inside, by how many metres, wherever it is chosen", async () => {
    const { findings } = await checked(shippedPack);
    const gravest = findings.find((one) => one.rule === "plan-50" && one.verdict === "inside" && one.distance_m);
    if (!gravest) throw new Error("the sample has a venue inside");
    const { venue, venue_lon, venue_lat, distance_m } = gravest;
    const page = await site.open(`${desk}&at=${venue_lon?.toFixed(5)},${venue_lat?.toFixed(5)},19`);
    // The map keeps room for search bar and scale: its camera looks at the middle of what is left.
    const canvas = page.locator("main canvas").first();
    await page.waitForTimeout(1_500);
    const box = await canvas.boundingBox();
    if (!box) throw new Error("the map is drawn");
    await page.mouse.click(box.x + box.width / 2, box.y + 60 + (box.height - 100) / 2);
    await expect.poll(() => addressOf(page), { timeout: 30_000 }).toContain(`sel=venue:${venue}`);
    const detail = page.getByRole("complementary");
    await detail.getByRole("img", { name: `Distance ${distance_m?.toFixed(1)} m` }).waitFor();
    const current = page.getByRole("list", { name: en.list }).locator("[aria-current=true]");
    await expect.poll(() => current.count()).toBe(1);
    expect(await current.innerText()).toContain(`${distance_m?.toFixed(1)} m`);
  });

  it("B13 says of a typed spot what sapling site says, and never that it is allowed", async () => {
    const told = await siteSays("106.25,38.28", 5, ["tobacco", "internetCafe"]);
    const page = await site.open("#/640121/venues/site?lang=en");
    await page.getByRole("textbox", { name: words.at, exact: true }).fill("106.25, 38.28");
    await page.getByRole("button", { name: /^WGS 84/ }).click();
    for (const name of ["Tobacco", "Internet café"]) await page.getByRole("checkbox", { name }).check();
    const panel = page.getByRole("region", { name: "Venues", exact: true });
    expect(told.rules.length).toBe(2);
    for (const { rule, verdict, finding } of told.rules) {
      const ends = [finding.low, finding.high].map((metres) => metres?.toFixed(1));
      const answer = panel.getByRole("region", { name: rule.title.en, exact: true });
      await answer.getByText(verdictLabels[verdict].en, { exact: true }).waitFor();
      await answer.getByRole("img", { name: `interval ${ends.join(" to ")} m` }).waitFor();
    }
    await panel.getByRole("heading", { name: `${words.notJudged} ${told.notJudged.length}` }).waitFor();
    expect(await panel.innerText()).not.toMatch(/\ballowed\b|may be granted|approved/i);
    expect(addressOf(page)).toContain("site=106.25,38.28");
  });
});
