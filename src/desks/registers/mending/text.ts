/** Words of mending a register. */

import { texts } from "../../../ui/i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("registers-mending", zh, en);
export type SayMending = ReturnType<typeof useSay>;
