/** Whoever asked to leave has left: for parts in which nothing can be lost. */

import { useEffect } from "react";
import { laidDown } from "../../state/edits.ts";
import { useApp, useAppState } from "../context.ts";

export function useLeaving(): void {
  const { store } = useApp();
  const leaving = useAppState((state) => state.edit.leaving);
  useEffect(() => {
    if (leaving) store.edit(laidDown);
  }, [leaving, store]);
}
