/** The page's keys: one listener, commands by their manifests. */

import { useEffect } from "react";
import { type Command, commandFor, type Hands } from "../state/commands.ts";
import { type Selection, sameSelection } from "../state/view.ts";
import type { Walk } from "../state/walk.ts";
import { useApp } from "./context.ts";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=range])"));

export function useKeys(hands: Hands): void {
  const { store } = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const { key, metaKey, ctrlKey, altKey, target } = event;
      const press = { key, typing: isTyping(target), modified: metaKey || ctrlKey || altKey };
      const state = store.getState();
      // An open dialog has the keys to itself; its own Esc closes it.
      if (state.dialog) return;
      const command = commandFor(press, state.deskCommands);
      if (command?.available(state) !== true) return;
      event.preventDefault();
      command.run(store, hands);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [store, hands]);
}

/** What J and K walk through while this component is on screen, in the order of its list. */
export function useWalk(walk: Walk): void {
  const { store } = useApp();
  useEffect(() => {
    store.setState({ walk });
  }, [store, walk]);
  useEffect(() => () => store.setState({ walk: [] }), [store]);
}

/** Commands of a desk while it is on screen; an id of the common ones replaces it. */
export function useDeskCommands(commands: readonly Command[]): void {
  const { store } = useApp();
  useEffect(() => {
    store.setState({ deskCommands: commands });
    return () => store.setState({ deskCommands: [] });
  }, [store, commands]);
}

/** Index of the selected thing in a list, -1: not in it. */
export const indexOfSelected = (walk: readonly Selection[], selection: Selection | null): number =>
  walk.findIndex((one) => sameSelection(one, selection));
