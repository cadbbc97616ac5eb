/** Words of cases. The forms that are printed have the county's own words (`templates.json`). */

import { texts } from "../../../ui/i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("cases", zh, en);
export type SayCases = ReturnType<typeof useSay>;
