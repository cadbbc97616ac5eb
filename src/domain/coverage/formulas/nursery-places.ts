/** Nursery places per 1,000 children under three. */

import type { County } from "../../county.ts";
import { countedOn, villagesOn } from "../counted.ts";
import type { Counted, Formula, Tally } from "../tally.ts";

/** Children under three: the township's own figure, else those that its villages report. */
function underThree(county: County, day: string): { counted: Counted; children: number }[] {
  const own = county.registers.township.flatMap(({ id, childrenUnder3 }) =>
    childrenUnder3 === undefined
      ? []
      : [{ counted: { register: "township", id, township: id }, children: childrenUnder3 }],
  );
  const reporting = new Set<string | null>(own.map(({ counted }) => counted.township));
  const villages = villagesOn(county, day).flatMap((counted) => {
    const children = counted.record.childrenUnder3;
    return children === undefined || reporting.has(counted.township) ? [] : [{ counted, children }];
  });
  return [...own, ...villages];
}

const adds = ({ register, id, township }: Counted, numerator: number | null, denominator: number | null): Tally => {
  return { register, id, township, numerator, denominator, undetermined: 0 };
};

/**
 * A nursery that reports no places adds nothing, so the figure is what is known of. A township without a nursery
 * has 0 places; one whose nurseries are all silent is not reported.
 */
export const nurseryPlaces: Formula = (county, day) => {
  const nurseries = countedOn(county, "nursery", day);
  const served = new Set(nurseries.map(({ township }) => township));
  const silent = nurseries.length > 0 && nurseries.every(({ record }) => record.places === undefined);
  return [
    ...underThree(county, day).map(({ counted, children }) =>
      adds(counted, silent || served.has(counted.township) ? null : 0, children),
    ),
    ...nurseries.map((nursery) => adds(nursery, nursery.record.places ?? null, null)),
  ];
};
