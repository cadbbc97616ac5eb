import { describe, expect, it } from "vitest";
import type { County } from "../../src/domain/county.ts";
import { derive } from "../../src/domain/derive.ts";
import type { Ask } from "../../src/domain/engine.ts";
import { finish } from "../../src/domain/engine.ts";
import { advance } from "../../src/domain/incremental/advance.ts";
import type { Road } from "../../src/domain/registers/roads.ts";
import { check } from "../../src/domain/rules/check.ts";
import { profileSteps } from "../../src/domain/rules/profile.ts";
import type { Rule } from "../../src/domain/rules/rule.ts";
import { chanceOf, freshIds, type Mix, randomChange } from "../domain/change/random-change.ts";
import { county as countyOf, day, plan50, plan200, spot } from "../domain/county-builder.ts";

const toGates: Rule = { ...plan50, id: "gates", measure: "entrance", placeEnd: "anyGate", distance: 120 };
const onFoot: Rule = { ...plan50, id: "foot", measure: "walking", placeEnd: "pupilGate", distance: 300 };
const rules = [plan50, plan200, toGates, { ...onFoot, enabled: false }];

/** A county of some hundred records, made by changes. */
function seeded(seed: number, mix: Mix, changes: number, road: readonly Road[] = []) {
  const chance = chanceOf(seed);
  const fresh = freshIds();
  let county = countyOf({ road }, { rules });
  const next = (): County => {
    county = advance(county, randomChange(chance, county, fresh, mix), county.revision + 1).county;
    return county;
  };
  for (let i = 0; i < changes; i++) next();
  return { next, here: () => county };
}

/** Streets every 200 m both ways, joined where they cross. */
function streets(): Road[] {
  const steps = Array.from({ length: 16 }, (_, i) => (i - 7.5) * 200);
  const street = (id: string, coordinates: [number, number][]): Road => ({
    id,
    class: "street",
    geometry: { type: "LineString", coordinates },
  });
  return steps.flatMap((x, i) => [
    street(
      `x${i}`,
      steps.map((y) => spot(x, y)),
    ),
    street(
      `y${i}`,
      steps.map((y) => spot(y, x)),
    ),
  ]);
}

/** What is asked again after every change. */
const asked: readonly Ask<"findings">[] = [
  { asOf: day },
  { asOf: day, rules: [{ ...plan50, distance: 100 }] },
  { asOf: "2023-01-01" },
];

function compare(county: County, all: readonly Ask<"findings">[]): void {
  for (const ask of all) expect(derive(county, "findings", ask)).toEqual(check(county, ask));
}

/** The same county of which nothing is known yet. */
const unknown = (county: County): County => ({
  ...county,
  registers: Object.fromEntries(
    Object.entries(county.registers).map(([register, list]) => [register, [...list]]),
  ) as unknown as County["registers"],
});

describe("incremental derivation", () => {
  it("CG19 after each of 10,000 random changes the findings are those from scratch", { timeout: 60_000 }, () => {
    const { next, here } = seeded(1, {}, 250);
    compare(here(), asked);
    for (let i = 0; i < 10_000; i++) {
      const county = next();
      // One of the questions each time, all of them now and then: an answer asked late has more to catch up with.
      const some = i % 100 === 0 ? asked : [asked[(i / 10) % 2 < 1 ? 0 : 1] as Ask<"findings">];
      if (i % 10 === 0) compare(county, some);
      else for (const ask of some) derive(county, "findings", ask);
    }
  });

  it("CG20 the profile of a rule and venues outside with their nearest place, too", () => {
    const { next } = seeded(2, {}, 200);
    const whole = { asOf: day, all: true } as const;
    for (let i = 0; i < 250; i++) {
      const county = next();
      for (const rule of [plan50, plan200, toGates]) {
        const ask = { asOf: day, rule, limit: 400 };
        expect(derive(county, "profile", ask)).toEqual(finish(profileSteps(county, ask)));
      }
      if (i % 5 === 0) compare(county, [whole]);
    }
  });

  it("CG21 walks, as roads are laid and campuses come into their way", () => {
    const walked = [{ asOf: day }, { asOf: day, rules: [onFoot] }];
    const { next } = seeded(3, { roads: true }, 250);
    for (let i = 0; i < 150; i++) compare(next(), walked);
  });

  it("SP1 walks that are carried along are those of a county laid out anew, as fences, waters and campuses change", () => {
    const walked = [
      { asOf: day },
      { asOf: day, rules: [onFoot] },
      { asOf: "2022-01-01", rules: [{ ...onFoot, placeEnd: "boundary" as const }] },
    ];
    let shown = 0;
    for (const seed of [4, 5]) {
      const { next } = seeded(seed, { inTheWay: true }, 150, streets());
      for (let i = 0; i < 120; i++) {
        const county = next();
        for (const ask of walked) {
          const found = derive(county, "findings", ask);
          expect(found, `seed ${seed}, change ${i}`).toEqual(check(unknown(county), ask));
          shown += found.findings.filter(({ walking }) => walking !== null).length;
        }
      }
    }
    expect(shown).toBeGreaterThan(3_000);
  });
});
