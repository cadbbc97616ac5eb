/** The sample county's rules: those that every county begins with, on its own plan. */

import { modelRules } from "../../../domain/new-county/model-rules.ts";
import { planDate } from "../world.ts";

const plan = { since: planDate, source: "永宁县未成年人保护工作方案（2022-05-06 起）二（五）6", grade: "A" } as const;

export const rules = modelRules(plan, { zh: "宁夏", en: "Ningxia's" });
