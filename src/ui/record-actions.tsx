/** Editing the selected record, and its history: in the head of every desk's detail. */

import { whyNotEdit } from "../state/edits.ts";
import { recordAt } from "../state/selected-record.ts";
import { Button } from "./button.tsx";
import { useApp, useAppState, useCounty, useLanguage } from "./context.ts";
import { useSay } from "./say.ts";

/** Nothing where no server stands behind the county, or the selected thing is no record. */
export default function RecordActions() {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const state = useAppState((all) => all);
  const { edit, view } = state;
  const at = county ? recordAt(county, view.selection) : null;
  if (!at || edit.part || edit.link === "none") return null;
  const why = whyNotEdit(state, at.register)?.[language] ?? null;
  return (
    <div className="head-acts">
      <Button whyNot={why} onClick={() => store.edit({ part: { what: "form", ...at }, leaving: false })}>
        {say("edit")}
      </Button>
      <Button kind="quiet" onClick={() => store.edit({ part: { what: "history", ...at }, leaving: false })}>
        {say("history")}
      </Button>
    </div>
  );
}
