import { type County, emptyRegisters } from "../../src/domain/county.ts";
import { pack } from "../domain/county-builder.ts";

/** A county of nothing but its code. */
export const emptyCounty = (adcode: string): County => ({
  pack: { ...pack, adcode },
  revision: 1,
  outline: null,
  registers: emptyRegisters(),
  rules: [],
  indicators: [],
  plan: null,
  problems: [],
});
