/** A finding's distance and its doubt as text: never a number without a unit. */

import type { Verdict } from "../../domain/labels.ts";
import { shownMetres } from "../../domain/rules/decimals.ts";
import { doubtText } from "../../domain/rules/doubt.ts";
import type { Finding } from "../../domain/rules/finding.ts";

export const verdictClass: Readonly<Record<Verdict, string>> = {
  inside: "inside",
  survey: "survey",
  outside: "outside",
  unplaced: "faint",
};

/** "38.0 m", with as many decimals as differ from the limit. */
export const metresText = (distance: number, limit: number | null): string =>
  `${limit === null ? shownMetres(distance) : shownMetres(distance, limit)} m`;

interface Interval {
  readonly distance: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** "± 7.1", or the interval where it is lopsided; "" without a distance. */
export const doubtOf = ({ distance, low, high }: Interval): string =>
  distance === null || low === null || high === null ? "" : doubtText(distance, low, high);

/** The doubt behind a distance: "± 7.1", "(13.2–57.1)". */
export function doubtBehind(interval: Interval): string {
  const doubt = doubtOf(interval);
  return doubt === "" || doubt.startsWith("±") ? doubt : `(${doubt})`;
}

/** "38.0 m ± 7.1", as on the map's label. */
export function labelOf(finding: Finding, limit: number | null): string {
  if (finding.distance === null) return "";
  return `${metresText(finding.distance, limit)} ${doubtBehind(finding)}`.trim();
}

/** Why a finding has no distance, as a key of the desk's words. */
export function noDistanceKey({ verdict, place }: Finding): "noPosition" | "noWalk" | "beyond" {
  if (verdict === "unplaced") return "noPosition";
  return place === null ? "beyond" : "noWalk";
}
