/** A new record of the open register; of one that is about the selected record, it begins with that. */

import type { RegisterId } from "../../domain/registers/index.ts";
import { whyNotEdit } from "../../state/edits.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useAppState, useLanguage } from "../../ui/context.ts";
import { useSay } from "./text.ts";

export function AddRecord({ register }: { register: RegisterId }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const state = useAppState((all) => all);
  if (state.edit.link === "none") return null;
  const why = state.edit.part ? say("addWhileOpen") : (whyNotEdit(state, register)?.[language] ?? null);
  return (
    <Button whyNot={why} onClick={() => store.edit({ part: { what: "form", register, id: null }, leaving: false })}>
      {say("addRecord")}
    </Button>
  );
}
