/** Does every id that a record writes belong to a record? */

import type { County } from "../../domain/county.ts";
import { protectedKinds } from "../../domain/labels.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { idsWritten, type ReferenceTarget, references } from "../../domain/registers/references.ts";
import { labelIn, type Remark, recordsOf } from "./remark.ts";

function idsOf(county: County): (target: ReferenceTarget) => ReadonlySet<string> {
  const { registers, rules, pack } = county;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const places = protectedKinds.flatMap((kind) => ids(registers[kind]));
  const villages = registers.village.flatMap(({ id, code }) => (code ? [id, code] : [id]));
  const built = new Map<ReferenceTarget, ReadonlySet<string>>([
    ["place", new Set(places)],
    ["rule", new Set(ids(rules))],
    ["village", new Set(villages)],
    ["unit", new Set([pack.adcode, ...ids(registers.township), ...villages, ...places])],
  ]);
  return (target) => {
    const known = built.get(target) ?? new Set(ids(registers[target as RegisterId]));
    built.set(target, known);
    return known;
  };
}

export function checkReferences(county: County): Remark[] {
  const known = idsOf(county);
  return references.flatMap(({ from, column, to, severity }) =>
    recordsOf(county, from).flatMap((record, index) =>
      idsWritten(record[column])
        .filter((id) => !known(to).has(id))
        .map((value): Remark => {
          const values = { label: labelIn(from, column), value };
          return { code: "reference-unknown", severity, register: from, index, id: record.id, column, values };
        }),
    ),
  );
}
