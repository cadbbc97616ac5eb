/** Do a record's days follow each other? */

import type { County } from "../../domain/county.ts";
import { dateOrders } from "../../domain/registers/date-orders.ts";
import { registerIds } from "../../domain/registers/index.ts";
import { labelIn, type Remark, recordsOf } from "./remark.ts";

export function checkDates(county: County): Remark[] {
  return registerIds.flatMap((register) =>
    dateOrders(register).flatMap(([first, second]) =>
      recordsOf(county, register).flatMap((record, index): Remark[] => {
        const [a, b] = [record[first], record[second]];
        if (typeof a !== "string" || typeof b !== "string" || a <= b) return [];
        const values = { first: labelIn(register, first), second: labelIn(register, second), value: `${a} > ${b}` };
        return [{ code: "dates-order", severity: "warning", register, index, id: record.id, column: second, values }];
      }),
    ),
  );
}
