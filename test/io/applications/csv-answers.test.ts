import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answeredCsv } from "../../../src/io/applications/csv-answers.ts";
import { csvRows } from "../../../src/io/applications/csv-cells.ts";
import { encodeText } from "../../../src/io/applications/encode-text.ts";
import { readCsv, separatorOf } from "../../../src/io/csv.ts";
import { gbk, tableOf } from "./rows-of.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array, encoding = "utf-8"): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
const linesOf = (bytes: Uint8Array) => csvRows(bytes, 0, 0x2c).map(({ line }) => line);

const cell = fc.oneof(
  fc.constantFrom("店", "烟草、酒", "", " a ", "1.50", "=1+1", "x"),
  fc.constantFrom('"含,逗号"', '"两\n行"', '"引""号"', '"尾" ', 'a"b'),
);
const csvText = fc
  .record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
    end: fc.constantFrom("\n", "\r\n"),
    isEnded: fc.boolean(),
    broken: fc.constantFrom("", '"不成对,x', '店,"x"y'),
  })
  .map(({ rows, end, isEnded, broken }) => {
    const lines = ["名称,类别,经度,纬度", ...rows.map((cells) => cells.join(","))];
    if (broken !== "") lines.splice(2, 0, broken);
    return lines.join(end) + (isEnded ? end : "");
  });

describe("answers appended to a csv", () => {
  it("AP11 rows are those that the reader reads, on the same lines, whatever stands in them", () => {
    fc.assert(
      fc.property(csvText, (text) => {
        const bytes = utf8(text);
        const { rows } = readCsv(text, "f.csv");
        const lines = linesOf(bytes);
        expect(rows.map(({ line }) => line).filter((line) => !lines.includes(line))).toEqual([]);
        const mine = csvRows(bytes, 0, 0x2c);
        for (const { line, cells } of rows)
          expect(mine.find((row) => row.line === line)?.cells.length).toBe(cells.length);
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it("AP12 every byte of every row is kept, and the answers are read back behind them", () => {
    fc.assert(
      fc.property(csvText, (text) => {
        const bytes = utf8(text);
        const { rows } = readCsv(text, "f.csv");
        const asked = rows.slice(1).map(({ line }) => line);
        const answered = decoded(answeredCsv(bytes, 1, tableOf(asked)));
        const read = readCsv(answered, "f.csv").rows;
        const damaged = rows.some((row) => row.damaged);
        if (!damaged) expect(read.length).toBe(rows.length);
        const width = Math.max(...rows.map(({ cells }) => cells.length));
        for (const [i, row] of rows.entries()) {
          if (damaged) break;
          expect(read[i]?.cells.slice(0, row.cells.length)).toEqual(row.cells);
          if (i > 0) expect(read[i]?.cells.slice(width)).toEqual([`在区内${row.line}`, "'=1+1，“引”", "12.345"]);
        }
        // What is taken away again leaves the file as it was, but for the separators that fill short rows.
        const bare = answered
          .replaceAll(/,预审·结论,预审·原因,预审·距离_m/g, "")
          .replaceAll(/,在区内\d+,'=1\+1，“引”,12\.345/g, "");
        const filled = (it: string): string => it.replaceAll(/,+(?=\r?\n|$)/g, "");
        expect(filled(bare)).toBe(filled(text));
      }),
      { seed: 12, numRuns: 400 },
    );
  });

  it("AP13 GB 18030 stays GB 18030, and its bytes are kept", () => {
    const comma = 0x2c;
    const head = [...gbk.名称, comma, ...gbk.类别, 0x0d, 0x0a];
    const row = [...gbk.店, comma, ...gbk.烟草, 0x0d, 0x0a];
    const answered = answeredCsv(Uint8Array.from([...head, ...row]), 1, tableOf([2]));
    expect([...answered.subarray(0, head.length - 2)]).toEqual(head.slice(0, -2));
    expect(decoded(answered, "gb18030")).toBe(
      "名称,类别,预审·结论,预审·原因,预审·距离_m\r\n店,烟草,在区内2,'=1+1，“引”,12.345\r\n",
    );
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(answered)).toThrow();
  });

  it("AP14 every sign is encoded as the platform decodes it, rare ones and those of the second plane too", () => {
    const texts = ["永宁县±≥·“”—（）", "㙍䶮", "𠮷𡘙", "\u{1F331}", "€"];
    for (const text of texts) expect(decoded(encodeText(text, "gb18030"), "gb18030")).toBe(text);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)) }),
        (text) => {
          expect(decoded(encodeText(text, "gb18030"), "gb18030")).toBe(text);
        },
      ),
      { seed: 14, numRuns: 100 },
    );
  });

  it("AP15 byte order mark, title rows, blank lines, semicolons and an absent last line end stay", () => {
    const text = '\uFEFF永宁县申请表;;\n\n名称;类别;经度\n甲;烟草;106.2\n\n乙;"酒;类";106.3';
    const answered = decoded(answeredCsv(utf8(text), 3, tableOf([4, 6])));
    expect(answered).toBe(
      "\uFEFF永宁县申请表;;\n\n名称;类别;经度;预审·结论;预审·原因;预审·距离_m\n" +
        "甲;烟草;106.2;在区内4;'=1+1，“引”;12.345\n\n乙;\"酒;类\";106.3;在区内6;'=1+1，“引”;12.345",
    );
    expect(separatorOf(text)).toBe(";");
  });

  it("AP16 a short row is filled up to the header, a long one moves the answers behind its last cell", () => {
    const answered = decoded(answeredCsv(utf8("名称,类别,经度\n甲\n乙,a,b,c\n"), 1, tableOf([2, 3])));
    const cells = answered
      .trimEnd()
      .split("\n")
      .map((line) => line.split(",").length);
    expect(cells).toEqual([7, 7, 7]);
  });

  it("AP17 answering an answered file gives the same bytes: columns of ours are replaced", () => {
    fc.assert(
      fc.property(csvText, (text) => {
        const bytes = utf8(text);
        const rows = readCsv(text, "f.csv").rows;
        if (rows.some(({ damaged }) => damaged)) return;
        const table = tableOf(rows.slice(1).map(({ line }) => line));
        const once = answeredCsv(bytes, 1, table);
        expect(decoded(answeredCsv(once, 1, table))).toBe(decoded(once));
      }),
      { seed: 17, numRuns: 200 },
    );
  });
});
