/** The OpenAPI 3.0 document of the map services, as the conformance class OAS30 asks. */

import { GEOJSON, JSON_TYPE, SCHEMA } from "./links.ts";
import { LIMIT, LIMIT_MOST } from "./query.ts";

const answer = (description: string, type: string, schema: object = { type: "object" }) => ({
  description,
  content: { [type]: { schema } },
});

const problem = answer("Problem details (RFC 9457)", "application/problem+json", {
  type: "object",
  required: ["status", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    detail: { type: "string" },
  },
});

const link = {
  type: "object",
  required: ["href", "rel"],
  properties: { href: { type: "string" }, rel: { type: "string" }, type: { type: "string" } },
};
const links = { type: "array", items: link };

const featureCollection = {
  type: "object",
  required: ["type", "features"],
  properties: {
    type: { type: "string", enum: ["FeatureCollection"] },
    features: { type: "array", items: { type: "object" } },
    numberMatched: { type: "integer" },
    numberReturned: { type: "integer" },
    links,
  },
};

const inPath = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });
const inQuery = (name: string, description: string, schema: object, more: object = {}) => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
  ...more,
});

const parameters = [
  inPath("collectionId"),
  inQuery(
    "bbox",
    "west, south, east, north in degrees, WGS 84",
    { type: "array", oneOf: [4, 6].map((n) => ({ minItems: n, maxItems: n })), items: { type: "number" } },
    { style: "form", explode: false },
  ),
  inQuery(
    "datetime",
    "what stood on a day or in an interval; findings and zones as of its last day",
    { type: "string" },
    { style: "form", explode: false },
  ),
  inQuery(
    "limit",
    "features in one answer",
    { type: "integer", minimum: 1, maximum: LIMIT_MOST, default: LIMIT },
    { style: "form", explode: false },
  ),
  inQuery("offset", "features passed over; set by the links to the next page", { type: "integer", minimum: 0 }),
  inQuery("rev", "the revision known; set by the links, so that pages fit together", { type: "integer", minimum: 1 }),
];
const format = inQuery("f", "the one encoding", { type: "string", enum: ["json"] });

const get = (summary: string, ok: object, own: readonly object[] = []) => ({
  get: {
    summary,
    operationId: summary.replace(/[^A-Za-z]+(\w?)/g, (_, next: string) => next.toUpperCase()),
    parameters: [...own, format],
    responses: { "200": ok, "400": problem, "404": problem, "500": problem },
  },
});

export const apiDefinition = (base: string) => ({
  openapi: "3.0.3",
  info: { title: "Sapling Map 护苗一张图: OGC API - Features", version: "1.0.0" },
  servers: [{ url: base }],
  security: [{ token: [] }, {}],
  components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
  paths: {
    "/": get("Landing page", answer("Links to everything else", JSON_TYPE)),
    "/conformance": get("Conformance classes", answer("The classes kept", JSON_TYPE)),
    "/api": get("This document", answer("OpenAPI 3.0", JSON_TYPE)),
    "/collections": get("Layers", answer("The layers and their links", JSON_TYPE)),
    "/collections/{collectionId}": get("One layer", answer("The layer", JSON_TYPE), [inPath("collectionId")]),
    "/collections/{collectionId}/schema": get("Properties of a layer", answer("JSON Schema", SCHEMA), [
      inPath("collectionId"),
    ]),
    "/collections/{collectionId}/items": get(
      "Features of a layer",
      answer("A page of features", GEOJSON, featureCollection),
      parameters,
    ),
    "/collections/{collectionId}/items/{featureId}": get("One feature", answer("The feature", GEOJSON), [
      inPath("collectionId"),
      inPath("featureId"),
      ...parameters.slice(-1),
      ...parameters.slice(2, 3),
    ]),
  },
});
