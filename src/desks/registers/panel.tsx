/** The panel: the shelf; on a phone the open register takes its place. */

import { isNewCounty } from "../../domain/new-county/county-steps.ts";
import { registers } from "../../domain/registers/index.ts";
import { sizesOf } from "../../state/county-state.ts";
import { Show } from "../../ui/answered.tsx";
import { Button } from "../../ui/button.tsx";
import { useApp, useAppState, useCounty, useDay, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Body, PanelHead } from "../../ui/parts.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { usePhone } from "../../ui/use-media.ts";
import { ImportWide } from "./import-screen.tsx";
import { FoundButton, ShelfNote } from "./new-county/lazy.tsx";
import { openProblems } from "./open-actions.ts";
import { RegisterSheet } from "./register-sheet.tsx";
import { Shelf } from "./shelf.tsx";
import { useSay } from "./text.ts";
import { useOpened } from "./use-opened.ts";

function ShelfPanel() {
  const { store } = useApp();
  const say = useSay();
  const answer = useAnswer("shelf", { asOf: useDay() });
  const language = useLanguage();
  const served = useAppState((state) => state.edit.link !== "none");
  const barred = useAppState((state) => state.edit.barred);
  const fresh = useAppState(({ county }) => isNewCounty(sizesOf(county)));
  const any = (useCounty()?.problems.length ?? 0) > 0;
  return (
    <>
      <PanelHead title={say("title")}>
        <Button kind="main" onClick={() => store.look({ screen: "import" })}>
          {say("import")}
        </Button>
        {served ? <Button onClick={() => store.look({ screen: "log" })}>{say("log")}</Button> : null}
        {any ? <Button onClick={() => openProblems(store, null)}>{say("allProblems")}</Button> : null}
      </PanelHead>
      <Body>
        {fresh ? <ShelfNote /> : null}
        <Show answer={answer}>{(shelf) => <Shelf shelf={shelf} />}</Show>
      </Body>
      <div className="r-readonly soft">
        {barred ? `${say("readOnly")} ${barred[language]}` : say("mayEdit")}
        {served ? <FoundButton /> : null}
      </div>
    </>
  );
}

export function Panel() {
  const phone = usePhone();
  const opened = useOpened();
  if (!phone || !opened) return <ShelfPanel />;
  return (
    <div className="r-sheet" data-in="panel">
      <RegisterSheet opened={opened} />
    </div>
  );
}

/** Under the map, where there is room for a table. */
export function OnMap() {
  const phone = usePhone();
  const opened = useOpened();
  const say = useSay();
  const pick = usePick();
  const importing = useAppState((state) => state.view.screen === "import");
  if (importing) return <ImportWide />;
  if (phone || !opened) return null;
  const name = opened.what === "problems" ? say("allProblems") : pick(registers[opened.register]);
  return (
    <section className="r-sheet r-low" aria-label={name}>
      <RegisterSheet opened={opened} />
    </section>
  );
}
