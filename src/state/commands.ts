/** Commands as manifests: label, keys, when they can run (or why not), what they do. */

import { type Desk, deskLabels, desks, type Text } from "../domain/labels.ts";
import { countyOf } from "./county-state.ts";
import { type AppState, deskChange, type Store } from "./store.ts";
import { type Selection, sameSelection } from "./view.ts";
import type { Walk } from "./walk.ts";

export interface Command {
  readonly id: string;
  readonly label: Text;
  /** As `KeyboardEvent.key`, letters in lower case. */
  readonly keys: readonly string[];
  /** True, or why it cannot run now. */
  available(state: AppState): true | Text;
  run(store: Store, hands: Hands): void;
}

/** What a command needs of the page: main passes the real one, tests a record of calls. */
export interface Hands {
  focusSearch(): void;
  print(): void;
}

const always = (): true => true;
const notReady: Text = { zh: "数据尚未就绪", en: "The data are not there yet" };
const withCounty = (state: AppState): true | Text => (countyOf(state.county) ? true : notReady);

/** The neighbour in the list on screen; from nothing, the first or last. */
export function neighbour(walk: Walk, from: Selection | null, step: 1 | -1): Selection | null {
  const at = "placeOf" in walk ? walk.placeOf(from) : walk.findIndex((one) => sameSelection(one, from));
  if (at < 0) return walk.at(step === 1 ? 0 : -1) ?? null;
  return at + step < 0 ? null : (walk.at(at + step) ?? null);
}

const walking = (id: string, label: Text, key: string, step: 1 | -1): Command => ({
  id,
  label,
  keys: [key],
  available: (state) => {
    if (state.walk.length === 0) return { zh: "列表为空", en: "The list is empty" };
    if (neighbour(state.walk, state.view.selection, step)) return true;
    return step === 1
      ? { zh: "已是最后一条", en: "This is the last one" }
      : { zh: "已是第一条", en: "This is the first one" };
  },
  run: (store) => {
    const { walk, view } = store.getState();
    store.select(neighbour(walk, view.selection, step));
  },
});

const toDesk = (desk: Desk, at: number): Command => ({
  id: `desk-${desk}`,
  label: deskLabels[desk],
  keys: [String(at + 1)],
  available: always,
  run: (store) => {
    const { view } = store.getState();
    if (view.desk !== desk) store.look(deskChange(view, desk));
  },
});

/** Closes the innermost open thing: dialog, form, selection, screen. */
export function closeInnermost(store: Store): void {
  const { dialog, view, edit } = store.getState();
  if (dialog) store.setState({ dialog: null });
  else if (edit.part) store.edit({ leaving: true });
  else if (view.selection) store.select(null);
  else if (view.screen) store.look({ screen: null });
}

export const commands: readonly Command[] = [
  {
    id: "search",
    label: { zh: "搜索", en: "Search" },
    keys: ["/"],
    available: withCounty,
    run: (_, hands) => hands.focusSearch(),
  },
  walking("next", { zh: "下一条", en: "Next in the list" }, "j", 1),
  walking("previous", { zh: "上一条", en: "Previous in the list" }, "k", -1),
  {
    id: "close",
    label: { zh: "关闭", en: "Close" },
    keys: ["Escape"],
    available: ({ dialog, view, edit }) =>
      dialog || edit.part || view.selection || view.screen ? true : { zh: "没有打开的内容", en: "Nothing is open" },
    run: closeInnermost,
  },
  ...desks.map(toDesk),
  {
    id: "fold",
    label: { zh: "收起或展开面板", en: "Fold or unfold the panel" },
    keys: ["\\"],
    available: always,
    run: (store) => store.look({ folded: !store.getState().view.folded }),
  },
  {
    id: "print",
    label: { zh: "打印", en: "Print" },
    keys: ["p"],
    available: withCounty,
    run: (_, hands) => hands.print(),
  },
  {
    id: "help",
    label: { zh: "快捷键", en: "Keys" },
    keys: ["?"],
    available: always,
    run: (store) => store.setState({ dialog: store.getState().dialog === "help" ? null : "help" }),
  },
];

/** A key as pressed, by its smallest interface. */
export interface Press {
  readonly key: string;
  readonly typing: boolean;
  readonly modified: boolean;
}

/** The command of a key, or null: while typing only Esc is one, and never with Ctrl, Alt or Meta. */
export function commandFor(press: Press, extra: readonly Command[] = []): Command | null {
  if (press.modified || (press.typing && press.key !== "Escape")) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return [...extra, ...commands].find((command) => command.keys.includes(key)) ?? null;
}
