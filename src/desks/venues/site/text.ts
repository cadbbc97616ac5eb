/** Words of the site screen. It never says that something may be done: only what each rule decides. */

import { texts } from "../../../ui/i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("site", zh, en);
