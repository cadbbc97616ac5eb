import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closedFrom, isClosed, reopened } from "../../../src/domain/change/closing.ts";
import { draftOf, recordOf } from "../../../src/domain/change/draft.ts";
import { ownSteps } from "../../../src/domain/change/own-steps.ts";
import { differences, settled } from "../../../src/domain/change/side-by-side.ts";
import type { AnyRecord, Geometry } from "../../../src/domain/registers/column.ts";
import { freshId } from "../../../src/domain/registers/fresh-id.ts";
import { type RegisterId, registerIds } from "../../../src/domain/registers/index.ts";
import { pairOf, shapeFrom, verticesText } from "../../../src/domain/registers/shape-text.ts";
import { readPackFolder } from "../../../src/server/pack-folder.ts";

const read = readPackFolder("data/640121");
if (!("county" in read)) throw new Error("the shipped county cannot be read");
const { county } = read;

describe("a record in a form", () => {
  it("ED13 every record of the county goes through a form unchanged, in every register", () => {
    for (const register of registerIds)
      for (const record of (county.registers[register] as readonly AnyRecord[]).slice(0, 200)) {
        const { record: again, faults } = recordOf(
          register,
          draftOf(register, record),
          record.geometry ?? null,
          record,
        );
        expect(faults).toEqual([]);
        expect(again).toEqual(record);
      }
  });

  it("ED14 a text that is no number is a fault of its column and no value", () => {
    const draft = { ...draftOf("school", null), id: "S1", name: "一", pupils: "十二", accuracy: "1,200.5" };
    const { record, faults } = recordOf("school", draft, null, null);
    expect(faults.map(({ code, path }) => [code, path])).toEqual([["value-number", "pupils"]]);
    expect(record).toEqual({ id: "S1", name: "一", accuracy: 1200.5 });
  });

  it("ED15 closing and reopening a venue, a place and a case leave the columns as they were", () => {
    for (const register of ["venue", "school", "case"] as const satisfies readonly RegisterId[]) {
      const open = { ...draftOf(register, null), status: "operating", state: "found" };
      const closed = closedFrom(register, open, "2026-11-24");
      expect(isClosed(register, open)).toBe(false);
      expect(isClosed(register, closed)).toBe(true);
      const again = reopened(register, closed);
      expect(isClosed(register, again)).toBe(false);
      expect({ ...again, until: "", closed: "" }).toEqual({ ...open, until: "", closed: "" });
    }
  });
});

describe("two versions of a record", () => {
  const base = { id: "V1", name: "a", address: "b", note: "c" } as AnyRecord;
  const mine = { ...base, name: "mine", address: "mine" } as AnyRecord;
  const theirs = { ...base, name: "theirs", note: "theirs" } as AnyRecord;

  it("ED16 what only one changed is that one's; what both changed asks", () => {
    const rows = differences("venue", base, mine, theirs);
    expect(rows.map(({ id, changedBy }) => [id, changedBy])).toEqual([
      ["name", "both"],
      ["address", "mine"],
      ["note", "theirs"],
    ]);
  });

  it("ED17 the settled record has each column from the side that was chosen", () => {
    const record = settled(mine, theirs, new Map([["address", "mine"] as const, ["name", "theirs"] as const]));
    expect(record).toEqual({ ...theirs, address: "mine" });
  });
});

describe("one's own steps", () => {
  it("ED18 undo walks back, redo walks forth, a new change forgets the redo, others' changes are not on it", () => {
    const c = (revision: number, undoes?: number, who = "me") =>
      undoes === undefined ? { revision, who } : { revision, who, undoes };
    const at = (...commits: ReturnType<typeof c>[]) => {
      const { undo, redo } = ownSteps(commits, "me");
      return [undo.at(-1)?.revision, redo.at(-1)?.revision];
    };
    expect(at(c(2), c(3), c(4, undefined, "you"))).toEqual([3, undefined]);
    expect(at(c(2), c(3), c(4, 3))).toEqual([2, 4]);
    expect(at(c(2), c(3), c(4, 3), c(5, 2))).toEqual([undefined, 5]);
    expect(at(c(2), c(3), c(4, 3), c(5, 4))).toEqual([5, undefined]);
    expect(at(c(2), c(3), c(4, 3), c(5))).toEqual([5, undefined]);
    expect(at(c(2), c(3), c(4, 3, "you"))).toEqual([2, undefined]);
  });
});

describe("ids and shapes as text", () => {
  it("ED19 a new id follows the most used kind and is never one that is there", () => {
    expect(freshId(["V0411", "V0412", "X9"])).toBe("V0413");
    expect(freshId([])).toBe("N1");
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-C]?\d{0,3}$/), { maxLength: 30 }), (ids) => {
        expect(ids).not.toContain(freshId(ids));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("ED20 a shape written and read again is the same, its holes and other parts kept", () => {
    const square = (x: number): number[][] => [
      [x, 38],
      [x + 0.01, 38],
      [x + 0.01, 38.01],
      [x, 38],
    ];
    const shapes: Geometry[] = [
      { type: "Point", coordinates: [106.25, 38.28] },
      { type: "LineString", coordinates: square(106).slice(0, 3) },
      { type: "Polygon", coordinates: [square(106), square(106.001)] },
      { type: "MultiPolygon", coordinates: [[square(106)], [square(107), square(107.001)]] },
    ];
    const kinds = { Point: "point", LineString: "line", Polygon: "area", MultiPolygon: "area" } as const;
    for (const shape of shapes)
      expect(shapeFrom(verticesText(shape), kinds[shape.type as keyof typeof kinds], shape)).toEqual({
        geometry: shape,
      });
  });

  it("ED21 what is no pair of degrees on the globe is named by its line", () => {
    expect(shapeFrom("106, 38\n\nabc", "line", null)).toEqual({ fault: "line", line: 3 });
    expect(shapeFrom("106, 38", "area", null)).toEqual({ fault: "few", count: 3 });
    expect(pairOf("106.27，38.38")).toEqual([106.27, 38.38]);
    expect(pairOf("206.27 38.38")).toBeNull();
    expect(pairOf("106.27")).toBeNull();
  });
});
