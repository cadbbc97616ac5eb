/** Begins and ends mending in the table; only where a server takes changes. */

import type { RegisterId } from "../../../domain/registers/index.ts";
import { whyNotEdit } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useAppState, useLanguage } from "../../../ui/context.ts";
import { useSay } from "../text.ts";
import { useMending } from "./use-mending.ts";

export function MendButton({ register }: { register: RegisterId }) {
  const say = useSay();
  const language = useLanguage();
  const { state, deeds } = useMending(register);
  const served = useAppState(({ edit }) => edit.link !== "none");
  const why = useAppState((all) => whyNotEdit(all, register)?.[language] ?? null);
  if (!served) return null;
  return (
    <Button
      whyNot={why}
      pressed={state.on}
      onClick={() => deeds.set({ on: !state.on, writing: false, tool: null, moving: null })}
    >
      {say("mend")}
    </Button>
  );
}
