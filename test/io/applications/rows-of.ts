/** An answer table for the rows of a sheet, with texts that a spreadsheet would run and ones that need quotes. */

import type { AnswerTable } from "../../../src/domain/applications/answer-table.ts";

export const tableOf = (rows: readonly number[]): AnswerTable => ({
  headers: ["预审·结论", "预审·原因", "预审·距离_m"],
  rows: rows.map((row) => ({ row, cells: [`在区内${row}`, "=1+1，“引”", 12.345] })),
});

/** GB 18030 bytes of these texts, written out: 名称 类别 经度 纬度 店 烟草. */
export const gbk = {
  名称: [0xc3, 0xfb, 0xb3, 0xc6],
  类别: [0xc0, 0xe0, 0xb1, 0xf0],
  经度: [0xbe, 0xad, 0xb6, 0xc8],
  纬度: [0xce, 0xb3, 0xb6, 0xc8],
  店: [0xb5, 0xea],
  烟草: [0xd1, 0xcc, 0xb2, 0xdd],
} as const;
