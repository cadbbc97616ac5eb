/** Words of the evidence sheet, in English. */

import type { zh } from "./sheet-text-zh.ts";

export const en: { readonly [K in keyof typeof zh]: string } = {
  noPlan: "It has no usable position, so there is no plan: place it first.",
  boundary: "boundary",
  entrance: "gate",
  walking: "on foot",
  since: "Open since",
  sinceUnknown: "not known",
  end: "End",
  positionFrom: "From",
  accuracy: "Accuracy 95 %",
  pointsAt: "What it is",
  first: "first",
  measurement: "Measurement {{id}}",
  measuredAt: "{{value}} ± {{accuracy}} m",
  licenceOf: "{{category}}",
  hereSince: "since {{day}}",
  keyExtent: "may reach {{metres}} m",
  toFill: "Measured on the spot (to be filled in)",
  fillValue: "Distance (m)",
  fillAccuracy: "Accuracy (m)",
  fillInstrument: "Instrument",
  fillBy: "By",
  fillDay: "Date",
  keyGate: "gate on record",
  sheetOf: "sheet {{number}} of {{count}}",
};
