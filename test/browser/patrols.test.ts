import { describe, expect, it } from "vitest";
import { en } from "../../src/desks/patrols/text-en.ts";
import { derive } from "../../src/domain/derive.ts";
import { countyPack } from "../golden/county-pack.ts";
import { addressOf, testSite } from "./page.ts";

const site = testSite();
const county = countyPack();
const { waters } = derive(county, "patrols", { asOf: county.pack.asOf ?? "2026-11-24" });
const overdue = waters.filter(({ overdueDays }) => (overdueDays ?? 0) > 0);

describe("the Patrols desk", () => {
  it("B60 counts the overdue points, lists them, and says how long each is overdue", async () => {
    const page = await site.open("#/640121/patrols?lang=en");
    const figure = page.getByRole("button", {
      name: new RegExp(`^${en.overdueFigure} ${overdue.length} ?of ${waters.length}`),
    });
    await figure.click();
    await expect.poll(() => addressOf(page)).toContain("water=overdue");
    await page.getByText(`– / ${overdue.length}`).waitFor();
    const longest = overdue.reduce((most, one) => ((one.overdueDays ?? 0) > (most.overdueDays ?? 0) ? one : most));
    await page.getByRole("combobox", { name: en.sort }).selectOption({ index: 1 });
    const first = page.getByRole("list", { name: en.list }).getByRole("button").first();
    await expect.poll(() => first.innerText()).toContain(`${longest.overdueDays} d overdue`);
    await first.click();
    await expect.poll(() => addressOf(page)).toContain("sel=water:");
    const id = decodeURIComponent(/sel=water:([^&]*)/.exec(addressOf(page))?.[1] ?? "");
    const chosen = waters.find(({ water }) => water === id);
    expect(chosen?.overdueDays).toBe(longest.overdueDays);
    const detail = page.getByRole("complementary");
    await detail
      .getByText(chosen?.lastVisit ?? "none")
      .first()
      .waitFor();
    await detail
      .getByText(chosen?.nextDue ?? "none")
      .first()
      .waitFor();
  });
});
