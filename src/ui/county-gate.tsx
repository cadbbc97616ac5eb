/** What stands over the map while no county is there: choosing, loading, failing, none. */

import { type FC, lazy, Suspense } from "react";
import type { Problem } from "../domain/problems.ts";
import type { CountyState } from "../state/county-state.ts";
import { Button } from "./button.tsx";
import { useApp, useAppState, useLanguage } from "./context.ts";
import { Dialog } from "./dialog.tsx";
import { FolderPicker } from "./drop-zone.tsx";
import { useSay } from "./say.ts";
import { Empty, Failed, Loading } from "./states.tsx";

/** A failure without its table is still told. */
const ProblemTable = lazy(
  (): Promise<{ default: FC<{ problems: readonly Problem[]; most?: number }> }> =>
    import("./problem-table.tsx").catch(() => ({ default: () => null })),
);
const LoginGate = lazy(() => import("./login/login-gate.tsx"));

type Choosing = Extract<CountyState, { state: "choose" }>["counties"];

export function CountyList({ counties, onOpen }: { counties: Choosing; onOpen?: () => void }) {
  const { open } = useApp();
  const language = useLanguage();
  return (
    <ul className="lines">
      {counties.map(({ adcode, name }) => (
        <li key={adcode} style={{ padding: "4px 0" }}>
          <Button
            onClick={() => {
              open({ adcode });
              onOpen?.();
            }}
          >
            {name[language]} <span className="faint">{adcode}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** `counties`: those at hand, to go to when one fails. */
export function CountyGate({ onRetry, counties }: { onRetry: () => void; counties: Choosing }) {
  const { cancelOpening, store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const county = useAppState((state) => state.county);
  if (county.state === "ready") return null;
  return (
    <div className="middle">
      <div>
        {county.state === "starting" ? <Loading title={say("loading", { name: "" })} /> : null}
        {county.state === "loading" ? (
          <Loading
            title={say("loading", { name: county.name })}
            progress={county.progress}
            count={(done, total) => say("loadingFiles", { done, total })}
            onCancel={cancelOpening}
          />
        ) : null}
        {county.state === "choose" ? (
          <Empty title={say("chooseCounty")}>
            <p>{say("chooseNote", { count: county.counties.length })}</p>
            <CountyList counties={county.counties} />
          </Empty>
        ) : null}
        {county.state === "locked" ? (
          <Suspense fallback={<Loading />}>
            <LoginGate />
          </Suspense>
        ) : null}
        {county.state === "none" ? (
          <Empty title={say("noCounty")}>
            <p>{say("noCountyNote")}</p>
            <FolderPicker />
          </Empty>
        ) : null}
        {county.state === "failed" ? (
          <Failed
            what={county.failure.what[language]}
            detail={county.failure.detail}
            kept={say(county.kept ? "keptCounty" : "keptNothing")}
            onRetry={onRetry}
            next={
              <>
                {county.failure.problems.length > 0 ? (
                  <Suspense fallback={null}>
                    <ProblemTable problems={county.failure.problems} most={5} />
                  </Suspense>
                ) : null}
                {counties.length > 1 ? (
                  <Button onClick={() => store.setState({ dialog: "counties" })}>{say("otherCounty")}</Button>
                ) : null}
                <FolderPicker />
              </>
            }
          />
        ) : null}
      </div>
    </div>
  );
}

/** The counties at hand, from the settings. */
export function CountiesDialog({ counties }: { counties: Choosing }) {
  const { store } = useApp();
  const say = useSay();
  const close = (): void => store.setState({ dialog: null });
  return (
    <Dialog title={say("chooseCounty")} onClose={close}>
      <CountyList counties={counties} onOpen={close} />
      <p className="soft" style={{ margin: "12px 0" }}>
        {say("noCountyNote")}
      </p>
      <FolderPicker />
    </Dialog>
  );
}
