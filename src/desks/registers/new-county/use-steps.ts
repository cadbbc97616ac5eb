/** The steps of the county on screen, by the rows that its registers have. */

import { type CountyStep, countySteps } from "../../../domain/new-county/county-steps.ts";
import { sizesOf } from "../../../state/county-state.ts";
import { useAppState, useCounty } from "../../../ui/context.ts";

export function useSteps(): readonly CountyStep[] {
  const county = useCounty();
  const sizes = useAppState((state) => sizesOf(state.county));
  return county && sizes ? countySteps(county, (register) => sizes[register]) : [];
}
