/** What is applied for: it belongs to the spot in the address, and before there is one it is kept on the page. */

import { useMemo } from "react";
import type { Applicant, Ask } from "../../../domain/engine.ts";
import type { Position } from "../../../domain/rules/finding.ts";
import { accuracyThrough, conversionOf } from "../../../domain/siting/landings.ts";
import type { SitePin } from "../../../state/view.ts";
import { useApp, useAppState, useDay } from "../../../ui/context.ts";
import { useAnswer } from "../../../ui/use-answer.ts";
import { useKept } from "../../../ui/use-kept.ts";

export type Applied = Pick<SitePin, "accuracy" | "categories" | "renewal" | "since">;

const first: Applied = { accuracy: 5, categories: [] };

const appliedOf = ({ accuracy, categories, renewal, since }: SitePin): Applied => ({
  accuracy,
  categories,
  ...(renewal && { renewal }),
  ...(since && { since }),
});

/** What is applied for, and a way to change it. */
export function useApplied(): readonly [Applied, (next: Applied, how?: "replace") => void] {
  const { store } = useApp();
  const site = useAppState((state) => state.view.site);
  const [kept, keep] = useKept("venues/site/applied", first);
  const change = (next: Applied, how?: "replace"): void => {
    keep(next);
    if (!site) return;
    const { at, reading } = site;
    store.look({ site: { at, ...(reading && { reading }), ...next } }, how);
  };
  const applied = useMemo(() => (site ? appliedOf(site) : kept), [site, kept]);
  return [applied, change];
}

/** The spot at a click: a tenth of a metre is more than a finger knows. */
export const clicked = ([lon, lat]: Position, applied: Applied): SitePin => ({
  at: [Number(lon.toFixed(6)), Number(lat.toFixed(6))],
  ...applied,
});

/** Metres, 95 %, with what the conversion of its coordinates adds. */
export const totalAccuracy = ({ accuracy, reading }: Pick<SitePin, "accuracy" | "reading">): number =>
  accuracyThrough(accuracy, conversionOf(reading));

const applicant = (asOf: string, { categories, renewal, since }: Applied, accuracy: number): Applicant => ({
  asOf,
  accuracy,
  categories,
  ...(renewal && { application: "renewal" }),
  ...(renewal && since && { since }),
});

export const siteAsk = (asOf: string, site: SitePin): Ask<"site"> => ({
  ...applicant(asOf, site, totalAccuracy(site)),
  at: site.at,
});

/** What the rules say of the spot in the address; nothing is asked without a spot and a category. */
export function useSiteAnswer() {
  const asOf = useDay();
  const site = useAppState((state) => state.view.site);
  return useAnswer("site", site && site.categories.length > 0 ? siteAsk(asOf, site) : null);
}

export const useGroundShown = () => useKept("venues/site/ground", false);

/** The ground of the whole county, once it is wanted. */
export function useGround() {
  const asOf = useDay();
  const site = useAppState((state) => state.view.site);
  const [applied] = useApplied();
  const [on] = useGroundShown();
  const accuracy = site ? totalAccuracy(site) : applied.accuracy;
  return useAnswer("ground", on && applied.categories.length > 0 ? applicant(asOf, applied, accuracy) : null);
}
