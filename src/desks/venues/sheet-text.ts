/** Words of the evidence sheet; it comes with what prints, not with the desk. */

import { texts } from "../../ui/i18n.ts";
import { en } from "./sheet-text-en.ts";
import { zh } from "./sheet-text-zh.ts";

export const useSheetWords = texts("venues-sheet", zh, en);
