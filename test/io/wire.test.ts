import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { County } from "../../src/domain/county.ts";
import { type Registers, registerIds } from "../../src/domain/registers/index.ts";
import { readPack } from "../../src/io/pack.ts";
import { decodeSnapshot, encodeSnapshot } from "../../src/io/wire.ts";
import { anyRecords } from "./any-record.ts";
import { damaged } from "./small-pack.ts";

const sound = (): County => {
  const result = readPack(damaged("villages.csv", (text) => `${text}W2,,1\n`));
  if (result.kind !== "county") throw new Error("unusable");
  return result.county;
};

describe("a snapshot", () => {
  it("I40 gives back the very county, problems included", () => {
    const county = sound();
    expect(county.problems.length).toBeGreaterThan(0);
    expect(decodeSnapshot(encodeSnapshot(county))).toEqual(county);
  });

  it("I40 loses no property of any record of any register", () => {
    const registers = fc.record(Object.fromEntries(registerIds.map((id) => [id, anyRecords(id)])));
    fc.assert(
      fc.property(registers, (all) => {
        const county = { ...sound(), registers: all as unknown as Registers };
        expect(decodeSnapshot(encodeSnapshot(county))).toEqual(county);
      }),
      { seed: 5, numRuns: 12 },
    );
  });

  it("I41 refuses bytes that are no snapshot, or one of another version", () => {
    const bytes = encodeSnapshot(sound());
    expect(() => decodeSnapshot(bytes.slice(1))).toThrow(/not a snapshot/);
    expect(() => decodeSnapshot(new TextEncoder().encode("SAPLING-COUNTY 9\n{}"))).toThrow(/expected.*found/);
  });
});
