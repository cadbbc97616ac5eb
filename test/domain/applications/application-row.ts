/** A row of applications in code: a tobacco shop without anything special, unless a test says otherwise. */

import type { ApplicationRow, ApplicationsAsk } from "../../../src/domain/applications/application.ts";

export const applicationRow = (row: number, it: Partial<ApplicationRow> = {}): ApplicationRow => ({
  row,
  name: `申请${row}`,
  id: "",
  licence: "",
  township: "",
  address: "",
  categories: ["tobacco"],
  strangeCategory: "",
  pair: null,
  position: it.pair ? it.pair.join(", ") : "",
  isCoarse: false,
  accuracy: 0,
  strangeAccuracy: "",
  positionSource: null,
  isDamaged: false,
  ...it,
});

export const askOf = (rows: readonly ApplicationRow[], it: Partial<ApplicationsAsk> = {}): ApplicationsAsk => ({
  asOf: "2026-11-24",
  rows,
  readings: { degrees: "wgs84" },
  categories: [],
  accuracy: null,
  ...it,
});
