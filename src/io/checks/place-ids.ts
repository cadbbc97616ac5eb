/** A finding names its place by id alone: no two protected places may share one, whatever their registers. */

import type { County } from "../../domain/county.ts";
import { protectedKinds, type Text } from "../../domain/labels.ts";
import { registers } from "../../domain/registers/index.ts";
import type { Remark } from "./remark.ts";

export function checkPlaceIds(county: County): Remark[] {
  const seen = new Map<string, Text>();
  return protectedKinds.flatMap((register) =>
    county.registers[register].flatMap(({ id }, index): Remark[] => {
      const first = seen.get(id);
      if (first === undefined) {
        const { zh, en } = registers[register];
        seen.set(id, { zh, en });
        return [];
      }
      return [
        { code: "id-shared", severity: "error", register, index, id, column: "id", values: { value: id, first } },
      ];
    }),
  );
}
