/** Which counties a reader may read, and what of each: every answer is made from what this gives out. */

import type { Principal } from "../domain/access/principal.ts";
import { may } from "../domain/access/rights.ts";
import { seenBy, seenInPast } from "../domain/access/seen.ts";
import type { County } from "../domain/county.ts";

export { principalOf } from "./accounts/visitor.ts";

export const mayRead = (principal: Principal, adcode: string): boolean => may(principal, adcode, "read");

/** A revision that is not the latest is a past one: what may be told of it is less (see `seenInPast`). */
export const seen = (principal: Principal, county: County, past: boolean): County =>
  past ? seenInPast(principal, county) : seenBy(principal, county);
