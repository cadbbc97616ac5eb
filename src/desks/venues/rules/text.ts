/** Words of the rules screen. */

import { texts } from "../../../ui/i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("venues-rules", zh, en);
