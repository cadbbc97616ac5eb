/**
 * Records as selections of the page. Things that the map knows are selected as everywhere; a record that
 * has no sign of its own (a gate, a licence, a road) is `register` with `entrance/G001` as its id.
 */

import type { County } from "../domain/county.ts";
import { byId } from "../domain/county.ts";
import { protectedKinds } from "../domain/labels.ts";
import { type RegisterId, registerIds } from "../domain/registers/index.ts";
import { refersTo } from "../domain/registers/related.ts";
import type { Selection, SelectionKind } from "./view.ts";

const kinds: Readonly<Partial<Record<RegisterId, SelectionKind>>> = {
  school: "place",
  kindergarten: "place",
  nursery: "place",
  childrensHome: "home",
  protectionStation: "station",
  welfareInstitution: "welfare",
  venue: "venue",
  waterHazard: "water",
  township: "township",
  village: "village",
  case: "case",
};

export function selectionOf(register: RegisterId, id: string): Selection {
  const kind = kinds[register];
  return kind ? { kind, id } : { kind: "register", id: `${register}/${id}` };
}

export interface RecordAt {
  readonly register: RegisterId;
  readonly id: string;
}

/** Which record is selected; null: none, or a thing that no register holds. */
export function recordAt(county: County, selection: Selection | null): RecordAt | null {
  if (!selection) return null;
  const { kind, id } = selection;
  if (kind === "finding") return { register: "venue", id };
  if (kind === "place") {
    const register = protectedKinds.find((one) => byId(county, one).has(id));
    return register ? { register, id } : null;
  }
  if (kind === "register") {
    const [register, ...rest] = id.split("/");
    const known = registerIds.find((one) => one === register);
    return known && rest.length > 0 ? { register: known, id: rest.join("/") } : null;
  }
  const register = registerIds.find((one) => kinds[one] === kind);
  return register ? { register, id } : null;
}

/** What the map shows in a record's stead where it has no sign of its own: the venue of a licence. */
export function onMapFor(
  county: County,
  register: RegisterId,
  row: Readonly<Record<string, unknown>>,
): Selection | null {
  const own = kinds[register];
  if (own && own !== "case") return { kind: own, id: String(row["id"]) };
  const [first] = refersTo(county, register, row).filter(([to]) => kinds[to] && to !== "case");
  return first ? selectionOf(first[0], first[1]) : null;
}
