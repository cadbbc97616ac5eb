/** The tabs of the Venues desk in their order, by the screen's id in the address. Null: the findings. */

import type { Text } from "../../domain/labels.ts";

export interface VenueTab {
  readonly screen: string | null;
  readonly label: Text;
}

export const venueTabs: readonly VenueTab[] = [
  { screen: null, label: { zh: "核查", en: "Findings" } },
  { screen: "cases", label: { zh: "案件", en: "Cases" } },
  { screen: "survey", label: { zh: "待测", en: "Survey" } },
  { screen: "site", label: { zh: "选址", en: "Site" } },
  { screen: "rules", label: { zh: "规则", en: "Rules" } },
  { screen: "round", label: { zh: "执法", en: "Rounds" } },
];
