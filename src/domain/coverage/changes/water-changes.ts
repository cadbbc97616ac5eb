/** Water points with full equipment: today's register against what was typed for last month. */

import { monthOf } from "../../calendar.ts";
import type { ChangeNote } from "../coverage-types.ts";
import { typedForCounty } from "../typed-counts.ts";
import type { Moment } from "./moment.ts";

export function waterNotes({ county, before, coverage }: Moment): ChangeNote[] {
  const indicator = county.indicators.find(({ formula }) => formula === "waterEquipment")?.id;
  if (indicator === undefined) return [];
  const now = coverage.cells.find((cell) => cell.indicator === indicator && cell.unit === county.pack.adcode);
  const then = typedForCounty(county, indicator, monthOf(before));
  if (!then || !now || now.numerator === null) return [];
  const gained = now.numerator - then.numerator;
  if (gained === 0) return [];
  const count = Math.abs(gained);
  const sum = { zh: `现有 ${now.numerator} 处齐全`, en: `${now.numerator} are now complete` };
  return gained > 0
    ? [
        {
          kind: "better",
          text: {
            zh: `水域设备补齐 ${count} 处，${sum.zh}。`,
            en: `${count} more water points fully equipped; ${sum.en}.`,
          },
        },
      ]
    : [
        {
          kind: "worse",
          text: {
            zh: `水域设备齐全少了 ${count} 处，${sum.zh}。`,
            en: `${count} fewer water points fully equipped; ${sum.en}.`,
          },
        },
      ];
}
