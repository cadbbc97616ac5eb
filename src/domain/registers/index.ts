/** Every register of a county, in the order of the shelf. */

import { count, township, village } from "./areas.ts";
import { caseStep } from "./case-steps.ts";
import { caseRecord } from "./cases.ts";
import type { RecordOf, RegisterTable } from "./column.ts";
import {
  childrensHome,
  entrance,
  kindergarten,
  nursery,
  protectionStation,
  school,
  welfareInstitution,
} from "./places.ts";
import { barrier, road, water } from "./roads.ts";
import { enforcementRound, inspection } from "./rounds.ts";
import { licence, measurement, venue } from "./venues.ts";
import { patrolPlan, patrolVisit, waterHazard } from "./waters.ts";

export const registers = {
  school,
  kindergarten,
  nursery,
  entrance,
  childrensHome,
  protectionStation,
  welfareInstitution,
  venue,
  licence,
  measurement,
  case: caseRecord,
  caseStep,
  enforcementRound,
  inspection,
  waterHazard,
  patrolPlan,
  patrolVisit,
  village,
  township,
  count,
  road,
  barrier,
  water,
} as const satisfies Record<string, RegisterTable>;

export type RegisterId = keyof typeof registers;
export const registerIds = Object.keys(registers) as RegisterId[];

/** The record type of each register. */
export type Records = { readonly [R in RegisterId]: RecordOf<(typeof registers)[R]["columns"]> };

/** All records of a county, by register; an absent register is an empty list. */
export type Registers = { readonly [R in RegisterId]: readonly Records[R][] };

/** A register's table without its literal types, for code that works on any register. */
export const tableOf = (id: RegisterId): RegisterTable => registers[id];
