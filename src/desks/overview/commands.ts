/** Esc on this desk: what is selected first, then the township, then (where it lies over things) the detail. */

import { type Command, closeInnermost } from "../../state/commands.ts";
import type { AppState } from "../../state/store.ts";
import { chooseTownship } from "./choose.ts";

const innerOpen = ({ dialog, view }: AppState): boolean =>
  dialog !== null || view.selection !== null || view.screen !== null;

export const overviewCommands: readonly Command[] = [
  {
    id: "close",
    label: { zh: "关闭，或回到全县", en: "Close, or back to the county" },
    keys: ["Escape"],
    available: (state) =>
      innerOpen(state) || state.view.filters.township !== null || state.view.indicator !== null
        ? true
        : { zh: "没有打开的内容", en: "Nothing is open" },
    run: (store) => {
      const state = store.getState();
      if (innerOpen(state)) closeInnermost(store);
      else if (state.view.filters.township !== null) chooseTownship(store, null);
      else store.look({ indicator: null });
    },
  },
];
