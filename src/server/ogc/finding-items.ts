/** Findings as a layer: the venue's point, with what was found and the names to read it by. */

import { byId, type County } from "../../domain/county.ts";
import { derive } from "../../domain/derive.ts";
import type { Finding, Findings } from "../../domain/rules/finding.ts";
import { findingRow } from "../../io/findings.ts";
import type { Item } from "./layer-items.ts";

const nameOf = (county: County, { place, placeKind }: Finding): string | null =>
  place === null || placeKind === null ? null : (byId(county, placeKind).get(place)?.name ?? null);

function findingItem(county: County, asOf: string, finding: Finding): Item {
  const { id } = finding;
  const venue = byId(county, "venue").get(finding.venue);
  const title = county.rules.find((rule) => rule.id === finding.rule && rule.since === finding.ruleSince)?.title;
  return {
    id,
    geometry: venue?.geometry,
    build: () => ({
      type: "Feature",
      id,
      geometry: venue?.geometry ?? null,
      properties: {
        as_of: asOf,
        rule_title: title?.zh ?? null,
        venue_name: venue?.name ?? null,
        place_name: nameOf(county, finding),
        ...findingRow(finding),
      },
    }),
  };
}

const lists = new WeakMap<Findings, readonly Item[]>();

/** Inside, survey and unplaced, as `findings.csv` has them. */
export function findingItems(county: County, asOf: string): readonly Item[] {
  const found = derive(county, "findings", { asOf });
  const known = lists.get(found) ?? found.findings.map((finding) => findingItem(county, asOf, finding));
  lists.set(found, known);
  return known;
}
