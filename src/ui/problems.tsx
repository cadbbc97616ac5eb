/** What was wrong with the files: a notice over the map. */

import { useState } from "react";
import { filesCutShort } from "../domain/files-cut-short.ts";
import type { Problem } from "../domain/problems.ts";
import { Button, IconButton } from "./button.tsx";
import { useApp, useCounty } from "./context.ts";
import { useSay } from "./say.ts";

const none: readonly Problem[] = [];
const isError = (problem: Problem): boolean => problem.severity === "error";

export function ProblemsNotice() {
  const { store } = useApp();
  const say = useSay();
  const county = useCounty();
  const [dismissed, setDismissed] = useState<unknown>(null);
  const problems = county?.problems ?? none;
  const errors = problems.filter(isError).length;
  // Remarks of a pack are read in the registers; only what could not be taken as written is announced.
  if (errors === 0 || dismissed === problems) return null;
  const files = filesCutShort(problems);
  return (
    <div className="over notice" role="status">
      <span>
        {files.length === 0
          ? say("problemsBanner", { count: errors })
          : say("problemsCut", { count: errors, files: files.join(say("listJoin")) })}
      </span>
      <span className="to">
        <Button kind="quiet" onClick={() => store.setState({ dialog: "problems" })}>
          {say("problemsShow")}
        </Button>
        <IconButton icon="close" label={say("dismiss")} onClick={() => setDismissed(problems)} />
      </span>
    </div>
  );
}
