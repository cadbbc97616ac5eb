/**
 * OGC API – Features 1.0 (Core, GeoJSON, OpenAPI 3.0; CRS84): the registers with positions, the findings and
 * the zones of every county as layers, for QGIS, ArcGIS and GDAL. Read only.
 */

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { County } from "../../domain/county.ts";
import { countyAsked, dayAsked, type ServerContext } from "../context.ts";
import { ApiProblem } from "../problem-details.ts";
import { mayRead, principalOf } from "../rights.ts";
import { apiDefinition } from "./api-definition.ts";
import { CRS84, collectionHead, collectionId, type Layer, layers, parseCollection } from "./collections.ts";
import { itemsPage } from "./items-page.ts";
import { layerItems } from "./layer-items.ts";
import { layerSchema } from "./layer-schema.ts";
import { baseOf, collectionHref, collectionLinks, GEOJSON, JSON_TYPE, type Link, OPENAPI, SCHEMA } from "./links.ts";
import { daysAsked, type ItemsQuery } from "./query.ts";

const classes = [
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
];

const text = { type: "string" };
const digits = { type: "string", pattern: "^[0-9]{1,9}$" };
const f = { type: "string", enum: ["json"] };

/** What is not in the definition is refused, as the standard asks. */
const query = (properties: Readonly<Record<string, unknown>> = {}) => ({
  schema: {
    hide: true,
    querystring: { type: "object", properties: { f, ...properties }, additionalProperties: false },
  },
});

interface CollectionParams {
  collection: string;
}

interface Asked {
  readonly county: County;
  readonly layer: Layer;
  readonly id: string;
}

async function collectionAsked(
  context: ServerContext,
  request: FastifyRequest<{ Params: CollectionParams }>,
  rev?: string,
): Promise<Asked> {
  const id = request.params.collection;
  const parsed = parseCollection(id);
  if (!parsed || !context.ledger.adcodes().includes(parsed.adcode) || !mayRead(principalOf(request), parsed.adcode))
    throw new ApiProblem("collection-unknown", id, "collectionId");
  return { county: await countyAsked(context, request, parsed.adcode, rev), layer: parsed.layer, id };
}

const itemsOf = (context: ServerContext, { county, layer }: Asked, { datetime }: ItemsQuery) =>
  layerItems(county, layer, daysAsked(datetime, county.pack.timeZone), dayAsked(context, county, undefined));

function landing(base: string) {
  const links: Link[] = [
    { href: `${base}/`, rel: "self", type: JSON_TYPE },
    { href: `${base}/api`, rel: "service-desc", type: OPENAPI },
    { href: `${base}/conformance`, rel: "conformance", type: JSON_TYPE },
    { href: `${base}/collections`, rel: "data", type: JSON_TYPE },
  ];
  return {
    title: "Sapling Map 护苗一张图",
    description: "Registers, findings and zones of a county 台账、判定结果与距离区",
    links,
  };
}

async function collections(context: ServerContext, request: FastifyRequest) {
  const base = baseOf(request);
  const adcodes = context.ledger.adcodes().filter((adcode) => mayRead(principalOf(request), adcode));
  const counties = await Promise.all(adcodes.map((adcode) => countyAsked(context, request, adcode)));
  return {
    links: [{ href: `${base}/collections`, rel: "self", type: JSON_TYPE }],
    crs: [CRS84],
    collections: counties.flatMap((county) =>
      layers.map((layer) => ({
        ...collectionHead(county, layer),
        links: collectionLinks(base, collectionId(county.pack.adcode, layer)),
      })),
    ),
  };
}

/** GeoJSON is WGS 84 by its own standard; the header says so again. */
const asGeoJson = (reply: FastifyReply) => reply.type(GEOJSON).header("content-crs", `<${CRS84}>`);

export const ogcRoutes = (context: ServerContext) => async (app: FastifyInstance) => {
  app.get("/", query(), async (request) => landing(baseOf(request)));
  app.get("/conformance", query(), async () => ({ conformsTo: classes }));
  app.get("/api", query(), async (request, reply) => {
    reply.type(OPENAPI);
    return JSON.stringify(apiDefinition(baseOf(request)));
  });
  app.get("/collections", query(), async (request) => collections(context, request));

  app.get<{ Params: CollectionParams }>("/collections/:collection", query(), async (request) => {
    const { county, layer, id } = await collectionAsked(context, request);
    return { ...collectionHead(county, layer), links: collectionLinks(baseOf(request), id) };
  });

  app.get<{ Params: CollectionParams }>("/collections/:collection/schema", query(), async (request, reply) => {
    const { county, layer } = await collectionAsked(context, request);
    reply.type(SCHEMA);
    return JSON.stringify(layerSchema(baseOf(request), county.pack.adcode, layer));
  });

  app.get<{ Params: CollectionParams; Querystring: ItemsQuery }>(
    "/collections/:collection/items",
    query({ bbox: text, datetime: text, limit: digits, offset: digits, rev: digits }),
    async (request, reply) => {
      const asked = await collectionAsked(context, request, request.query.rev);
      const items = itemsOf(context, asked, request.query);
      asGeoJson(reply);
      return itemsPage(items, request.query, collectionHref(baseOf(request), asked.id), asked.county.revision);
    },
  );

  app.get<{ Params: CollectionParams & { id: string }; Querystring: ItemsQuery }>(
    "/collections/:collection/items/:id",
    query({ datetime: text, rev: digits }),
    async (request, reply) => {
      const asked = await collectionAsked(context, request, request.query.rev);
      const item = itemsOf(context, asked, request.query).find(({ id }) => id === request.params.id);
      if (!item) throw new ApiProblem("record-unknown", request.params.id, "featureId");
      const href = collectionHref(baseOf(request), asked.id);
      asGeoJson(reply);
      return {
        ...item.build(),
        links: [
          { href: `${href}/items/${encodeURIComponent(item.id)}`, rel: "self", type: GEOJSON },
          { href, rel: "collection", type: JSON_TYPE },
        ],
      };
    },
  );
};
