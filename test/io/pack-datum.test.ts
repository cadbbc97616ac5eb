import { describe, expect, it } from "vitest";
import { accuracyOf } from "../../src/domain/county.ts";
import { derive } from "../../src/domain/derive.ts";
import { wgs84ToBd09, wgs84ToGcj02 } from "../../src/geo/datum.ts";
import { straight } from "../../src/geo/distance.ts";
import { readPack } from "../../src/io/pack.ts";
import { damaged, soundPack } from "./small-pack.ts";

const read = (files: Parameters<typeof readPack>[0]) => {
  const result = readPack(files);
  if (result.kind !== "county") throw new Error("the pack is unusable");
  return result.county;
};

/** The small pack with a school of stated accuracy, and its schools' positions shifted as a web map does. */
function shifted(datum: string, shift: (at: readonly [number, number]) => readonly [number, number]) {
  const move = (text: string) =>
    text.replace(/\[(\d+\.?\d*),(\d+\.?\d*)\]/g, (_, lon, lat) => JSON.stringify(shift([Number(lon), Number(lat)])));
  const files = new Map(
    Object.entries(soundPack).map(([name, text]) => {
      const own = name === "pack.json" ? text.replace('"wgs84"', `"${datum}"`) : text;
      return [name, new TextEncoder().encode(name.endsWith(".geojson") ? move(own) : own)];
    }),
  );
  return read({ list: () => [...files.keys()], bytes: (name) => files.get(name) });
}

const sound = read(damaged());

describe("a pack in the coordinates of a web map", () => {
  for (const [datum, shift, adds] of [
    ["gcj02", wgs84ToGcj02, 2],
    ["bd09", wgs84ToBd09, 3],
  ] as const)
    it(`GD50 in ${datum} is read into WGS 84 to a millimetre, its doubt grown by ${adds} m, and says so`, () => {
      const county = shifted(datum, shift);
      expect(county.pack.datum).toBe("wgs84");
      expect(county.problems.filter(({ code }) => code === "datum-converted")).toMatchObject([
        { severity: "warning", file: "pack.json", values: { metres: adds } },
      ]);
      for (const [index, school] of county.registers.school.entries()) {
        const was = sound.registers.school[index];
        const [here, there] = [school.geometry, was?.geometry].map((it) => (it?.coordinates.flat(3) ?? []) as number[]);
        for (let at = 0; at < (here?.length ?? 0); at += 2)
          expect(
            straight([here?.[at] ?? 0, here?.[at + 1] ?? 0], [there?.[at] ?? 0, there?.[at + 1] ?? 0]),
          ).toBeLessThan(1e-3);
        expect(accuracyOf(school, county.pack)).toBeCloseTo(Math.hypot(accuracyOf(was ?? {}, sound.pack), adds), 9);
      }
      expect(county.outline?.coordinates.flat(3).length).toBe(sound.outline?.coordinates.flat(3).length);
    });

  it("GD51 grows a record's own accuracy too, and leaves a surveyed distance's alone", () => {
    const county = shifted("gcj02", wgs84ToGcj02);
    expect(county.registers.measurement[0]?.accuracy).toBe(sound.registers.measurement[0]?.accuracy);
    const files = damaged("venues.csv", (text) => text.replace("自编列", "定位精度").replace(",甲", ",4.5"));
    const own = {
      ...files,
      bytes: (name: string) =>
        name === "pack.json"
          ? new TextEncoder().encode((soundPack["pack.json"] ?? "").replace('"wgs84"', '"bd09"'))
          : files.bytes(name),
    };
    expect(read(own).registers.venue[0]?.accuracy).toBeCloseTo(Math.hypot(4.5, 3), 9);
  });

  it("GD52 in WGS 84 or CGCS2000 is left as it is", () => {
    const plain = shifted("cgcs2000", (at) => at);
    expect(plain.registers).toEqual(sound.registers);
    expect(plain.problems.map(({ code }) => code)).not.toContain("datum-converted");
    expect(derive(plain, "findings", { asOf: "2026-11-24" }).counts).toEqual(
      derive(sound, "findings", { asOf: "2026-11-24" }).counts,
    );
  });
});
