/** Every formula by name. An indicator of a pack names one of them. */

import type { Formula } from "../tally.ts";
import { casesClosed, listedCases } from "./cases.ts";
import { homeReach } from "./home-reach.ts";
import * as lastDone from "./last-done.ts";
import { nurseryPlaces } from "./nursery-places.ts";
import { patrolsDone } from "./patrols-done.ts";
import { perimeter } from "./perimeter.ts";
import { psychologist } from "./psychologist.ts";
import { station } from "./station.ts";
import * as typed from "./typed.ts";
import { villageHome } from "./village-home.ts";
import * as villageNumbers from "./village-numbers.ts";
import { waterEquipment } from "./water-equipment.ts";

/**
 * Formulas whose records carry the dates that matter, so that any past day can be counted again. The others
 * know only how things stand now: their past is what was typed month by month.
 */
const dated = {
  perimeter,
  casesClosed,
  listedCases,
  villageHome,
  homeReach,
  station,
  patrolsDone,
  friendlyCommunities: lastDone.friendlyCommunities,
  ...typed,
} satisfies Record<string, Formula>;

const presentOnly = {
  psychologist,
  waterEquipment,
  nurseryPlaces,
  parentEducation: lastDone.parentEducation,
  lawLesson: lastDone.lawLesson,
  bullyingCheck: lastDone.bullyingCheck,
  drill: lastDone.drill,
  vetting: lastDone.vetting,
  afterSchool: lastDone.afterSchool,
  villageVisits: lastDone.villageVisits,
  villageGuidance: lastDone.villageGuidance,
  ...villageNumbers,
} satisfies Record<string, Formula>;

type FormulaId = keyof typeof dated | keyof typeof presentOnly;

export const formulas: Readonly<Record<FormulaId, Formula>> = { ...dated, ...presentOnly };
export const formulaIds = Object.keys(formulas) as FormulaId[];

export const isFormula = (id: string): id is FormulaId => Object.hasOwn(formulas, id);

/** Can the formula be asked of a past day? */
export const isDated = (id: FormulaId): boolean => Object.hasOwn(dated, id);
