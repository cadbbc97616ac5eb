/** Says that what is shown is the past, and leads back. */

import { Button } from "../button.tsx";
import { useApp, useAppState } from "../context.ts";
import { useSay } from "./text.ts";
import "./history.css";

export function PastBar() {
  const { store } = useApp();
  const say = useSay();
  const rev = useAppState((state) => state.view.rev);
  if (rev === null) return null;
  return (
    <div className="over hi-pill" role="status">
      <b>{say("pastTitle", { revision: rev })}</b>
      <Button onClick={() => store.look({ rev: null })}>{say("pastBack")}</Button>
    </div>
  );
}
