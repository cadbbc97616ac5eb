/** Links between the documents of the map services; absolute, since that is what programs expect. */

import type { FastifyRequest } from "fastify";

export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
}

export const JSON_TYPE = "application/json";
export const GEOJSON = "application/geo+json";
export const OPENAPI = "application/vnd.oai.openapi+json;version=3.0";
export const SCHEMA = "application/schema+json";

/** `https://map.example.cn/ogc`, as the reader wrote it: the Host was looked at before. */
export const baseOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}/ogc`;

export const collectionHref = (base: string, id: string): string => `${base}/collections/${encodeURIComponent(id)}`;

/** An address with its parameters, those that are absent left out. */
export function withQuery(href: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return given.length === 0 ? href : `${href}?${new URLSearchParams(given)}`;
}

export const collectionLinks = (base: string, id: string): Link[] => {
  const href = collectionHref(base, id);
  return [
    { href, rel: "self", type: JSON_TYPE },
    { href: `${href}/items`, rel: "items", type: GEOJSON },
    { href: `${href}/schema`, rel: "http://www.opengis.net/def/rel/ogc/1.0/schema", type: SCHEMA },
  ];
};
