/** What is still to be put into a county, as problems of its pack: each names its file and the way on. */

import { ruleKey } from "../change/change.ts";
import type { County } from "../county.ts";
import type { Text } from "../labels.ts";
import type { Problem } from "../problems.ts";
import { tableOf } from "../registers/index.ts";
import { type CountyStep, countySteps, isUnchecked } from "./county-steps.ts";

const outline: { readonly label: Text; readonly detail: Text } = {
  label: { zh: "县界", en: "outline" },
  detail: {
    zh: "把 WGS 84 的 outline.geojson 放进文件夹",
    en: "Put outline.geojson, in WGS 84, into the folder",
  },
};

const townships: Text = {
  zh: "把 WGS 84 的 townships.geojson 放进文件夹",
  en: "Put townships.geojson, in WGS 84, into the folder",
};

function stepProblem({ register }: CountyStep): Problem {
  const open = { code: "step-open", severity: "warning" } as const;
  if (register === null) return { ...open, file: "outline.geojson", values: { ...outline } };
  const { file, zh, en } = tableOf(register);
  const command = `sapling import F --register ${register} --pack DIR`;
  const detail = register === "township" ? townships : { zh: `下一步：${command}`, en: `Next: ${command}` };
  return { ...open, file, register, values: { label: { zh, en: en.toLowerCase() }, detail } };
}

/** In the order of the steps; what a county may do without is not asked for. */
export function stepProblems(county: County): readonly Problem[] {
  const open = countySteps(county).filter(
    ({ id, need, state }) => need !== "may" && state === "open" && id !== "rules",
  );
  const unchecked = county.rules.filter(isUnchecked);
  return [
    ...open.map(stepProblem),
    ...unchecked.map((rule): Problem => {
      const values = { value: ruleKey(rule) };
      return { code: "rules-unchecked", severity: "warning", file: "rules.json", values };
    }),
  ];
}
