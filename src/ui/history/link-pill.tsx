/** How the page stands with its server, where that is not as it should be; what waits to be sent. */

import { Button } from "../button.tsx";
import { useApp, useAppState, useCounty } from "../context.ts";
import { useSay } from "./text.ts";
import "./history.css";

export function LinkPill() {
  const { store, reopen } = useApp();
  const say = useSay();
  const { link, waiting } = useAppState((state) => state.edit);
  const revision = useCounty()?.revision ?? 0;
  const unsettled = waiting.filter(({ answer }) => answer !== undefined).length;
  const known = link === "away" || link === "locked";
  if (!known && waiting.length === 0) return null;
  return (
    <div className="over hi-pill" role="status" data-link={link}>
      {link === "away" ? <b>{say("linkAway", { revision })}</b> : null}
      {link === "locked" ? (
        <>
          <b>{say("linkLocked")}</b>
          <Button onClick={reopen}>{say("linkEnter")}</Button>
        </>
      ) : null}
      {waiting.length === 0 ? null : (
        <Button onClick={() => store.edit({ part: { what: "waiting" }, leaving: false })}>
          {unsettled > 0 ? say("linkSettle", { count: unsettled }) : say("linkWaiting", { count: waiting.length })}
        </Button>
      )}
    </div>
  );
}
