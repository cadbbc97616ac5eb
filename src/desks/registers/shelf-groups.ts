/** The shelf's groups, in the order in which the office keeps them. Every register stands in exactly one. */

import type { RegisterId } from "../../domain/registers/index.ts";

export const shelfGroups = [
  {
    id: "places",
    registers: [
      "school",
      "kindergarten",
      "nursery",
      "entrance",
      "childrensHome",
      "protectionStation",
      "welfareInstitution",
    ],
  },
  {
    id: "venues",
    registers: ["venue", "licence", "measurement", "case", "caseStep", "enforcementRound", "inspection"],
  },
  { id: "waters", registers: ["waterHazard", "patrolPlan", "patrolVisit"] },
  { id: "villages", registers: ["township", "village", "count"] },
  { id: "ground", registers: ["road", "barrier", "water"] },
] as const satisfies readonly { readonly id: string; readonly registers: readonly RegisterId[] }[];
