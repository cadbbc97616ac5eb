/** Registers whose position is where somebody stood or set out, not where what the record is about stands. */

import type { RegisterId } from "./index.ts";

export const tellsWhere: ReadonlySet<string> = new Set<RegisterId>(["patrolVisit", "enforcementRound", "inspection"]);
