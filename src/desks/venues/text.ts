/** Words of the Venues desk. */

import { verdictLabels } from "../../domain/labels.ts";
import { texts } from "../../ui/i18n.ts";

const verdict = (language: "zh" | "en") => ({
  inside: verdictLabels.inside[language],
  survey: verdictLabels.survey[language],
  outside: verdictLabels.outside[language],
  unplaced: verdictLabels.unplaced[language],
});

export const useSay = texts("venues", { title: "场所监管", ...verdict("zh") }, { title: "Venues", ...verdict("en") });
