/** On the map: which indicator colours it and how it is counted, and what the colours mean. */

import { useApp, useAppState } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { type ShareClass, shareClasses } from "../../ui/share-class.ts";
import { useSay } from "./text.ts";
import { useIndicator } from "./use-overview.ts";

/** From this zoom on townships carry no colour. */
const colourEnds = 13;

export function OnMap() {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const indicator = useIndicator();
  const near = useAppState(({ view }) => (view.camera?.zoom ?? 0) >= colourEnds);
  const hidden = useAppState(({ view }) => view.hidden.includes("choropleth"));
  if (!indicator) return null;
  return (
    <>
      <div className="ov-title">
        <h2>{pick(indicator.title)}</h2>
        <p>{pick(indicator.explain)}</p>
        {near ? (
          <p>
            {say("tooNear")}{" "}
            <button type="button" className="btn" onClick={() => store.look({ camera: null }, "push")}>
              {say("seeCounty")}
            </button>
          </p>
        ) : null}
      </div>
      {hidden || near ? null : <Strip share={indicator.unit === "share" && indicator.target === 100} />}
    </>
  );
}

function Strip({ share }: { share: boolean }) {
  const say = useSay();
  return (
    <figure className="ov-strip">
      <figcaption>{say(share ? "legendShare" : "legendTarget")}</figcaption>
      <ul>
        {shareClasses.map((one: ShareClass) => (
          <li key={one}>
            <i className="ov-class" data-class={one} aria-hidden="true" />
            {say(`class-${one}`)}
          </li>
        ))}
      </ul>
    </figure>
  );
}
