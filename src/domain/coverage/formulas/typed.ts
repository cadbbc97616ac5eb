/** Indicators that no register feeds: offices type them, by township or for the county. */

import type { Formula } from "../tally.ts";
import { typedTallies } from "../typed-counts.ts";

const typed =
  (key: string): Formula =>
  (county, day) =>
    typedTallies(county, key, day);

/** Professional social organisations in the county. */
export const socialOrganisation = typed("socialOrganisation");
/** Offences against minors, per 10,000 minors. */
export const offences = typed("offences");
/** Reports of harm closed in time / received. */
export const reportsClosed = typed("reportsClosed");
/** Budget spent / planned. */
export const budget = typed("budget");
/** Publicity days held. */
export const publicityDays = typed("publicityDays");
