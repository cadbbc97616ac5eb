/** Words of the surveying screen. */

import { texts } from "../../../ui/i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("venues-survey", zh, en);
export type SaySurvey = ReturnType<typeof useSay>;
