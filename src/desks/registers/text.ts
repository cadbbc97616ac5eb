/** Words of the Registers desk. */

import { texts } from "../../ui/i18n.ts";

export const useSay = texts(
  "registers",
  { title: "台账", rows: "{{count}} 行" },
  { title: "Registers", rows: "{{count}} rows" },
);
