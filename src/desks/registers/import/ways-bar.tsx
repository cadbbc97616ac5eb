/** Back, leave, and the way on. */

import type { ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import type { Step } from "./import-state.ts";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";

export function WaysBar({ back, children }: { back: Step | null; children: ReactNode }) {
  const say = useSay();
  const { deeds } = useImport();
  return (
    <div className="ri-bar">
      {back === null ? null : <Button onClick={() => deeds.back(back)}>{say("back")}</Button>}
      <Button onClick={deeds.leave}>{say("leave")}</Button>
      <div className="ri-on">{children}</div>
    </div>
  );
}
