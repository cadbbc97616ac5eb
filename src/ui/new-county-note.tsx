/** On every other desk of a county that has nothing to judge yet: the way to its steps. */

import { Button } from "./button.tsx";
import { useApp } from "./context.ts";
import { useSay } from "./say.ts";

export default function NewCountyNote() {
  const { store } = useApp();
  const say = useSay();
  return (
    <div className="state" role="status">
      <h2>{say("newCounty")}</h2>
      <Button kind="main" onClick={() => store.look({ desk: "registers", screen: "steps", selection: null }, "push")}>
        {say("newCountyGo")}
      </Button>
    </div>
  );
}
