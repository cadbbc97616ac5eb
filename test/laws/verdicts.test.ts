import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { County } from "../../src/domain/county.ts";
import { finish } from "../../src/domain/engine.ts";
import type { Verdict } from "../../src/domain/labels.ts";
import type { Geometry } from "../../src/domain/registers/column.ts";
import type { Registers } from "../../src/domain/registers/index.ts";
import { check } from "../../src/domain/rules/check.ts";
import type { Findings } from "../../src/domain/rules/finding.ts";
import { pairsOf } from "../../src/domain/rules/pairs.ts";
import { profileSteps, sortedProfile, totalsAt, verdictAt } from "../../src/domain/rules/profile.ts";
import type { Rule } from "../../src/domain/rules/rule.ts";
import { nearestOnBoundary } from "../../src/geo/distance.ts";
import { type Outline, outlineOf } from "../../src/geo/outline.ts";
import {
  at,
  box,
  county,
  day,
  kindergarten,
  licence,
  measurement,
  plan50,
  plan200,
  school,
  venue,
} from "../domain/county-builder.ts";

const runs = { seed: 20220506, numRuns: 150 };
const gravity: Readonly<Record<Verdict, number>> = { unplaced: 3, inside: 2, survey: 1, outside: 0 };

const offset = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: -4000, max: 4000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -25_000, max: 25_000 }) },
  )
  .map((decimetres) => decimetres / 10);
const accuracy = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 600 }).map((it) => it / 10),
  fc.constant(250),
);
// A missing date is as likely as all given ones: what it does is easily got wrong.
const someDay = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom("2014-01-01", "2022-05-05", "2022-05-06", "2024-03-01", "2027-01-01"),
);
const dated = (since: string | undefined) => (since === undefined ? {} : { since });

const place = fc.record({
  x: offset,
  y: offset,
  width: fc.integer({ min: 5, max: 150 }),
  height: fc.integer({ min: 5, max: 150 }),
  accuracy,
  since: someDay,
  point: fc.boolean(),
  extent: fc.integer({ min: 0, max: 90 }),
});
const shop = fc.record({
  x: offset,
  y: offset,
  accuracy,
  established: someDay,
  siteSince: someDay,
  cafe: fc.boolean(),
});
const surveyed = fc.record({
  venue: fc.nat(11),
  place: fc.nat(5),
  value: fc.integer({ min: 0, max: 2500 }).map((it) => it / 10),
  accuracy: fc.constantFrom(0, 0.02, 1),
});

type Scene = {
  places: (typeof place extends fc.Arbitrary<infer T> ? T : never)[];
  shops: (typeof shop extends fc.Arbitrary<infer T> ? T : never)[];
  surveys: (typeof surveyed extends fc.Arbitrary<infer T> ? T : never)[];
};
const scene: fc.Arbitrary<Scene> = fc.record({
  places: fc.array(place, { minLength: 1, maxLength: 6 }),
  shops: fc.array(shop, { minLength: 1, maxLength: 12 }),
  surveys: fc.array(surveyed, { maxLength: 3 }),
});

const placeRecord = (it: Scene["places"][number], i: number) => ({
  geometry: it.point ? at(it.x, it.y) : box(it.x, it.y, it.x + it.width, it.y + it.height),
  accuracy: it.accuracy,
  ...(it.point ? { extent: it.extent } : {}),
  ...dated(it.since),
  name: `P${i}`,
});

function registersOf({ places, shops, surveys }: Scene): Partial<Registers> {
  return {
    school: places.flatMap((it, i) => (i % 2 ? [school(`P${i}`, placeRecord(it, i))] : [])),
    kindergarten: places.flatMap((it, i) => (i % 2 ? [] : [kindergarten(`P${i}`, placeRecord(it, i))])),
    venue: shops.map((it, i) => {
      const { established: _, ...rest } = venue(`V${i}`, {
        geometry: at(it.x, it.y),
        accuracy: it.accuracy,
        categories: it.cafe ? ["internetCafe", "tobacco"] : ["entertainment"],
      });
      return it.established === undefined ? rest : { ...rest, established: it.established };
    }),
    licence: shops.flatMap(({ cafe, siteSince }, i) =>
      siteSince === undefined ? [] : [licence(`V${i}`, cafe ? "internetCafe" : "entertainment", { siteSince })],
    ),
    measurement: surveys.map((it, i) =>
      measurement(`M${i}`, `V${it.venue}`, `P${it.place}`, { value: it.value, accuracy: it.accuracy }),
    ),
  };
}

const countyOf = (it: Scene): County => county(registersOf(it));
const rules: readonly Rule[] = [plan50, plan200, { ...plan50, id: "exclusive", inclusive: false, distance: 120 }];
const checked = (it: County, given: readonly Rule[] = rules): Findings =>
  check(it, { asOf: day, rules: given, all: true });
const verdictsOf = (found: Findings) => new Map(found.findings.map((one) => [one.id, one.verdict]));

