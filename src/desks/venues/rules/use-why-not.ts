/** Why rules cannot be changed now, in words; null: they can. */

import { whyNotEdit } from "../../../state/edits.ts";
import { useAppState, useLanguage } from "../../../ui/context.ts";

export function useWhyNot(): string | null {
  const language = useLanguage();
  const why = useAppState((state) => whyNotEdit(state, "rule"));
  return why?.[language] ?? null;
}
