/** Words of the Overview desk. */

import { texts } from "../../ui/i18n.ts";

export const useSay = texts("overview", { title: "全县总览" }, { title: "County overview" });
