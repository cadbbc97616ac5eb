import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { clusters, shared } from "../../src/cli/sample/tiled/clusters.ts";
import { type Extent, extents } from "../../src/cli/sample/tiled/extent.ts";
import { makeTiledPack } from "../../src/cli/sample/tiled/tiled.ts";
import { readRegisterFile } from "../../src/io/register-file.ts";

const small: Extent = { ...extents.province, venues: 1500, places: 160, towns: 7, tiles: [4, 3] };
const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "sapling-tiled-")));
const [one = "", two = ""] = folders;
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const read = <R extends "school" | "kindergarten" | "nursery" | "venue" | "licence" | "township">(
  register: R,
  file: string,
) => readRegisterFile(register, readFileSync(join(one, file)), file);

describe("the larger sample packs", () => {
  it("P30 are the same bytes from the same seed", async () => {
    await makeTiledPack(small, 5, one);
    await makeTiledPack(small, 5, two);
    for (const name of readdirSync(one))
      expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name))), name).toBe(true);
  });

  it("P31 are read back without a problem, with the counts they promise", () => {
    const places = [
      read("school", "schools.geojson"),
      read("kindergarten", "kindergartens.geojson"),
      read("nursery", "nurseries.geojson"),
    ];
    const venues = read("venue", "venues.csv");
    const licences = read("licence", "licences.csv");
    expect([...places, venues, licences].flatMap((it) => it.problems)).toEqual([]);
    expect(places.reduce((sum, it) => sum + it.records.length, 0)).toBe(small.places);
    expect(venues.records).toHaveLength(small.venues);
    expect(licences.records).toHaveLength(venues.records.reduce((sum, it) => sum + it.categories.length, 0));
    expect(read("township", "townships.geojson").records).toHaveLength(12);
  });

  it("P32 share venues and places among towns without losing one", () => {
    expect(shared(10, [1, 1, 1])).toEqual([4, 3, 3]);
    const towns = clusters(1, extents.nation);
    expect(towns.reduce((sum, it) => sum + it.venues, 0)).toBe(6_000_000);
    expect(towns.reduce((sum, it) => sum + it.places, 0)).toBe(530_000);
  });
});
