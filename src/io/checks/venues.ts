/** What a venue's own columns say against each other. */

import type { County } from "../../domain/county.ts";
import { isCreditCode } from "../../domain/registers/credit-code.ts";
import type { Remark } from "./remark.ts";

export function checkVenues(county: County): Remark[] {
  return county.registers.venue.flatMap(({ id, creditCode, status, until }, index): Remark[] => {
    const remark = (code: Remark["code"], column: string, values: NonNullable<Remark["values"]>): Remark => ({
      code,
      severity: "warning",
      register: "venue",
      index,
      id,
      column,
      values,
    });
    return [
      ...(creditCode !== undefined && !isCreditCode(creditCode)
        ? [remark("credit-code", "creditCode", { value: creditCode })]
        : []),
      ...(status === "closed" && until === undefined ? [remark("closed-without-date", "until", {})] : []),
    ];
  });
}
