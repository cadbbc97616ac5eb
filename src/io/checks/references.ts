/** Does every id that a record writes belong to a record? */

import type { County } from "../../domain/county.ts";
import { protectedKinds } from "../../domain/labels.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { labelIn, type Remark, recordsOf } from "./remark.ts";

type Target = RegisterId | "place" | "rule" | "unit";

interface Reference {
  readonly from: RegisterId;
  readonly column: string;
  readonly to: Target;
  /** error: the record has no effect without it. */
  readonly severity: Remark["severity"];
}

const reference = (
  from: RegisterId,
  column: string,
  to: Target,
  severity: Remark["severity"] = "error",
): Reference => ({
  from,
  column,
  to,
  severity,
});

const references: readonly Reference[] = [
  reference("licence", "venue", "venue"),
  reference("measurement", "venue", "venue"),
  reference("measurement", "place", "place"),
  reference("entrance", "place", "place"),
  reference("childrensHome", "village", "village"),
  reference("case", "venue", "venue"),
  reference("case", "rule", "rule"),
  reference("patrolPlan", "water", "waterHazard"),
  reference("patrolVisit", "water", "waterHazard"),
  reference("patrolVisit", "plan", "patrolPlan", "warning"),
  reference("waterHazard", "checkpoints", "waterHazard", "warning"),
  reference("count", "unit", "unit", "warning"),
];

function idsOf(county: County): (target: Target) => ReadonlySet<string> {
  const { registers, rules, pack } = county;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const places = protectedKinds.flatMap((kind) => ids(registers[kind]));
  const villages = registers.village.flatMap(({ id, code }) => (code ? [id, code] : [id]));
  const built = new Map<Target, ReadonlySet<string>>([
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

const written = (value: unknown): readonly string[] =>
  typeof value === "string" ? [value] : Array.isArray(value) ? (value as string[]) : [];

export function checkReferences(county: County): Remark[] {
  const known = idsOf(county);
  return references.flatMap(({ from, column, to, severity }) =>
    recordsOf(county, from).flatMap((record, index) =>
      written(record[column])
        .filter((id) => !known(to).has(id))
        .map((value): Remark => {
          const values = { label: labelIn(from, column), value };
          return { code: "reference-unknown", severity, register: from, index, id: record.id, column, values };
        }),
    ),
  );
}
