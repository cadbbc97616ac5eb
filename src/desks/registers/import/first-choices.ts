/** What is decided at first, before the officer has said anything. */

import type { ImportChoices } from "../../../domain/import/import-choices.ts";
import type { ColumnsView, DatumView } from "../../../domain/import/import-views.ts";
import type { RegisterId } from "../../../domain/registers/index.ts";

export const firstChoices = (sheet: number, register: RegisterId, columns: ColumnsView | null): ImportChoices => ({
  sheet,
  register,
  columns: columns?.columns.map(({ column }) => column) ?? [],
  readings: {},
  fixes: [],
  held: [],
  pairs: {},
  gone: false,
});

/** Degrees with the latitude first are likely of the same kind as those beside them. */
const beside: Readonly<Record<string, string>> = { "degrees-swapped": "degrees", degrees: "degrees-swapped" };

const turned = (id: string): string => (id.endsWith("-swapped") ? id.slice(0, -"-swapped".length) : `${id}-swapped`);

/** Marked, not taken: the reading of which one may be sure, else what fits to that of the other rows. */
export function markedReadings({ ways }: DatumView): Readonly<Record<string, string>> {
  const sure = new Map(ways.flatMap(({ way, sure: id }) => (id === null ? [] : [[way, id] as const])));
  return Object.fromEntries(
    ways.flatMap(({ way, readings }): (readonly [string, string])[] => {
      const own = sure.get(way);
      if (own !== undefined) return [[way, own]];
      const other = sure.get(beside[way] ?? "");
      const id = other === undefined ? null : turned(other);
      return id !== null && readings.some((one) => one.id === id) ? [[way, id]] : [];
    }),
  );
}
