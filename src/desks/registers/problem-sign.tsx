/** ■ to mend, □ to look at: shape, not colour. */

import type { Problem } from "../../domain/problems.ts";
import { useSay } from "./text.ts";

export function ProblemSign({ severity, silent = false }: { severity: Problem["severity"]; silent?: boolean }) {
  const say = useSay();
  const name = say(severity === "error" ? "signError" : "signWarning");
  const named = silent ? { "aria-hidden": true as const } : { role: "img", "aria-label": name, title: name };
  return <i className="r-sign" data-severity={severity} {...named} />;
}
