/** Prints the lists of one or several teams; the pages are made for it and go after it. */

import { lazy, Suspense, useEffect, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import type { MadeRound } from "./plan-result.tsx";
import { useSay } from "./text.ts";

const Paper = lazy(() => import("./paper.tsx"));

export function PrintButton({ rounds }: { rounds: readonly MadeRound[] }) {
  const say = useSay();
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    const done = (): void => setWanted(false);
    addEventListener("afterprint", done);
    return () => removeEventListener("afterprint", done);
  }, [wanted]);
  return (
    <>
      <Button onClick={() => setWanted(true)}>{say("print")}</Button>
      {wanted ? (
        <Suspense fallback={null}>
          <Paper rounds={rounds} />
        </Suspense>
      ) : null}
    </>
  );
}
