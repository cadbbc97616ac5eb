/** Words of a new county. */

import { texts } from "../../../ui/i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("registers-new", zh, en);
