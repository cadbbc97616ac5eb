/** Words of the screen on which many applications are judged at once. */

import { texts } from "../../../ui/i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("venues-applications", zh, en);
export type SayApplications = ReturnType<typeof useSay>;
