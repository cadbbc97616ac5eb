/** Where a search result leads: what is selected, on which desk, and how near the map goes. */

import type { Searched, SearchHit } from "../domain/search.ts";
import type { SelectionKind, View } from "../state/view.ts";
import type { IconId } from "./icon.tsx";

const kinds: Readonly<Record<Searched, SelectionKind>> = {
  school: "place",
  kindergarten: "place",
  nursery: "place",
  venue: "venue",
  waterHazard: "water",
  township: "township",
  village: "village",
  childrensHome: "home",
  protectionStation: "station",
  welfareInstitution: "welfare",
};

export const hitIcon: Readonly<Record<Searched, IconId>> = {
  school: "place-school",
  kindergarten: "place-kindergarten",
  nursery: "place-nursery",
  venue: "desk-venues",
  waterHazard: "water",
  township: "desk-overview",
  village: "place-village",
  childrensHome: "place-childrensHome",
  protectionStation: "place-protectionStation",
  welfareInstitution: "place-protectionStation",
};

/** A venue is looked at on the Venues desk, water on Patrols, a township on the Overview; the rest stay. */
export function targetOf(hit: SearchHit, view: View): Partial<View> {
  const kind = kinds[hit.register];
  const desk =
    kind === "venue" ? "venues" : kind === "water" ? "patrols" : kind === "township" ? "overview" : view.desk;
  const there = { desk, screen: desk === view.desk ? view.screen : null, selection: { kind, id: hit.id } } as const;
  return kind === "township" ? { ...there, filters: { ...view.filters, township: hit.id } } : there;
}
