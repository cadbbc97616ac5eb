/** What the search box shows for a text: the last answer, later ones replacing earlier ones in order. */

import { useEffect, useState } from "react";
import type { SearchAnswer } from "../domain/search.ts";
import { useApp, useCounty } from "./context.ts";

export interface Found {
  readonly answer: SearchAnswer | null;
  readonly error: string | null;
}

/** Milliseconds of rest before a text is asked for. */
const REST = 80;
const nothing: Found = { answer: null, error: null };

export function useSearch(text: string): Found {
  const { engine } = useApp();
  const county = useCounty();
  const [found, setFound] = useState<Found>(nothing);
  const wanted = county === null ? "" : text.trim();
  useEffect(() => {
    if (wanted === "") {
      setFound(nothing);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      engine.search(wanted).then(
        (answer) => current && setFound({ answer, error: null }),
        (error: unknown) => current && setFound({ answer: null, error: String(error) }),
      );
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [engine, wanted]);
  return found;
}
