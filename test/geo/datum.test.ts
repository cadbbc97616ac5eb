import gcoord from "gcoord";
import { describe, expect, it } from "vitest";
import { bd09ToGcj02, bd09ToWgs84, gcj02ToBd09, gcj02ToWgs84, wgs84ToBd09, wgs84ToGcj02 } from "../../src/geo/datum.ts";
import type { LngLat } from "../../src/geo/units.ts";
import { geodesicMetres } from "./reference.ts";
import { seeded } from "./shapes.ts";

const spots = (): LngLat[] => {
  const random = seeded(8);
  const china = Array.from({ length: 2000 }, (): LngLat => [73 + 61 * random(), 4 + 49 * random()]);
  const county = Array.from({ length: 2000 }, (): LngLat => [105.8 + 0.6 * random(), 38.1 + 0.4 * random()]);
  return [...china, ...county];
};
const apart = (a: LngLat, b: readonly number[]) => Math.max(Math.abs(a[0] - b[0]!), Math.abs(a[1] - b[1]!));

describe("shifted coordinates", () => {
  it("G60 forward formulas agree with gcoord to 1e-12 degrees", () => {
    for (const at of spots()) {
      const plain: [number, number] = [at[0], at[1]];
      expect(apart(wgs84ToGcj02(at), gcoord.transform(plain, gcoord.WGS84, gcoord.GCJ02))).toBeLessThan(1e-12);
      expect(apart(gcj02ToBd09(at), gcoord.transform(plain, gcoord.GCJ02, gcoord.BD09))).toBeLessThan(1e-12);
      expect(apart(wgs84ToBd09(at), gcoord.transform(plain, gcoord.WGS84, gcoord.BD09))).toBeLessThan(1e-12);
    }
  });

  it("G61 inverses come back to 1e-9 degrees", () => {
    for (const at of spots()) {
      expect(apart(gcj02ToWgs84(wgs84ToGcj02(at)), at)).toBeLessThan(1e-9);
      expect(apart(bd09ToGcj02(gcj02ToBd09(at)), at)).toBeLessThan(1e-9);
      expect(apart(bd09ToWgs84(wgs84ToBd09(at)), at)).toBeLessThan(1e-9);
      expect(apart(wgs84ToBd09(bd09ToWgs84(at)), at)).toBeLessThan(1e-9);
    }
  });

  it("G62 in the county the shift is 356 to 415 m and 1,141 to 1,234 m", () => {
    for (const at of spots().slice(2000)) {
      const [gcj, bd] = [geodesicMetres(at, wgs84ToGcj02(at)), geodesicMetres(at, wgs84ToBd09(at))];
      expect(gcj).toBeGreaterThan(350);
      expect(gcj).toBeLessThan(421);
      expect(bd).toBeGreaterThan(1130);
      expect(bd).toBeLessThan(1245);
    }
  });

  it("G63 outside China nothing is shifted, and no number stays none", () => {
    for (const convert of [wgs84ToGcj02, gcj02ToWgs84, gcj02ToBd09, bd09ToGcj02, wgs84ToBd09, bd09ToWgs84]) {
      expect(convert([2.35, 48.86])).toEqual([2.35, 48.86]);
      expect(convert([Number.NaN, 38])[0]).toBeNaN();
    }
  });
});
