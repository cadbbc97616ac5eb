import { describe, expect, it } from "vitest";
import { createRemote } from "../../src/worker/remote.ts";
import { at, county, square, venue } from "../domain/county-builder.ts";

const day = "2026-11-24";

describe("the worker's county changes", () => {
  it("CG18 answers, finds and counts by the county as changed", async () => {
    const before = county({ ...square("school", "S1"), venue: [venue("V1", { geometry: at(0, 500) })] });
    const remote = createRemote(
      async () => before,
      async () => () => "x",
    );
    await remote.load(1, { from: "static", adcode: "640121", base: "/" }, () => undefined);
    const ask = { asOf: day } as const;
    const asked = () => remote.derive(2, "findings", ask, () => undefined);
    expect((await asked()).findings).toEqual([]);
    expect((await remote.search("新店")).hits).toEqual([]);
    const put = { register: "venue", record: venue("V2", { name: "新店", geometry: at(0, 110) }) } as const;
    const sizes = await remote.apply({ why: "新办", puts: [put], removals: [] }, 2);
    expect(sizes.venue).toBe(2);
    const { findings, revision } = await asked();
    expect(findings.map(({ venue: id, verdict }) => [id, verdict])).toEqual([["V2", "inside"]]);
    expect(revision).toBe(2);
    expect((await remote.search("新店")).hits.map(({ id }) => id)).toEqual(["V2"]);
  });
});
