/** What was said of the columns, to be remembered for files with the same headers. */

import type { ImportChoices } from "../../../domain/import/import-choices.ts";
import type { ColumnsView } from "../../../domain/import/import-views.ts";
import type { Mapping } from "../../../domain/import/match-columns.ts";
import { fold } from "../../../domain/search.ts";

/** Headers that stand twice are told apart by their place: they are not remembered. */
export function mappingOf({ register, columns }: ImportChoices, view: ColumnsView): Mapping {
  const said = view.columns.map(({ header, index }) => [fold(header), columns[index] ?? null] as const);
  return { register, kind: view.kind, columns: Object.fromEntries(said) };
}
