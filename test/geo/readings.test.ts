import gcoord from "gcoord";
import { describe, expect, it } from "vitest";
import { accuracyThrough, wgs84ToBd09, wgs84ToGcj02 } from "../../src/geo/datum.ts";
import { toGaussKruger } from "../../src/geo/gauss-kruger.ts";
import { type Box, plausibleReadings, readingNamed, readingsOf, zonesOf } from "../../src/geo/readings.ts";
import { geodesicMetres } from "./reference.ts";
import { seeded } from "./shapes.ts";

const county: Box = [105.817, 38.129, 106.383, 38.484];
const readings = readingsOf(county);

describe("readings of a pair of numbers", () => {
  it("GD10 are WGS 84, GCJ-02, BD-09 and each near zone with and without its number, each also swapped", () => {
    expect(readings.map(({ id }) => id)).toEqual(
      ["wgs84", "gcj02", "bd09", "gk35-prefixed", "gk35", "gk36-prefixed", "gk36"].flatMap((id) => [
        id,
        `${id}-swapped`,
      ]),
    );
    expect(zonesOf([115.4, 39.4, 117.5, 41.1])).toEqual([38, 39]);
    expect(zonesOf([0, 50, 1, 51])).toEqual([]);
  });

  it("GD11 bring a spot back to a tenth of a millimetre, whichever way it was written", () => {
    const random = seeded(44);
    for (let count = 0; count < 2000; count++) {
      const at = [county[0] + random() * 0.566, county[1] + random() * 0.355] as const;
      const written: Record<string, readonly [number, number] | null> = {
        wgs84: at,
        gcj02: wgs84ToGcj02(at),
        bd09: wgs84ToBd09(at),
        gk35: toGaussKruger(at, { zone: 35, prefixed: false }),
        "gk35-prefixed": toGaussKruger(at, { zone: 35, prefixed: true }),
        gk36: toGaussKruger(at, { zone: 36, prefixed: false }),
        "gk36-prefixed": toGaussKruger(at, { zone: 36, prefixed: true }),
      };
      for (const reading of readings) {
        const [x, y] = written[reading.id.replace("-swapped", "")] ?? [0, 0];
        const back = reading.swapped ? reading.convert(y, x) : reading.convert(x, y);
        expect(geodesicMetres(back ?? [0, 0], at)).toBeLessThan(1e-4);
      }
    }
  });

  it("GD12 that put the pair far from the county are not plausible; swapped axes and planes are told apart", () => {
    const ids = (x: number, y: number) => plausibleReadings(x, y, county, readings).map(({ reading }) => reading.id);
    expect(ids(106.25, 38.28)).toEqual(["wgs84", "gcj02", "bd09"]);
    expect(ids(38.28, 106.25)).toEqual(["wgs84-swapped", "gcj02-swapped", "bd09-swapped"]);
    expect(ids(35_609_400, 4_238_600)).toEqual(["gk35-prefixed"]);
    expect(ids(4_238_600, 609_400)).toEqual(["gk35-swapped"]);
    expect(ids(4_238_600, 36_346_900)).toEqual(["gk36-prefixed-swapped"]);
    expect(ids(116.4, 39.9)).toEqual([]);
    expect(ids(Number.NaN, 38.28)).toEqual([]);
  });

  it("GD13 carry what their conversion adds to a record's doubt, in quadrature", () => {
    const adds = (id: string) => readingNamed(id)?.accuracy;
    expect([adds("wgs84"), adds("gk44-prefixed"), adds("gcj02"), adds("bd09-swapped")]).toEqual([0, 0, 2, 3]);
    expect(readingNamed("gk46")).toBeNull();
    expect(accuracyThrough(0, 2)).toBe(2);
    expect(accuracyThrough(5, 0)).toBe(5);
    expect(accuracyThrough(4, 3)).toBe(5);
    expect(accuracyThrough(Number.NaN, 3)).toBeNaN();
  });

  it("GD14 of shifted maps undo gcoord's forward formula over all of China to 1e-9 degrees", () => {
    const random = seeded(45);
    for (let count = 0; count < 10_000; count++) {
      const at: [number, number] = [73.5 + 61.5 * random(), 3.5 + 50 * random()];
      for (const [id, system] of [["gcj02", gcoord.GCJ02] as const, ["bd09", gcoord.BD09] as const]) {
        const [x, y] = gcoord.transform([...at] as [number, number], gcoord.WGS84, system);
        const [lon = 0, lat = 0] = readings.find((one) => one.id === id)?.convert(x, y) ?? [];
        expect(Math.max(Math.abs(lon - at[0]), Math.abs(lat - at[1]))).toBeLessThan(1e-9);
      }
    }
  });
});
