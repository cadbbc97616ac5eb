import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { County } from "../../src/domain/county.ts";
import { type Applicant, finish } from "../../src/domain/engine.ts";
import type { Rule } from "../../src/domain/rules/rule.ts";
import { site } from "../../src/domain/rules/site.ts";
import { groundSteps } from "../../src/domain/siting/ground.ts";
import type { SitingGround } from "../../src/domain/siting/ground-types.ts";
import { flag } from "../../src/geo/zones.ts";
import { at, box, county, day, gate, kindergarten, plan50, plan200, school, spot } from "../domain/county-builder.ts";
import { countyPack } from "../golden/county-pack.ts";

type Class = "refused" | "doubtful" | "free";

const within = (geometry: GeoJSON.MultiPolygon, where: readonly [number, number]): boolean =>
  flag({ type: "Feature", properties: {}, geometry }, where);

const drawn = ({ refused, reached }: SitingGround, where: readonly [number, number]): Class =>
  within(refused, where) ? "refused" : within(reached, where) ? "doubtful" : "free";

/** What the spot's own answer says; null: so near an edge that chords may decide. */
function said(its: County, ask: Applicant, where: [number, number]): Class | null {
  const { rules } = site(its, { ...ask, at: where });
  const tight = rules.some(({ rule: { distance }, near }) =>
    near.some(({ low, high }) => [low, high].some((end) => Math.abs(end - (distance ?? 0)) < 0.02 + 0.001 * end)),
  );
  if (tight) return null;
  const has = (verdict: string): boolean => rules.some((one) => one.verdict === verdict);
  return has("inside") ? "refused" : has("survey") ? "doubtful" : "free";
}

const toGates: Rule = { ...plan50, id: "gates", measure: "entrance", placeEnd: "anyGate", distance: 120 };
const onFoot: Rule = { ...plan50, id: "foot", measure: "walking", distance: 100 };

const offset = fc.integer({ min: -300, max: 300 });
const accuracy = fc.constantFrom(0, 0.5, 5, 30, 70);
const place = fc.record({
  x: offset,
  y: offset,
  size: fc.integer({ min: 10, max: 160 }),
  accuracy,
  shape: fc.constantFrom("point", "box", "gated", "two-gates"),
  since: fc.constantFrom(undefined, "2014-01-01", "2024-03-01"),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

function countyOf(places: readonly Place[], rules: readonly Rule[]): County {
  const record = (it: Place, i: number) => ({
    name: `P${i}`,
    geometry: it.shape === "point" ? at(it.x, it.y) : box(it.x, it.y, it.x + it.size, it.y + it.size),
    accuracy: it.accuracy,
    ...(it.shape === "point" ? { extent: it.size / 4 } : {}),
    ...(it.since ? { since: it.since } : {}),
  });
  return county(
    {
      school: places.flatMap((it, i) => (i % 2 ? [school(`P${i}`, record(it, i))] : [])),
      kindergarten: places.flatMap((it, i) => (i % 2 ? [] : [kindergarten(`P${i}`, record(it, i))])),
      entrance: places.flatMap((it, i) => [
        ...(it.shape === "gated" || it.shape === "two-gates"
          ? [gate(`E${i}`, `P${i}`, { geometry: at(it.x, it.y + 5), accuracy: 1 })]
          : []),
        ...(it.shape === "two-gates"
          ? [gate(`F${i}`, `P${i}`, { geometry: at(it.x + it.size, it.y + it.size), accuracy: it.accuracy })]
          : []),
      ]),
    },
    { rules },
  );
}

const application = fc.constantFrom<Partial<Applicant>>(
  {},
  { application: "renewal" },
  { application: "renewal", since: "2023-01-01" },
  { application: "renewal", since: "2020-01-01" },
);

describe("laws of the drawn ground", () => {
  it("ST20 away from its edges the ground is what the spot's own answer says", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 5 }),
        accuracy,
        application,
        fc.array(fc.tuple(offset, offset), { minLength: 8, maxLength: 8 }),
        (places, own, applied, spots) => {
          const its = countyOf(places, [plan50, plan200, toGates]);
          const ask: Applicant = { asOf: day, accuracy: own, categories: ["internetCafe"], ...applied };
          const ground = finish(groundSteps(its, ask));
          for (const [x, y] of spots) {
            const where = spot(x * 1.3, y * 1.3);
            const own = said(its, ask, where);
            if (own === null) continue;
            compared++;
            expect(drawn(ground, where)).toBe(own);
          }
        },
      ),
      { seed: 5640, numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it("ST21 of a rule that measures on foot only what lies beyond the straight bound is free, and nothing is refused", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), accuracy, offset, offset, (places, own, x, y) => {
        const its = countyOf(places, [onFoot]);
        const ask: Applicant = { asOf: day, accuracy: own, categories: ["bar"] };
        const ground = finish(groundSteps(its, ask));
        expect(ground.refused.coordinates).toEqual([]);
        expect(ground.rules.map(({ bound }) => bound)).toEqual([true]);
        const answer = said(its, ask, spot(x, y));
        if (answer !== null && drawn(ground, spot(x, y)) === "free") expect(answer).toBe("free");
      }),
      { seed: 5641, numRuns: 40 },
    );
  });

  it("ST22 holds over the shipped county, and its areas are those of what is drawn", () => {
    const its = countyPack();
    const ask: Applicant = { asOf: day, accuracy: 5, categories: ["internetCafe", "tobacco"] };
    const ground = finish(groundSteps(its, ask));
    const places = [...its.registers.school, ...its.registers.kindergarten].flatMap(({ geometry }) => {
      const first = geometry && "coordinates" in geometry ? (geometry.coordinates as unknown[]).flat(3) : [];
      return typeof first[0] === "number" && typeof first[1] === "number" ? [[first[0], first[1]] as const] : [];
    });
    const seen = { refused: 0, doubtful: 0, free: 0 };
    places.forEach((from, i) => {
      const where = spot(((i * 37) % 500) - 250, ((i * 91) % 500) - 250, from);
      const own = said(its, ask, where);
      if (own === null) return;
      seen[own]++;
      expect([i, drawn(ground, where)]).toEqual([i, own]);
    });
    expect(Math.min(seen.refused, seen.doubtful, seen.free)).toBeGreaterThan(3);
    for (const { total, refused, doubtful } of ground.areas) {
      expect(refused + doubtful).toBeLessThan(total);
      expect(refused).toBeGreaterThan(0);
    }
    expect(ground.placesUnchecked).toBe(1);
  });
});
