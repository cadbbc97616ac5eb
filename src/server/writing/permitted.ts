/** May this be written by this person? Asked of the county as it stands, before the ledger is. */

import type { Principal } from "../../domain/access/principal.ts";
import { changeRefusals, type Refusal } from "../../domain/access/refusals.ts";
import { grantsIn, mayWrite } from "../../domain/access/rights.ts";
import type { Change, ChangeRegister } from "../../domain/change/change.ts";
import { validateChange } from "../../domain/change/validate.ts";
import type { County } from "../../domain/county.ts";
import { ApiProblem } from "../problem-details.ts";
import { changeInvalid } from "./outcome.ts";

/** Refusals told in one answer. */
const TOLD = 200;

const refused = (refusals: readonly Refusal[]): ApiProblem =>
  new ApiProblem("change-refused", `${refusals.length} records`, undefined, () => ({
    refusals: refusals.slice(0, TOLD).map(({ register, id, why }) => ({ register, id, ...why })),
  }));

/** The part of a change that touches registers which are not the principal's to write. */
function barred(principal: Principal, adcode: string, { why, puts, removals }: Change): Change {
  const shut = ({ register }: { readonly register: ChangeRegister }) => !mayWrite(principal, adcode, register);
  return { why, puts: puts.filter(shut), removals: removals.filter(shut) };
}

/** Is the principal's writing narrowed to townships, so that it is asked where a record stands? */
export const narrowed = (principal: Principal, adcode: string): boolean =>
  grantsIn(principal, adcode).some(({ townships }) => townships !== undefined);

/**
 * Throws `change-refused`, or `change-invalid`. Where a record stands is asked only of records that are whole;
 * where that is not asked, the ledger alone validates.
 */
export function permitted(principal: Principal, county: County, change: Change, undoing: boolean): void {
  const first = changeRefusals(principal, county, barred(principal, county.pack.adcode, change));
  if (first.length > 0) throw refused(first);
  if (narrowed(principal, county.pack.adcode)) {
    const problems = validateChange(county, change, { undoing }).filter(({ severity }) => severity === "error");
    if (problems.length > 0) throw changeInvalid(problems);
  }
  const refusals = changeRefusals(principal, county, change);
  if (refusals.length > 0) throw refused(refusals);
}
