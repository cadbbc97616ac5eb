import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { zh } from "../../src/desks/registers/import/text-zh.ts";
import { readPackFolder } from "../../src/server/pack-folder.ts";
import { at, type Cells, venueHeaders, venueRows } from "../io/importing/office-file.ts";
import { workbook } from "../io/reading/files.ts";
import { objections } from "./axe.ts";
import { root } from "./built.ts";
import { addressOf, saved, testSite } from "./page.ts";

const site = testSite();
const desk = "#/640121/registers/import?lang=zh";

const read = readPackFolder(`${root}/data/640121`);
if (!("county" in read)) throw new Error("the shipped county cannot be read");
const { county } = read;

/** 60 venues of the county in GCJ-02: five of an unknown category, one without a name, one without its marks. */
function office(): Cells[] {
  const rows = venueRows(county, 60);
  const set = (row: number, header: (typeof venueHeaders)[number], text: string): void => {
    const cells = rows[row];
    if (cells) cells[at(header)] = text;
  };
  for (const row of [2, 12, 22, 32, 42]) set(row, "经营业态", "棋牌室");
  set(7, "店名", "");
  set(9, "场所编码", "");
  return rows;
}

const file = (rows: readonly Cells[]) => ({
  name: "场所名单.xlsx",
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: Buffer.from(workbook({ 名单: [["名单（2026 年）"], [...venueHeaders], ...rows] })),
});

const give = (page: Page, what: ReturnType<typeof file>): Promise<void> =>
  page.locator(".ri-drop input[type=file]").setInputFiles(what);
const onward = (page: Page, name: string | RegExp): Promise<void> =>
  page.locator(".ri-on").getByRole("button", { name }).click();

describe("importing on the page", () => {
  it("IW40 a bureau's list in GCJ-02 becomes one revision, step by step, and is undone whole", async () => {
    const page = await site.open(desk);
    await page.getByRole("heading", { name: zh.dropTitle }).waitFor();
    await give(page, file(office()));
    const columns = page.getByRole("table", { name: "10 列" });
    await columns.getByRole("row", { name: /店名/ }).getByText(zh.whyUsage).waitFor();
    expect(await columns.getByLabel(`${zh.colMeans} 店名`).inputValue()).toBe("name");
    await onward(page, zh.next);

    // The coordinates: the likeliest is marked, and nothing is taken before it is said.
    await page.getByRole("radio", { name: /^GCJ-02/ }).waitFor();
    expect(await page.getByRole("radio", { name: /^GCJ-02/ }).isChecked()).toBe(true);
    const gcj = page.locator(".ri-reading", { hasText: "GCJ-02" }).first();
    expect(await gcj.innerText()).toMatch(/60 \/ 60/);
    const lens = page.getByRole("figure").filter({ hasText: "WGS 84" });
    expect(await lens.innerText()).toMatch(/整体偏.+ m/);
    expect(await objections(page)).toEqual([]);
    await onward(page, "按 GCJ-02 读入");

    // Rows: one remedy for all of a kind; the row without a name stays.
    await page.locator(".ri-counts", { hasText: "入库 54" }).waitFor();
    await page.getByRole("button", { name: /不认得“棋牌室” 5$/ }).click();
    await page.getByRole("button", { name: `${zh.fillAll}…` }).click();
    await page.getByLabel(new RegExp(`^${zh.fillAll}`)).selectOption("娱乐");
    await page.getByRole("button", { name: zh.ok, exact: true }).click();
    await page.locator(".ri-counts", { hasText: "入库 59" }).waitFor();
    expect(await page.locator(".ri-counts").innerText()).toContain("不入库 1");
    const table = await saved(page, () => page.getByRole("button", { name: zh.tableDownload }).click());
    expect(table.text).toContain("行,列,名称,问题代码");
    expect(await objections(page)).toEqual([]);
    await onward(page, zh.next);

    // What will change: the one without marks is asked about; nothing goes by itself.
    const same = page.getByRole("button", { name: /^是 V/ });
    await same.waitFor();
    expect(await page.locator(".ri-on button").isDisabled()).toBe(true);
    await same.click();
    await page.locator(".ri-sums", { hasText: "新增 0" }).waitFor();
    expect(await page.getByRole("checkbox").isChecked()).toBe(false);
    expect(await objections(page)).toEqual([]);
    const before = (await page.locator(".ri-sums").innerText()).match(/\d+/g)?.map(Number) ?? [];
    expect(before.reduce((sum, one) => sum + one, 0)).toBe(60);
    await onward(page, /^入库（/);
    await page.getByRole("heading", { name: "已入库：第 2 版" }).waitFor();
    await page.getByRole("button", { name: zh.undo, exact: true }).click();
    await page.getByText("已撤回：第 3 版").waitFor();

    // The row that did not enter waits on this machine; the log has both revisions.
    await page.locator(".ri-held").getByText("1 行").waitFor();
    await page.getByRole("button", { name: zh.toLog }).click();
    await page.getByText("导入 场所名单.xlsx · sha256", { exact: false }).first().waitFor();
    expect(addressOf(page)).toContain("/registers/log");
  });

  it("IW41 a damaged file is one sentence, and another one can be given at once; a table handed back is taken by its cells", async () => {
    const page = await site.open(desk);
    const whole = file(office());
    await give(page, { ...whole, buffer: whole.buffer.subarray(0, 3000) });
    const alert = page.getByRole("alert").filter({ hasText: zh.refusedTitle });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/已损坏或不完整/);
    await give(page, whole);
    await onward(page, zh.next);
    await onward(page, "按 GCJ-02 读入");
    await page.locator(".ri-counts", { hasText: "不入库 6" }).waitFor();
    const table = await saved(page, () => page.getByRole("button", { name: zh.tableDownload }).click());
    const lines = table.text.split("\n").map((line) => (/,value-missing,/.test(line) ? `${line}补上的店名` : line));
    await page.locator(".ri-foot input[type=file]").setInputFiles({
      name: "问题表.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(lines.join("\n")),
    });
    await page.getByText("问题表：采用 1 格").waitFor();
    await page.locator(".ri-counts", { hasText: "不入库 5" }).waitFor();
    await page.getByRole("button", { name: zh.leave }).click();
    await page.getByRole("heading", { name: "台账", exact: true }).waitFor();
  });
});
