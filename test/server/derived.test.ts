import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { County } from "../../src/domain/county.ts";
import { memoryLedger } from "../../src/server/ledger/memory-ledger.ts";
import { ask, county, smallLedger, smallServer } from "./small-server.ts";
import { bar, post } from "./writing/asking.ts";

const near = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }));
const step = fc.oneof(
  fc.record({ id: fc.constantFrom("V1", "V2", "V6", "V7"), at: near }).map(({ id, at: [x, y] }) => ({
    puts: [
      bar(id, { accuracy: 1, geometry: { type: "Point", coordinates: [106.2505 + x * 1e-4, 38.281 + y * 1e-4] } }),
    ],
  })),
  fc.record({ id: fc.constant("S2"), at: near }).map(({ id, at: [x, y] }) => ({
    puts: [
      {
        register: "school",
        record: {
          id,
          name: "二小",
          stage: "primary",
          accuracy: 1,
          geometry: { type: "Point", coordinates: [106.2505 + x * 1e-4, 38.281 + y * 1e-4] },
        },
      },
    ],
  })),
  fc.constantFrom("V6", "V7", "V3").map((id) => ({ removals: [{ register: "venue", id }] })),
);

describe("what the server derives after a change", () => {
  it("AP16 findings and coverage after many changes are those of a server that starts with the county as it is", async () => {
    const ledger = smallLedger();
    const server = await smallServer({}, undefined, ledger);
    const questions = ["findings?verdict=inside&verdict=survey&verdict=outside&verdict=unplaced", "coverage"];
    const steps = fc.sample(step, { seed: 7, numRuns: 60 });
    let written = 0;
    for (const [i, change] of steps.entries()) {
      written += (await post(server, change)).statusCode === 201 ? 1 : 0;
      const answers = await Promise.all(questions.map((it) => ask(server, `${county}/${it}`)));
      if (i % 10 !== 9) continue;
      const now = structuredClone((await ledger.county("640121")) as County);
      const fresh = await smallServer({}, undefined, memoryLedger([now]));
      for (const [q, question] of questions.entries()) {
        const expected = (await ask(fresh, `${county}/${question}`)).json();
        expect({ ...answers[q]?.json(), revision: 1 }, `${i} ${question}`).toEqual(expected);
      }
    }
    expect(written).toBeGreaterThan(40);
  });
});
