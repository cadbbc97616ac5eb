/** Who works on cases here: why they may not write them, and why not list them. */

import { whyNotList } from "../../../domain/access/listing.ts";
import { writingGrants } from "../../../domain/access/rights.ts";
import type { StepTaker } from "../../../domain/cases/next-steps.ts";
import type { Text } from "../../../domain/labels.ts";
import { whyNotEdit } from "../../../state/edits.ts";
import { useAppState, useCounty } from "../../../ui/context.ts";

/** `otherwise`: a reason of the screen's own; null: none. */
export function useTaker(otherwise: Text | null): StepTaker {
  const whyNot = useAppState((state) => whyNotEdit(state, "case") ?? whyNotEdit(state, "caseStep"));
  const principal = useAppState((state) => state.edit.office?.principal ?? null);
  const county = useCounty();
  const grants = principal && county ? writingGrants(principal, county.pack.adcode, "caseStep") : [];
  return { whyNotWrite: whyNot ?? otherwise, whyNotList: principal ? whyNotList(grants) : null };
}

/** The name that a step is signed with unless another is typed; a machine's own user has none. */
export const useOwnName = (): string =>
  useAppState(({ edit }) => {
    const account = edit.office?.principal.account ?? "local";
    return account === "local" ? "" : account;
  });
