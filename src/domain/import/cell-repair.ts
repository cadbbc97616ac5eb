/** What spreadsheets do to a cell, told apart from what was meant. Nothing is guessed back. */

import { addDays } from "../calendar.ts";

/** Digits that a spreadsheet's number keeps. */
const kept = 15;

/** 6.40121E+11, or more than fifteen digits of which the rest are zeros: the true digits are lost. */
export const isMangled = (text: string): boolean =>
  /^\d(\.\d+)?e\+?\d+$/i.test(text) || (/^\d{16,}$/.test(text) && /^0+$/.test(text.slice(kept)));

/** Day numbers of 1954 to 2119: what a date column may hold by mistake, and no year. */
const [firstSerial, lastSerial] = [19_800, 80_200];
const days1904 = 1462;

/** The day that a spreadsheet's day number means; null: it is none. */
export function serialDay(text: string, from1904: boolean): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text)) + (from1904 ? days1904 : 0);
  if (serial < firstSerial || serial > lastSerial) return null;
  return addDays("1899-12-30", serial);
}

/** Stands for nothing in a cell of numbers, days or choices. */
export const isBlankWord = (text: string): boolean => /^(-+|—+|\/|无|暂无|空|null|n\/a|nan|#n\/a)$/i.test(text);

/** 1,200 · 50米 · 3 人 → the digits alone; anything else as it is. */
export function bareNumber(text: string): string {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const [, digits] = /^([+-]?[\d,]*\.?\d+)(米|m|人|个|名|天|日|岁|元|度|°|件|所)?$/i.exec(plain) ?? [];
  if (digits === undefined) return text;
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)
    ? digits.replaceAll(",", "")
    : digits.includes(",")
      ? text
      : digits;
}

/** 2022-05-06 14:30 → 2022-05-06: a date column keeps the day. */
export const dayAlone = (text: string): string => /^(\d{4}-\d{2}-\d{2})[ T]\d{1,2}:\d{2}/.exec(text)?.[1] ?? text;