/** The whole scene, `degrees` further east. */
function shifted(geometry: Geometry | undefined, degrees: number): Geometry | undefined {
  if (!geometry) return undefined;
  const move = (part: unknown): unknown =>
    Array.isArray(part) ? (typeof part[0] === "number" ? [part[0] + degrees, part[1]] : part.map(move)) : part;
  return { ...geometry, coordinates: move(geometry.coordinates) } as Geometry;
}
const shiftedCounty = (it: County, degrees: number): County => {
  const move = <T extends { readonly geometry?: Geometry }>(list: readonly T[]): readonly T[] =>
    list.map((record) => ({ ...record, geometry: shifted(record.geometry, degrees) }));
  const { school, kindergarten, venue } = it.registers;
  return {
    ...it,
    registers: { ...it.registers, school: move(school), kindergarten: move(kindergarten), venue: move(venue) },
  };
};

const nearLimit = (found: Findings, id: string): boolean =>
  found.findings.some(
    (one) =>
      one.id === id &&
      rules.some((rule) =>
        [one.low, one.high].some((end) => end !== null && Math.abs(end - (rule.distance ?? 0)) < 0.002),
      ),
  );

describe("laws of verdicts", () => {
  it("V70 moving everything together changes no verdict", () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: -60, max: 60 }), (it, degrees) => {
        const [here, there] = [checked(countyOf(it)), checked(shiftedCounty(countyOf(it), degrees))];
        const moved = verdictsOf(there);
        for (const one of here.findings) {
          // A last bit of a coordinate may carry an end of the interval over the limit; nothing more may.
          if (!nearLimit(here, one.id)) expect(moved.get(one.id)).toBe(one.verdict);
        }
        expect(moved.size).toBe(here.findings.length);
      }),
      runs,
    );
  });

  it("V71 a larger distance never acquits", () => {
    fc.assert(
      fc.property(
        scene,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.boolean(),
        (it, a, b, inclusive) => {
          const at_ = (distance: number) => verdictsOf(checked(countyOf(it), [{ ...plan200, inclusive, distance }]));
          const wide = at_(Math.max(a, b));
          for (const [id, verdict] of at_(Math.min(a, b)))
            expect(gravity[wide.get(id) ?? "outside"]).toBeGreaterThanOrEqual(gravity[verdict]);
        },
      ),
      runs,
    );
  });

  it("V72 better accuracy alone never turns outside into inside, nor inside into outside", () => {
    fc.assert(
      fc.property(scene, fc.double({ min: 0, max: 1, noNaN: true }), (it, factor) => {
        const finer: Scene = {
          ...it,
          surveys: [],
          places: it.places.map((one) => ({ ...one, accuracy: one.accuracy * factor })),
          shops: it.shops.map((one) => ({ ...one, accuracy: one.accuracy * factor })),
        };
        const after = verdictsOf(checked(countyOf(finer)));
        for (const [id, verdict] of verdictsOf(checked(countyOf({ ...it, surveys: [] })))) {
          if (verdict !== "survey") expect(after.get(id)).toBe(verdict);
        }
      }),
      runs,
    );
  });

  it("V73 the order of rows does not matter", () => {
    fc.assert(
      fc.property(scene, (it) => {
        const one = countyOf(it);
        const { school, kindergarten, venue, licence, measurement } = one.registers;
        const turned: County = {
          ...one,
          registers: {
            ...one.registers,
            school: school.toReversed(),
            kindergarten: kindergarten.toReversed(),
            venue: venue.toReversed(),
            licence: licence.toReversed(),
            measurement: measurement.toReversed(),
          },
        };
        expect(checked(turned, rules.toReversed())).toEqual(checked(one));
        expect(pairsOf(turned, day, rules)).toEqual(pairsOf(one, day, rules));
      }),
      runs,
    );
  });

  it("V74 what is not a number neither acquits nor accuses", () => {
    const bad = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1);
    fc.assert(
      fc.property(scene, bad, fc.constantFrom("lon", "lat", "accuracy"), (it, value, where) => {
        const one = countyOf(it);
        const spoilt = one.registers.venue.map((record) => {
          const [lon = 0, lat = 0] = record.geometry?.type === "Point" ? record.geometry.coordinates : [];
          if (where === "accuracy") return { ...record, accuracy: value };
          // A negative degree is a degree: only what is no number spoils a position.
          const off = value === -1 ? Number.NaN : value;
          return {
            ...record,
            geometry: { type: "Point" as const, coordinates: where === "lon" ? [off, lat] : [lon, off] },
          };
        });
        const found = checked({ ...one, registers: { ...one.registers, venue: spoilt } });
        expect(
          found.findings
            .map((finding) => [finding.verdict, finding.distance])
            .filter(([verdict]) => verdict !== "unplaced"),
        ).toEqual([]);
        expect(found.findings.length).toBe(checked(one).findings.length);
      }),
      runs,
    );
  });

  it("V75 a place that is not a number is unchecked and changes nothing else", () => {
    fc.assert(
      fc.property(scene, fc.constantFrom("position", "accuracy", "extent"), (it, where) => {
        const one = countyOf(it);
        const spoilt = school("bad", {
          geometry: where === "position" ? { type: "Point", coordinates: [Number.NaN, 38.28] } : at(0, 0),
          ...(where === "accuracy" ? { accuracy: Number.NaN } : {}),
          ...(where === "extent" ? { extent: Number.NaN } : {}),
        });
        const found = checked({ ...one, registers: { ...one.registers, school: [...one.registers.school, spoilt] } });
        expect(found.findings).toEqual(checked(one).findings);
        expect(found.unchecked.map((place) => place.place)).toEqual(["bad"]);
      }),
      runs,
    );
  });

  it("V76 a venue's verdict is the gravest over its pairs, and its place gives it", () => {
    fc.assert(
      fc.property(scene, (it) => {
        const one = countyOf(it);
        const pairs = pairsOf(one, day, rules);
        for (const finding of checked(one).findings) {
          const own = pairs.filter((pair) => pair.rule === finding.rule && pair.venue === finding.venue);
          const gravest = own.reduce((most, pair) => Math.max(most, gravity[pair.verdict]), 0);
          expect(gravity[finding.verdict]).toBe(gravest);
          if (gravest === 0) continue;
          const deciding = own.filter((pair) => gravity[pair.verdict] === gravest);
          const chosen = deciding.find((pair) => pair.place === finding.place);
          expect(chosen?.distance).toBe(Math.min(...deciding.map((pair) => pair.distance)));
        }
      }),
      runs,
    );
  });

  it("V77 a measurement that holds decides its pair alone", () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 0, max: 1000 }), (it, decimetres) => {
        const value = decimetres / 10;
        const one = countyOf({
          ...it,
          places: it.places.slice(0, 1).map((only) => ({ ...only, since: undefined })),
          surveys: [],
        });
        const measured: County = {
          ...one,
          registers: {
            ...one.registers,
            measurement: one.registers.venue.map((record) =>
              measurement(`M-${record.id}`, record.id, "P0", { value, accuracy: 0 }),
            ),
          },
        };
        for (const finding of checked(measured, [plan50]).findings)
          expect([finding.verdict, finding.reason, finding.measured]).toEqual([
            value <= 50 ? "inside" : "outside",
            "measurement",
            value,
          ]);
      }),
      runs,
    );
  });

  it("V78 a profile at any distance is the check at that distance, and its totals are the counts", () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(...rules), (it, centimetres, rule) => {
        const one = countyOf(it);
        const distance = centimetres / 10;
        const profile = finish(profileSteps(one, { asOf: day, rule, limit: 1000 }));
        const found = checked(one, [{ ...rule, distance }]);
        const verdicts = verdictsOf(found);
        one.registers.venue.forEach((record, i) => {
          expect(verdictAt(profile, i, distance)).toBe(verdicts.get(`${rule.id}/${record.id}`) ?? null);
        });
        expect(totalsAt(sortedProfile(profile), distance)).toEqual(found.counts[rule.id]);
      }),
      runs,
    );
  });

  it("V79 listing the venues outside changes no other finding", () => {
    fc.assert(
      fc.property(scene, (it) => {
        const one = countyOf(it);
        const listed = checked(one).findings.filter((finding) => finding.verdict !== "outside");
        expect(check(one, { asOf: day, rules }).findings).toEqual(listed);
      }),
      runs,
    );
  });

  it("V80 is what asking every place one by one would say", () => {
    fc.assert(
      fc.property(scene, (it) => {
        const one = countyOf({ ...it, surveys: [] });
        const asked = checked(one, [plan50]).findings;
        const places = [...one.registers.school, ...one.registers.kindergarten].filter(
          ({ since }) => since === undefined || since <= day,
        );
        for (const finding of asked) {
          const { geometry, accuracy = 0 } = one.registers.venue.find(({ id }) => id === finding.venue) ?? {};
          const spot = (geometry as GeoJSON.Point).coordinates as [number, number];
          const readings = places.map((its) => {
            const outline = outlineOf(its.geometry as Geometry) as Outline;
            const { signed } = nearestOnBoundary(outline, spot);
            const doubt = Math.hypot(accuracy, its.accuracy ?? 0);
            const [low, high] = [signed - (its.extent ?? 0) - doubt, signed + doubt];
            const verdict: Verdict = high <= 50.0005 ? "inside" : low > 50.0005 ? "outside" : "survey";
            return { id: its.id, signed, verdict };
          });
          const worst = Math.max(0, ...readings.map(({ verdict }) => gravity[verdict]));
          expect(gravity[finding.verdict]).toBe(worst);
          const deciding = readings.filter(({ verdict, signed }) => gravity[verdict] === worst && signed <= 2000);
          const nearest = deciding.sort((a, b) => a.signed - b.signed || (a.id < b.id ? -1 : 1))[0];
          expect(finding.place).toBe(nearest?.id ?? null);
        }
      }),
      runs,
    );
  });
});
