/** What saving would do, asked of the worker once the writing rests; nothing is asked of what touches no verdict. */

import { useEffect, useState } from "react";
import type { Change } from "../../domain/change/change.ts";
import type { Ask } from "../../domain/engine.ts";
import { touchesVerdicts } from "../../domain/incremental/preview.ts";
import { useDay } from "../context.ts";
import { useAnswer } from "../use-answer.ts";

/** Milliseconds without a stroke before it is asked. */
const REST = 250;

/** `change` null: it cannot be saved as it stands. */
export function usePreview(change: Change | null) {
  const asOf = useDay();
  const [ask, setAsk] = useState<Ask<"preview"> | null>(null);
  // The reason changes no verdict: it is left out, so that writing it asks nothing anew.
  const wanted =
    change && touchesVerdicts(change)
      ? JSON.stringify({ asOf, change: { ...change, why: "" } } satisfies Ask<"preview">)
      : null;
  useEffect(() => {
    if (wanted === null) {
      setAsk(null);
      return;
    }
    const timer = setTimeout(() => setAsk(JSON.parse(wanted) as Ask<"preview">), REST);
    return () => clearTimeout(timer);
  }, [wanted]);
  const answer = useAnswer("preview", wanted === null ? null : ask);
  const behind = ask === null || JSON.stringify(ask) !== wanted || answer.stale;
  return { asked: wanted !== null, preview: answer.value, behind, error: answer.error };
}
