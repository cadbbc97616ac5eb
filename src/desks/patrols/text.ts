/** Words of the Patrols desk. */

import { texts } from "../../ui/i18n.ts";

export const useSay = texts(
  "patrols",
  {
    title: "防溺水巡查",
    season: "本季巡查",
    visits: "已巡 {{done}} 次，应巡 {{planned}} 次",
    points: "{{count}} 处",
    overdue: "逾期未巡 {{count}} 处",
  },
  {
    title: "Water patrols",
    season: "This season",
    visits: "{{done}} of {{planned}} visits made",
    points: "{{count}} points",
    overdue: "{{count}} overdue",
  },
);
