import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { layerRegisters } from "../../../src/server/ogc/collections.ts";
import { ask, HOST, smallServer } from "../small-server.ts";
import { bar, post } from "../writing/asking.ts";

let server: FastifyInstance;
beforeAll(async () => {
  server = await smallServer();
});
const base = `http://${HOST}/ogc`;
const raw = (path: string) =>
  ask(server, path.startsWith("http") ? path.slice(`http://${HOST}`.length) : `/ogc${path}`);
const get = async (path: string) => (await raw(path)).json();
const items = (query = "", layer = "venue") => get(`/collections/640121-${layer}/items${query}`);
const ids = async (query: string, layer = "venue"): Promise<string[]> =>
  (await items(query, layer)).features.map(({ id }: { id: string }) => id);

interface Link {
  readonly rel: string;
  readonly href: string;
  readonly type: string;
}
const linkTo = (it: { links: readonly Link[] }, rel: string) => it.links.find((link) => link.rel === rel)?.href;

describe("OGC API – Features", () => {
  it("AP50 the landing page leads to everything, by links that work", async () => {
    for (const path of ["", "/"]) {
      const landing = await get(path);
      for (const rel of ["self", "service-desc", "conformance", "data"]) {
        const href = linkTo(landing, rel) ?? "";
        expect(href, rel).toMatch(/^http:\/\/127\.0\.0\.1:5640\/ogc/);
        expect((await raw(href)).statusCode, rel).toBe(200);
      }
    }
    expect((await get("/conformance")).conformsTo).toEqual(
      ["core", "oas30", "geojson"].map((name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`),
    );
  });

  it("AP51 the definition is OpenAPI 3.0 and names the parameters of items as the standard does", async () => {
    const answer = await raw("/api");
    expect(answer.headers["content-type"]).toMatch(/application\/vnd\.oai\.openapi\+json; ?version="?3\.0/);
    const { openapi, paths } = answer.json();
    expect(openapi).toMatch(/^3\.0\.\d$/);
    const { parameters } = paths["/collections/{collectionId}/items"].get;
    const named = (name: string) => parameters.find((one: { name: string }) => one.name === name);
    expect(named("limit")).toMatchObject({ in: "query", required: false, style: "form", explode: false });
    expect(named("limit").schema).toMatchObject({ type: "integer", minimum: 1, maximum: 10_000, default: 1000 });
    expect(named("bbox")).toMatchObject({ schema: { type: "array", items: { type: "number" } }, explode: false });
    expect(named("datetime")).toMatchObject({ schema: { type: "string" } });
    const operations = Object.values(paths as Record<string, { get: { operationId: string } }>).map(
      (it) => it.get.operationId,
    );
    expect(new Set(operations).size).toBe(operations.length);
  });

  it("AP52 every layer describes itself and gives its items", async () => {
    const { collections } = await get("/collections");
    const named = collections.map(({ id }: { id: string }) => id);
    expect(named).toEqual([...layerRegisters, "findings", "zones"].map((layer) => `640121-${layer}`));
    for (const collection of collections) {
      const { links, id } = collection;
      expect(await get(`/collections/${id}`)).toEqual(collection);
      expect(collection.extent.spatial?.crs ?? collection.crs[0]).toBe("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
      const answer = await raw(linkTo({ links }, "items") ?? "");
      expect(answer.statusCode, id).toBe(200);
      expect(answer.headers["content-type"]).toContain("application/geo+json");
      const schema = await raw(linkTo({ links }, "http://www.opengis.net/def/rel/ogc/1.0/schema") ?? "");
      expect(schema.headers["content-type"]).toContain("application/schema+json");
      const known = new Set(Object.keys(schema.json().properties));
      const used = answer.json().features.flatMap(({ properties }: { properties: object }) => Object.keys(properties));
      expect(
        used.filter((name: string) => !known.has(name) && name !== "rules"),
        id,
      ).toEqual([]);
    }
  });

  it("AP53 a page says how many there are and leads to the next and the one before", async () => {
    const first = await items("?limit=2");
    expect(first).toMatchObject({ type: "FeatureCollection", numberMatched: 5, numberReturned: 2 });
    const seen: string[] = [];
    let page = first;
    for (let turns = 0; turns < 9; turns++) {
      seen.push(...page.features.map(({ id }: { id: string }) => id));
      const next = linkTo(page, "next");
      if (next === undefined) break;
      page = await get(next);
    }
    expect(seen).toEqual(["V1", "V2", "V3", "V4", "V5"]);
    expect(await get(linkTo(page, "prev") ?? "")).toMatchObject({ features: [{ id: "V3" }, { id: "V4" }] });
    expect(await get(linkTo(first, "self") ?? "")).toEqual(first);
    // More than the most is no error.
    expect((await items("?limit=99999")).numberReturned).toBe(5);
    expect((await items("?offset=99")).numberReturned).toBe(0);
  });

  it("AP54 a commit between two pages moves nothing: the links hold on to their revision", async () => {
    const own = await smallServer();
    const first = (await ask(own, "/ogc/collections/640121-venue/items?limit=2")).json();
    await post(own, { removals: [{ register: "venue", id: "V1" }], puts: [bar("V9")] });
    const next = (await ask(own, (linkTo(first, "next") ?? "").slice(`http://${HOST}`.length))).json();
    expect(next.features.map(({ id }: { id: string }) => id)).toEqual(["V3", "V4"]);
    expect((await ask(own, "/ogc/collections/640121-venue/items")).json().features[0].id).toBe("V2");
  });

  it("AP55 bbox takes what meets it, edges too, by the shape and not by the box about it", async () => {
    expect(await ids("?bbox=106.2505,38.2811,106.2505,38.2811")).toEqual(["V1", "V5"]);
    expect(await ids("?bbox=106.25,38.2812,0,106.26,38.29,2000")).toEqual(["V2", "V3"]);
    expect(await ids("?bbox=0,0,1,1")).toEqual([]);
    expect(await ids("?bbox=-180,-90,180,90")).toEqual(["V1", "V2", "V3", "V5"]);
    expect(await ids("?bbox=170,38,107,39")).toEqual(["V1", "V2", "V3", "V5"]);
    expect(await ids("?bbox=170,38,-170,39")).toEqual([]);
    expect(await ids("?bbox=106.251,38.281,106.3,38.3", "school")).toEqual(["S1"]);
    expect(await ids("?bbox=106.2511,38.281,106.3,38.3", "school")).toEqual([]);
    const own = await smallServer();
    const triangle = {
      type: "Polygon",
      coordinates: [
        [
          [106.2, 38.2],
          [106.3, 38.2],
          [106.2, 38.3],
          [106.2, 38.2],
        ],
      ],
    };
    const school = { register: "school", record: { id: "S2", name: "三角", stage: "primary", geometry: triangle } };
    expect((await post(own, { puts: [school] })).statusCode).toBe(201);
    const met = async (bbox: string) =>
      (await ask(own, `/ogc/collections/640121-school/items?bbox=${bbox}`))
        .json()
        .features.map(({ id }: { id: string }) => id);
    expect(await met("106.28,38.28,106.29,38.29")).toEqual([]);
    expect(await met("106.24,38.24,106.29,38.27")).toContain("S2");
  });

  it("AP56 datetime takes what stood then: an instant, an interval, an open end", async () => {
    expect(await ids("?datetime=2023-01-01")).toEqual(["V1", "V2", "V3", "V4"]);
    expect(await ids("?datetime=2018-12-31T15:59:59Z")).toEqual([]);
    // Midnight in the county.
    expect(await ids("?datetime=2018-12-31T16:00:00Z")).toEqual(["V1", "V2", "V3", "V4"]);
    expect(await ids("?datetime=2024-01-01/2024-06-01")).toEqual(["V1", "V2", "V3", "V4", "V5"]);
    expect(await ids("?datetime=../2018-01-01")).toEqual([]);
    expect(await ids("?datetime=2025-01-01/..")).toHaveLength(5);
    expect(await ids("?datetime=2025-01-01/")).toHaveLength(5);
  });

  it("AP57 what the definition does not name, and values that are none, are 400", async () => {
    const queries = [
      "x=1",
      "limit=0",
      "limit=-1",
      "limit=ten",
      "bbox=1,2,3",
      "bbox=a,b,c,d",
      "bbox=0,10,1,5",
      "bbox=,,,",
      "bbox=0,0,NaN,1",
      "bbox=1e999,0,1,1",
      "datetime=yesterday",
      "datetime=2023-02-30",
      "datetime=2025-01-01/2024-01-01",
      "datetime=a/b/c",
      "datetime=../../..",
      "f=html",
      "offset=-1",
    ];
    for (const query of queries)
      expect((await raw(`/collections/640121-venue/items?${query}`)).json(), query).toMatchObject({
        status: 400,
        code: "query-invalid",
      });
    for (const id of ["640121-pigs", "110000-venue", "venue", "-venue", "640121-count"])
      expect((await raw(`/collections/${id}/items`)).json(), id).toMatchObject({
        status: 404,
        code: "collection-unknown",
      });
    expect((await raw("/collections/640121-venue/items/V99")).json()).toMatchObject({
      status: 404,
      code: "record-unknown",
    });
    expect((await raw("/collections/640121-venue/items?rev=99")).json()).toMatchObject({ code: "revision-unknown" });
  });

  it("AP58 one feature stands at its own address", async () => {
    const answer = await raw("/collections/640121-venue/items/V1");
    expect(answer.headers["content-type"]).toContain("application/geo+json");
    expect(answer.json()).toMatchObject({
      type: "Feature",
      id: "V1",
      geometry: { type: "Point", coordinates: [106.2505, 38.2811] },
      properties: { name: "示例便利店一", categories: ["tobacco"] },
    });
    expect((await get(linkTo(answer.json(), "self") ?? "")).id).toBe("V1");
    expect(linkTo(answer.json(), "collection")).toBe(`${base}/collections/640121-venue`);
    expect((await get("/collections/640121-venue/items/V4")).geometry).toBeNull();
  });

  it("AP59 findings are those of the API, of the day asked; zones are drawn for the rules in force", async () => {
    const { features } = await items("", "findings");
    expect(
      features.map(({ properties: p }: { properties: Record<string, unknown> }) => [p["venue"], p["verdict"]]),
    ).toEqual(
      (await ask(server, "/api/v1/counties/640121/findings"))
        .json()
        .findings.map((row: Record<string, unknown>) => [row["venue"], row["verdict"]]),
    );
    expect(features[0].properties).toMatchObject({
      as_of: "2026-11-24",
      venue_name: "示例便利店一",
      place_name: "示例一小",
      rule_title: "五十米清理区",
    });
    expect(await ids("?datetime=2023-01-01", "findings")).not.toContain("plan-50/V5");
    expect((await get(`/collections/640121-findings/items/${encodeURIComponent("plan-50/V1")}`)).id).toBe("plan-50/V1");
    const zones = await items("", "zones");
    expect(zones.features).toMatchObject([
      { id: "S1@50", geometry: { type: "Polygon" }, properties: { place: "S1", distance_m: 50, rules: ["plan-50"] } },
    ]);
    expect(await ids("?bbox=106.2505,38.2814,106.2506,38.2815", "zones")).toEqual(["S1@50"]);
    expect(await ids("?bbox=106.2505,38.2824,106.2506,38.2825", "zones")).toEqual([]);
    expect(await ids("?datetime=2020-01-01", "zones")).toEqual([]);
  });
});
