import { describe, expect, it } from "vitest";
import { applyChange } from "../../../src/domain/change/apply.ts";
import type { Change, Commit } from "../../../src/domain/change/change.ts";
import { choiceOf, clashesOf, settledChange } from "../../../src/domain/change/clash.ts";
import { inverse } from "../../../src/domain/change/inverse.ts";
import { byId } from "../../../src/domain/county.ts";
import type { Venue } from "../../../src/domain/registers/venues.ts";
import { countyPack } from "../../golden/county-pack.ts";

const pack = countyPack();
const [a, b] = pack.registers.venue;
if (!a || !b) throw new Error("the shipped county has no venues");

const put = (...records: readonly Venue[]): Change => ({
  why: "试",
  puts: records.map((record) => ({ register: "venue", record }) as const),
  removals: [],
});

/** One changes, another changes after it; what taking the first one back meets. */
function undoAfter(first: Change, later: Change) {
  const { county: middle, before } = applyChange(pack, first, 2);
  const { county: now } = applyChange(middle, later, 3);
  const commit = { ...first, before, revision: 2 } satisfies Partial<Commit>;
  const change = inverse(commit);
  const changed = new Set([...later.puts.map(({ record }) => record.id), ...later.removals.map(({ id }) => id)]);
  const standing = [...changed].map((id) => ({
    register: "venue" as const,
    id,
    record: byId(now, "venue").get(id) ?? null,
  }));
  const after = (_: unknown, id: string) => byId(middle, "venue").get(id) ?? null;
  return { change, now, clashes: clashesOf(change, standing, after) };
}
const venueIn = (county: typeof pack, id: string) => byId(county, "venue").get(id);

describe("a change that met a later one", () => {
  it("EF5 an undo that meets a later change takes back its own columns and leaves the later ones", () => {
    const first = put({ ...a, name: "甲" }, { ...b, name: "乙" });
    const { change, now, clashes } = undoAfter(first, put({ ...a, name: "甲", note: "后来的备注" }));
    expect(clashes).toHaveLength(1);
    expect(clashes[0]?.rows.map(({ id, changedBy }) => [id, changedBy])).toEqual([
      ["name", "mine"],
      ["note", "theirs"],
    ]);
    const change2 = settledChange(change, clashes, new Map());
    if (!change2) throw new Error("nothing is left");
    const { county } = applyChange(now, change2, 4);
    expect(venueIn(county, a.id)).toEqual({ ...a, note: "后来的备注" });
    // The record that nobody touched since is taken back as well.
    expect(venueIn(county, b.id)).toEqual(b);
  });

  it("EF6 a column that both changed is as it is chosen", () => {
    const { change, now, clashes } = undoAfter(put({ ...a, name: "甲" }), put({ ...a, name: "丙" }));
    const [clash] = clashes;
    const row = clash?.rows[0];
    if (!clash || !row) throw new Error("no clash");
    expect(row.changedBy).toBe("both");
    const mine = settledChange(change, clashes, new Map([[choiceOf(clash, row), "mine"]]));
    if (!mine) throw new Error("nothing is left");
    expect(venueIn(applyChange(now, mine, 4).county, a.id)?.name).toBe(a.name);
    expect(settledChange(change, clashes, new Map([[choiceOf(clash, row), "theirs"]]))).toBeNull();
  });

  it("EF7 a record that one side removed is taken whole", () => {
    const added: Venue = { ...a, id: "V-new", name: "新店" };
    const { change, now, clashes } = undoAfter(put(added), put({ ...added, note: "已补" }));
    const [clash] = clashes;
    if (!clash) throw new Error("no clash");
    expect(clash).toMatchObject({ mine: null, rows: [] });
    const gone = settledChange(change, clashes, new Map());
    if (!gone) throw new Error("nothing is left");
    expect(venueIn(applyChange(now, gone, 4).county, "V-new")).toBeUndefined();
    expect(settledChange(change, clashes, new Map([[choiceOf(clash, null), "theirs"]]))).toBeNull();
    const removed = undoAfter(put({ ...a, name: "甲" }), {
      why: "",
      puts: [],
      removals: [{ register: "venue", id: a.id }],
    });
    const back = settledChange(removed.change, removed.clashes, new Map());
    if (!back) throw new Error("nothing is left");
    expect(venueIn(applyChange(removed.now, back, 4).county, a.id)).toEqual(a);
  });

  it("EF8 what both removed is not removed again", () => {
    const added: Venue = { ...a, id: "V-new" };
    const { change, clashes } = undoAfter(put(added), {
      why: "",
      puts: [],
      removals: [{ register: "venue", id: "V-new" }],
    });
    expect(settledChange(change, clashes, new Map())).toBeNull();
  });
});
