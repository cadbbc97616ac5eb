/** One page of a layer's features, with the links to the pages before and after. */

import { meets } from "./box.ts";
import type { Feature, Item } from "./layer-items.ts";
import { GEOJSON, JSON_TYPE, type Link, withQuery } from "./links.ts";
import { boxesAsked, type ItemsQuery, pageAsked } from "./query.ts";

interface ItemsPage {
  readonly type: "FeatureCollection";
  readonly numberMatched: number;
  readonly numberReturned: number;
  readonly links: readonly Link[];
  readonly features: readonly Feature[];
}

/** A feature that is nowhere meets no box. */
function matching(items: readonly Item[], query: ItemsQuery): readonly Item[] {
  const boxes = boxesAsked(query.bbox);
  if (!boxes) return items;
  return items.filter(({ geometry }) => geometry !== undefined && boxes.some((box) => meets(geometry, box)));
}

/** `collection`: its address. `revision`: links hold on to it, so that a commit between two pages moves nothing. */
export function itemsPage(items: readonly Item[], query: ItemsQuery, collection: string, revision: number): ItemsPage {
  const { limit, offset } = pageAsked(query);
  const matched = matching(items, query);
  const page = matched.slice(offset, offset + limit);
  const at = (rel: string, from: number): Link => ({
    href: withQuery(`${collection}/items`, {
      bbox: query.bbox,
      datetime: query.datetime,
      limit,
      offset: from === 0 ? undefined : from,
      rev: revision,
    }),
    rel,
    type: GEOJSON,
  });
  const links = [at("self", offset), { href: collection, rel: "collection", type: JSON_TYPE }];
  if (offset + page.length < matched.length && page.length > 0) links.push(at("next", offset + limit));
  if (offset > 0) links.push(at("prev", Math.max(0, offset - limit)));
  return {
    type: "FeatureCollection",
    numberMatched: matched.length,
    numberReturned: page.length,
    links,
    features: page.map((item) => item.build()),
  };
}
