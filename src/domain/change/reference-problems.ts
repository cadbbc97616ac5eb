/** Does a change leave every reference with something to refer to? */

import { byId, type County, groupedBy } from "../county.ts";
import { protectedKinds } from "../labels.ts";
import type { Problem } from "../problems.ts";
import { labelOf } from "../registers/fault.ts";
import { type RegisterId, tableOf } from "../registers/index.ts";
import { idsWritten, type Reference, references } from "../registers/references.ts";
import type { Before, Put } from "./change.ts";
import { isKnown, isMeantBy, namesOf } from "./known.ts";
import type { Found, Loose } from "./record-problems.ts";

const labelIn = (register: RegisterId, column: string) => {
  const its = tableOf(register).columns.find(({ id }) => id === column);
  return its ? labelOf(its) : column;
};

const registerLabel = (register: RegisterId) => {
  const { zh, en } = tableOf(register);
  return { zh, en };
};

/** Ids that a record writes and that belong to nothing in the county as it will be. */
export function unknownReferences(after: County, register: RegisterId, record: Loose): Found[] {
  return references
    .filter(({ from }) => from === register)
    .flatMap(({ column, to, severity }) =>
      idsWritten(record[column])
        .filter((id) => !isKnown(after, to, id))
        .map((value): Found => {
          const values = { label: labelIn(register, column), value };
          return { code: "reference-unknown", severity, values, path: [column] };
        }),
    );
}

/** A finding names its place by id alone: a protected place whose id another kind uses already. */
export function sharedIds(after: County, register: RegisterId, id: string): Found[] {
  if (!(protectedKinds as readonly RegisterId[]).includes(register)) return [];
  return protectedKinds
    .filter((kind) => kind !== register && byId(after, kind).has(id))
    .slice(0, 1)
    .map((kind) => ({
      code: "id-shared",
      severity: "error",
      values: { value: id, first: registerLabel(kind) },
      path: ["id"],
    }));
}

/** How many records of the county write this id in that column. */
function countReferring(county: County, { from, column }: Reference, id: string): number {
  const isList = tableOf(from).columns.some((it) => it.id === column && it.type === "ids");
  if (!isList) return groupedBy(county, from, column as never).get(id)?.length ?? 0;
  return (county.registers[from] as readonly unknown[] as readonly Loose[]).filter((record) =>
    idsWritten(record[column]).includes(id),
  ).length;
}

/** Names that a touched record no longer has, and by which others still call it. */
export function stillReferredTo(after: County, before: Before, put: Put | undefined): Found[] {
  const { register, record } = before;
  if (register === "rule" || record === null) return [];
  const kept = put ? namesOf(register, put.record as unknown as Loose) : [];
  const lost = namesOf(register, record as unknown as Loose).filter((name) => !kept.includes(name));
  return lost.flatMap((name) =>
    references
      .filter(({ to }) => isMeantBy(to, register) && !isKnown(after, to, name))
      .flatMap((reference): Found[] => {
        const count = countReferring(after, reference, name);
        if (count === 0) return [];
        const values = { value: name, count, from: registerLabel(reference.from) };
        return [{ code: "referred-to" satisfies Problem["code"], severity: reference.severity, values, path: ["id"] }];
      }),
  );
}
