import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packColumn } from "../../src/io/packed-column.ts";
import { packedBuffers, packedRows, packRegister } from "../../src/io/packed-register.ts";

type Loose = Readonly<Record<string, unknown>>;

const geometry = fc.oneof(
  fc.record({
    type: fc.constant("Point"),
    coordinates: fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true })),
  }),
  fc.constant({ type: "Point", coordinates: [1, 2, 3] }),
  fc.constant({
    type: "LineString",
    coordinates: [
      [0, 0],
      [1, -0.5],
    ],
  }),
);

const record = fc.record(
  {
    id: fc.string(),
    name: fc.string({ unit: "grapheme" }),
    state: fc.constantFrom("open", "closed"),
    categories: fc.array(fc.constantFrom("bar", "tobacco"), { maxLength: 2 }),
    number: fc.double({ noNaN: true }),
    flag: fc.boolean(),
    mixed: fc.oneof(fc.string(), fc.integer(), fc.constant({ deep: [1] })),
    geometry,
  },
  { requiredKeys: ["id"], noNullPrototype: true },
);

/** Through a message, as between the threads. */
const sent = (records: readonly Loose[]) => {
  const packed = packRegister(records);
  return packedRows<Loose>(structuredClone(packed, { transfer: packedBuffers(packed) }));
};

describe("a register packed for the page", () => {
  it("PV1 comes over record by record as it was, in any order of looking", () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 90 }), (records) => {
        const rows = sent(records as Loose[]);
        for (let row = records.length - 1; row >= 0; row -= 3) expect(rows.at(row)).toEqual(records[row]);
        expect(rows.all()).toEqual(records);
        for (const name of ["id", "number", "categories"])
          expect(records.map((_, row) => rows.column(name)(row))).toEqual(records.map((one) => (one as Loose)[name]));
      }),
      { seed: 640121, numRuns: 80 },
    );
  });

  it("PV1 hands over numbers, words and texts, not one by one", () => {
    const many = (value: (i: number) => unknown) => packColumn(Array.from({ length: 1_000 }, (_, i) => value(i)))?.is;
    expect(many((i) => i / 3)).toBe("numbers");
    expect(many((i) => (i % 7 ? "open" : undefined))).toBe("words");
    expect(many((i) => [i % 2 ? "bar" : "tobacco"])).toBe("words");
    expect(many((i) => (i % 5 ? `V${i}` : undefined))).toBe("texts");
    expect(many((i) => ({ i }))).toBe("values");
    expect(many(() => undefined)).toBeUndefined();
  });
});
