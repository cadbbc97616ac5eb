/** A cell in words: unit, indicator, counts, value with its doubt, target. */

import type { CoverageCell } from "../../domain/coverage/coverage-types.ts";
import { isDoubtful, shownCell, shownValue, unitSign } from "../../domain/coverage/shown-value.ts";
import type { Indicator } from "../../domain/pack.ts";
import { usePick } from "../../ui/i18n.ts";
import { useSay } from "./text.ts";
import { useUnitName } from "./use-overview.ts";

/** A figure with its unit: 61 %, 95.4 ‰, 6. */
export const withUnit = ({ unit }: Pick<Indicator, "unit">, text: string): string =>
  unitSign[unit] === "" ? text : `${text} ${unitSign[unit]}`;

/** A figure with unit and doubt: 61 %, 61–75 %; null where there is none. */
export function figureText(indicator: Indicator, cell: CoverageCell | null): string | null {
  if (!cell || cell.share === null) return null;
  const low = shownValue(indicator, cell.share);
  const high = isDoubtful(cell) && cell.shareHigh !== null ? `–${shownValue(indicator, cell.shareHigh)}` : "";
  return withUnit(indicator, low + high);
}

export function useCellLabel(): (unit: string, indicator: Indicator, cell: CoverageCell | null) => string {
  const say = useSay();
  const pick = usePick();
  const nameOf = useUnitName();
  return (unit, indicator, cell) => {
    const head = { unit: nameOf(unit), indicator: pick(indicator.title) };
    if (!cell || cell.state === "unreported") return say("cell", { ...head, value: say("cellUnreported") });
    const { withheld = 0 } = cell;
    const hidden = withheld > 0 ? [say("cellWithheld", { count: withheld })] : [];
    if (cell.share === null) return say("cell", { ...head, value: [say("cellNone"), ...hidden].join(say("comma")) });
    const counts =
      cell.denominator === null ? [] : [say("cellOf", { part: cell.numerator ?? 0, whole: cell.denominator })];
    const most =
      cell.undetermined > 0 && isDoubtful(cell) && cell.shareHigh !== null
        ? shownValue(indicator, cell.shareHigh)
        : null;
    const doubt =
      most === null ? [] : [say("cellDoubt", { count: cell.undetermined, most: withUnit(indicator, most) })];
    const value = withUnit(indicator, shownCell(indicator, cell) ?? "");
    const target = say("target", { value: withUnit(indicator, String(indicator.target)) });
    return say("cell", { ...head, value: [value, ...counts, ...doubt, ...hidden, target].join(say("comma")) });
  };
}
