/** Words of the Patrols desk. */

import { texts } from "../../ui/i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("patrols", zh, en);
export type SayPatrols = ReturnType<typeof useSay>;
