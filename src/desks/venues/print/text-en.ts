/** Words of printing many sheets, in English. */

import type { zh } from "./text-zh.ts";

export const en: { readonly [K in keyof typeof zh]: string } = {
  print: "Print",
  title: "Print evidence sheets",
  all: "The {{count}} findings of the list, an A4 sheet each, in the list's order.",
  first: "The list has {{count}} findings, and {{most}} sheets are the most at a time: the first {{most}} are printed.",
  none: "The list is empty",
  start: "Print {{count}} sheets",
  asking: "Gathering evidence {{done}} / {{count}}",
  laying: "Laying out {{done}} / {{count}}",
  printing: "Handed to the print window: {{count}} sheets",
  cancel: "Stop",
  finish: "Put away",
  failed: "Not printed: {{detail}}",
};
