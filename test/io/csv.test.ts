import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "../../src/io/csv.ts";
import { defuse, undefuse } from "../../src/io/defuse.ts";
import { decodeText, encodeWithMark } from "../../src/io/text-file.ts";

const read = (text: string) => readCsv(text, "f.csv");
const cells = (text: string) => read(text).rows.map((row) => row.cells);
const lines = (text: string) => read(text).rows.map((row) => row.line);

describe("rows of a CSV text", () => {
  it("I1 come with the line on which they begin, quoted line breaks counted", () => {
    expect(lines('a,b\n"x\ny",2\n\n3,4\n')).toEqual([1, 2, 5]);
    expect(lines('a,b\r\n"x\r\ny",2\r\n\r\n3,4')).toEqual([1, 2, 5]);
    expect(lines("a\r1\r2\r")).toEqual([1, 2, 3]);
  });

  it("I1 keep carriage returns only where they were quoted", () => {
    expect(cells('a,b\r\n1,"2\r"\r\n3,4\r\n')).toEqual([
      ["a", "b"],
      ["1", "2\r"],
      ["3", "4"],
    ]);
    expect(cells('a\r\n"1"\r\nx"\r\n')).toEqual([["a"], ["1"], ['x"']]);
  });

  it("I2 may be separated by tabs or semicolons", () => {
    expect(cells("a\tb\n1,5\t2\n")[1]).toEqual(["1,5", "2"]);
    expect(cells("a;b\n1,5;2\n")[1]).toEqual(["1,5", "2"]);
  });

  it("I3 a stray quote costs its own row, named by line, and no other", () => {
    const { rows, problems } = read('id,name\n1,"a\n2,b\n3,"c"\n4,"d"x,"e"\n5,f\n');
    expect(rows.map((row) => row.cells[0])).toEqual(["id", "1", "2", "3", "4", "5"]);
    expect(rows.filter((row) => row.damaged).map((row) => row.line)).toEqual([2, 5]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ["csv-syntax", 2],
      ["csv-syntax", 5],
    ]);
  });

  it("I4 come back as they were written", () => {
    const cell = fc.stringMatching(/^[a-z0-9,"\n\r\t;'=经 -]{0,6}$/);
    const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter((it) => it.some((one) => one.trim() !== ""));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        // The header decides the separator: a plain one, as every file of ours has.
        const all = [["id", "name"], ...rows];
        expect(cells(writeCsv(all))).toEqual(all);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe("bytes of a text file", () => {
  it("I5 are UTF-8 with or without a mark, else GB 18030, else a problem", () => {
    const text = (bytes: Uint8Array) => decodeText(bytes, "f.csv");
    expect(text(encodeWithMark("编号"))).toEqual({ text: "编号" });
    expect(text(new TextEncoder().encode("编号"))).toEqual({ text: "编号" });
    expect(text(Uint8Array.of(0xb1, 0xe0, 0xba, 0xc5))).toEqual({ text: "编号" });
    for (const bytes of [
      [0xff, 0xfe, 0x16, 0x7f],
      [0x50, 0x4b, 3, 4, 0, 0],
      [0xb1, 0xe0, 0xff],
    ])
      expect(text(Uint8Array.from(bytes))).toEqual({
        problem: { code: "file-encoding", severity: "error", file: "f.csv" },
      });
  });
});

describe("a text that looks like a formula", () => {
  it("I6 is written with an apostrophe and read without it", () => {
    for (const text of ["=1+1", "+86 951", "-5", "@x", "\tx", "\rx", "＝1", "'=x", "''@x"]) {
      expect(defuse(text)).toBe(`'${text}`);
      expect(undefuse(defuse(text))).toBe(text);
    }
    for (const text of ["'abc", "O'Neil", "", "'", "a=b"]) expect(defuse(text)).toBe(text);
  });

  it("I6 every text comes back, and none is left dangerous", () => {
    const text = fc.stringMatching(/^['=+\-@\ta-c＝]{0,6}$/);
    fc.assert(
      fc.property(text, (one) => {
        expect(undefuse(defuse(one))).toBe(one);
        expect(/^[=+\-@\t\r\n]/.test(defuse(one))).toBe(false);
      }),
      { seed: 2, numRuns: 3000 },
    );
  });
});
