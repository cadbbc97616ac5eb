/** Every township's figure of an indicator as the map shows it. */

import type { CoverageCell } from "../../domain/coverage/coverage-types.ts";
import { reachedPercent, shownCell, unitSign } from "../../domain/coverage/shown-value.ts";
import type { Indicator } from "../../domain/pack.ts";
import type { Choropleth, TownshipShare } from "../../map/scene.ts";

interface Words {
  readonly title: string;
  readonly none: string;
  readonly unreported: string;
}

/** Printed as in the table; coloured by the part of the target that is reached. */
export function choroplethOf(cells: readonly CoverageCell[], indicator: Indicator, words: Words): Choropleth {
  const shares = cells
    .filter((cell) => cell.indicator === indicator.id)
    .map((cell): [string, TownshipShare] => {
      const reported = cell.state !== "unreported";
      const label = shownCell(indicator, cell) ?? (reported ? words.none : words.unreported);
      const percent = reachedPercent(indicator, cell.share);
      const state = percent !== null ? "known" : reported ? "nothing" : "unreported";
      return [cell.unit, { label, share: percent === null ? null : percent / 100, state }];
    });
  return { title: words.title, unit: unitSign[indicator.unit], byTownship: new Map(shares) };
}
