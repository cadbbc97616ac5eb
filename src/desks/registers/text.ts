/** Words of the Registers desk. */

import { texts } from "../../ui/i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("registers", zh, en);
export type SayRegisters = ReturnType<typeof useSay>;
