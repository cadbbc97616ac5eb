import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en } from "../../src/desks/venues/applications/text-en.ts";
import { zh } from "../../src/desks/venues/applications/text-zh.ts";
import { wgs84ToGcj02 } from "../../src/geo/datum.ts";
import { unpackAll } from "../../src/io/reading/zip.ts";
import { sapling } from "../cli/run-cli.ts";
import { countyPack, packFolder } from "../golden/county-pack.ts";
import { workbook } from "../io/reading/files.ts";
import { objections } from "./axe.ts";
import { phone, testSite } from "./page.ts";

const site = testSite();
const screen = (language: string) => `#/640121/venues/applications?lang=${language}`;

const placed = countyPack().registers.venue.flatMap(({ geometry, township = "" }) =>
  geometry?.type === "Point" && township ? [{ at: geometry.coordinates as [number, number], township }] : [],
);
const kinds = ["卷烟零售", "酒类", "网吧", "棋牌室"];

/** 300 applications in GCJ-02 under a title, some without a position. */
const book = workbook({
  说明: [["勿动"]],
  申请: [
    ["第四季度申请"],
    ["序号", "申请人", "许可事项", "所在乡镇", "经度", "纬度", "定位精度", "备注"],
    ...placed
      .slice(0, 300)
      .map(({ at, township }, i) => [
        i + 1,
        `甲${i}`,
        kinds[i % 4],
        township,
        ...(i % 50 === 49 ? ["", ""] : wgs84ToGcj02(at)),
        4,
        "=A1",
      ]),
  ],
});

async function counted(page: Page, name: string): Promise<number> {
  const text = await page.getByRole("button", { name: new RegExp(`^${name} [\\d,]+$`) }).innerText();
  return Number(text.replace(/\D/g, ""));
}

describe("many applications at once, in the browser", () => {
  it("AP51 a dropped workbook is understood, asked about once, judged, and given back as the command gives it back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "applications-"));
    const [input, output] = [join(folder, "申请.xlsx"), join(folder, "out.xlsx")];
    writeFileSync(input, book);
    const asked = ["--venues", input, "--answers", output, "--datum", "gcj02", "--lang", "en", "--json"];
    const { out } = await sapling(["check", "--pack", packFolder, ...asked]);
    const { counts } = JSON.parse(out) as { counts: Readonly<Record<string, number>> };

    const page = await site.open(screen("en"));
    const panel = page.locator("#panel");
    await panel.locator("input[type=file]").setInputFiles(input);
    const judge = panel.getByRole("button", { name: en.judge.replace("{{count}}", "300") });
    await panel
      .getByRole("radio", { name: /GCJ-02/ })
      .first()
      .waitFor();
    // Nothing is guessed: without the officer's word there is no way on.
    expect(await judge.isDisabled()).toBe(true);
    await panel.getByRole("radio", { name: /^GCJ-02/ }).check();
    expect(await objections(page)).toEqual([]);
    await judge.click();
    const rows = panel.getByRole("list", { name: en.answers });
    await rows.getByRole("listitem").first().waitFor();
    expect(await counted(page, "Inside")).toBe(counts["inside"]);
    expect(await counted(page, "Survey needed")).toBe(counts["survey"]);
    expect(await counted(page, "Outside")).toBe(counts["outside"]);
    expect(await counted(page, en.notJudged)).toBe(counts["not_judged"]);

    await page.getByRole("button", { name: new RegExp(`^${en.notJudged} `) }).click();
    await rows.getByRole("button", { name: /甲3/ }).first().click();
    const card = panel.getByRole("region", { name: en.card });
    expect(await card.innerText()).toContain("The category is not known: 棋牌室");
    await page.getByRole("button", { name: new RegExp(`^${en.notJudged} `) }).click();
    await rows.getByRole("button", { name: /甲0/ }).first().click();
    expect(await card.innerText()).toMatch(/50 m clear-out zone · [\d.]+ m/);
    expect(await objections(page)).toEqual([]);

    const save = panel.getByRole("button", { name: en.download });
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(download.suggestedFilename()).toBe("申请-answered.xlsx");
    const [mine, commands] = [
      await unpackAll(new Uint8Array(readFileSync(await download.path()))),
      await unpackAll(new Uint8Array(readFileSync(output))),
    ];
    expect([...mine.keys()]).toEqual([...commands.keys()]);
    for (const [part, bytes] of mine) expect(Buffer.compare(bytes, commands.get(part) ?? new Uint8Array())).toBe(0);

    // What was done is still there after looking elsewhere.
    await panel.getByRole("button", { name: "Findings" }).click();
    await page.goBack();
    await rows.getByRole("listitem").first().waitFor();
  });

  it("AP52 on a phone, a csv is dropped, its categories are said once for all, and it comes back with its bytes kept", async () => {
    const lines = placed.slice(0, 30).map(({ at, township }, i) => `乙${i},${at.join(",")},${township}`);
    const csv = `名称,经度,纬度,乡镇\r\n${lines.join("\r\n")}\r\n无坐标,,,\r\n`;
    const page = await site.open(screen("zh"), { viewport: phone });
    const panel = page.locator("#panel");
    await panel.getByText(zh.drop).waitFor();
    const dropped = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "申请.csv"));
      return data;
    }, csv);
    await page.dispatchEvent(".va-drop", "drop", { dataTransfer: dropped });
    await panel
      .getByRole("radio", { name: /^WGS 84/ })
      .first()
      .check();
    await panel.getByRole("checkbox", { name: "烟草" }).check();
    await panel.getByRole("textbox", { name: zh.assumedAccuracy }).fill("5");
    expect(await objections(page)).toEqual([]);
    await panel.getByRole("button", { name: zh.judge.replace("{{count}}", "31") }).click();
    await panel.getByRole("list", { name: zh.answers }).getByRole("listitem").first().waitFor();
    expect(await counted(page, zh.notJudged)).toBe(1);
    const save = panel.getByRole("button", { name: zh.download });
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(download.suggestedFilename()).toBe("申请-预审.csv");
    const answered = readFileSync(await download.path(), "utf8").split("\r\n");
    for (const [i, line] of csv.split("\r\n").entries()) expect(answered[i]?.startsWith(line)).toBe(true);
    expect(answered[0]).toContain(",预审·结论,预审·原因,");
    expect(answered[31]).toContain("未核,没有坐标");
  });
});
