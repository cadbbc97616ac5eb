import { texts } from "../i18n.ts";
import { en } from "./text-en.ts";
import { zh } from "./text-zh.ts";

export const useSay = texts("edit", zh, en);
export type SayEdit = ReturnType<typeof useSay>;
