/** Words of the import. */

import { texts } from "../../../ui/i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("registers-import", zh, en);
export type SayImport = ReturnType<typeof useSay>;
