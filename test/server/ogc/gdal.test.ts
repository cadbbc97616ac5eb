import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallServer } from "../small-server.ts";
import { bar, post } from "../writing/asking.ts";

const OGRINFO = "/usr/bin/ogrinfo";
const run = promisify(execFile);

/** GDAL reads the map services as QGIS does: through its OAPIF driver. Skipped where GDAL is not installed. */
describe.skipIf(!existsSync(OGRINFO))("the map services, read by GDAL", () => {
  let server: FastifyInstance;
  let source: string;
  beforeAll(async () => {
    server = await smallServer();
    await server.listen({ host: "127.0.0.1", port: 0 });
    source = `OAPIF:http://127.0.0.1:${(server.server.address() as AddressInfo).port}/ogc`;
    const puts = Array.from({ length: 2500 }, (_, i) =>
      bar(`G${String(i).padStart(4, "0")}`, {
        geometry: { type: "Point", coordinates: [106.21 + (i % 50) / 1000, 38.21 + Math.floor(i / 50) / 1000] },
        established: "2025-01-01",
        accuracy: 5,
      }),
    );
    const answer = await post(server, { puts }, { host: source.split("/")[2] ?? "" });
    expect(answer.statusCode).toBe(201);
  });
  afterAll(() => server.close());

  const info = async (...more: string[]) => (await run(OGRINFO, ["-ro", ...more])).stdout;
  const count = async (...more: string[]) => Number(/Feature Count: (\d+)/.exec(await info("-so", ...more))?.[1]);
  const layer = "640121-venue";

  it("AP60 the layers are listed, with their geometry and extent", async () => {
    const listed = await info(source);
    for (const name of ["school", "venue", "waterHazard", "township", "findings", "zones"])
      expect(listed).toContain(`640121-${name}`);
    const venues = await info("-so", source, layer);
    expect(venues).toContain("Geometry: Point");
    expect(venues).toMatch(/WGS 84/);
    expect(venues).toMatch(/name: String/);
  });

  it("AP61 all features come, over every page", async () => {
    expect(await count(source, layer)).toBe(2505);
    expect(await count("-oo", "PAGE_SIZE=100", source, layer)).toBe(2505);
    const out = join(mkdtempSync(join(tmpdir(), "gdal-")), "venues.geojson");
    await run("/usr/bin/ogr2ogr", ["-f", "GeoJSON", out, source, layer, "-oo", "PAGE_SIZE=100"]);
    const read = JSON.parse(readFileSync(out, "utf8"));
    const ids = read.features.map(
      ({ properties, id }: { id: string; properties: { id?: string } }) => properties.id ?? id,
    );
    expect(new Set(ids).size).toBe(2505);
    const one = read.features.find(
      ({ properties }: { properties: { name: string } }) => properties.name === "示例便利店一",
    );
    expect(one.geometry.coordinates).toEqual([106.2505, 38.2811]);
  });

  it("AP62 a box brings what is in it", async () => {
    const out = join(mkdtempSync(join(tmpdir(), "gdal-")), "box.geojson");
    const box = ["106.2095", "38.2095", "106.2195", "38.2145"];
    await run("/usr/bin/ogr2ogr", ["-f", "GeoJSON", "-spat", ...box, out, source, layer]);
    // Ten columns (106.210 to 106.219) of five rows (38.210 to 38.214).
    expect(JSON.parse(readFileSync(out, "utf8")).features).toHaveLength(50);
  });

  it("AP63 a day brings what stood then", async () => {
    const address = source.replace("OAPIF:", "");
    // An address of items is a GeoJSON document to GDAL, as to a person who pastes it.
    const read = await info("-so", "-al", `${address}/collections/${layer}/items?datetime=2023-01-01`);
    expect(read).toContain("Feature Count: 4");
  });

  it("AP64 findings and zones are layers like any other", async () => {
    expect(await count(source, "640121-findings")).toBeGreaterThan(3);
    const findings = await info("-al", "-q", "-where", "verdict='inside'", source, "640121-findings");
    expect(findings).toContain("示例便利店一");
    const zones = await info("-so", source, "640121-zones");
    expect(zones).toContain("Feature Count: 1");
    expect(zones).toMatch(/distance_m: (Integer|Real)/);
  });
});
