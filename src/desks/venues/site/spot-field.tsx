/** Where the spot is: coordinates in any system, or a name or address of the registers. Nothing is guessed. */

import { useEffect, useId, useMemo, useState } from "react";
import type { County } from "../../../domain/county.ts";
import { groundOf } from "../../../domain/import/ground.ts";
import type { Position } from "../../../domain/rules/finding.ts";
import type { SearchHit } from "../../../domain/search.ts";
import { type Landing, landingsOf } from "../../../domain/siting/landings.ts";
import { recordSpot } from "../../../domain/siting/record-spot.ts";
import { typedPair } from "../../../domain/siting/typed-pair.ts";
import type { SitePin } from "../../../state/view.ts";
import { useApp, useAppState } from "../../../ui/context.ts";
import { useKept } from "../../../ui/use-kept.ts";
import { useSearch } from "../../../ui/use-search.ts";
import { useApplied } from "./applied.ts";
import { useSource } from "./source.ts";
import { FoundList, ReadingList } from "./spot-choices.tsx";
import { useSay } from "./text.ts";
import { useTyped } from "./typed.ts";

const shown = ([lon, lat]: Position): string => `${lon.toFixed(6)}, ${lat.toFixed(6)}`;
const mostFound = 8;

/** Puts the spot there; the map goes to what was typed or found. */
function usePut() {
  const { store } = useApp();
  const [applied] = useApplied();
  const [, keepTyped] = useTyped();
  return (pin: Pick<SitePin, "at" | "reading"> & { accuracy?: number }, text: string, found: boolean): void => {
    keepTyped({ at: pin.at, text, found });
    store.look({ site: { ...applied, ...pin }, selection: null });
  };
}

interface Choices {
  readonly landings: readonly Landing[] | null;
  readonly hits: readonly SearchHit[];
  readonly coarse: number;
  /** Is the answer of the registers still on its way? */
  readonly waiting: boolean;
}

function useChoices(county: County, text: string, settled: boolean): Choices {
  const ground = useMemo(() => groundOf(county), [county]);
  const pair = useMemo(() => (settled ? null : typedPair(text)), [settled, text]);
  const landings = useMemo(() => (pair ? landingsOf(pair, ground) : null), [pair, ground]);
  const { answer } = useSearch(settled || pair ? "" : text);
  const hits = (answer?.hits ?? []).filter(({ register }) => register !== "township").slice(0, mostFound);
  const asked = text.trim() !== "" && !settled && !pair;
  return {
    landings,
    hits: asked ? hits : [],
    coarse: pair?.coarse ?? 0,
    waiting: asked && answer?.text !== text.trim(),
  };
}

export function SpotField({ county }: { county: County }) {
  const say = useSay();
  const id = useId();
  const source = useSource();
  const put = usePut();
  const site = useAppState((state) => state.view.site);
  const key = site ? shown(site.at) : "";
  const [text, setText] = useState(key);
  const [used, keepUsed] = useKept<string | null>("venues/site/reading", null);
  // A click on the map, or going back, replaces what was typed.
  useEffect(() => setText(key), [key]);
  const settled = text === key;
  const { landings, hits, coarse, waiting } = useChoices(county, text, settled);
  const nothing = !settled && text.trim() !== "" && (landings ? landings.length === 0 : hits.length === 0 && !waiting);

  const read = ({ reading, at }: Landing): void => {
    keepUsed(reading.id);
    put({ at, reading: reading.id }, text.trim(), false);
    setText(shown(at));
  };
  const take = ({ register, id: record, name }: SearchHit): void => {
    const spot = recordSpot(county, register, record);
    if (!spot) return;
    put({ at: spot.at, accuracy: spot.accuracy }, name, true);
    setText(shown(spot.at));
  };
  const enter = (): void => {
    const again = landings?.find(({ reading }) => reading.id === used);
    if (again) read(again);
    else document.getElementById(`${id}-choices`)?.querySelector("button")?.focus();
  };
  const note = nothing ? say(landings ? "badPair" : "bad") : settled && site ? source(site) : null;
  return (
    <div className="st-field st-spot">
      <label htmlFor={id}>{say("at")}</label>
      <input
        id={id}
        className="field"
        value={text}
        placeholder={say("atPlaceholder")}
        aria-invalid={nothing}
        aria-describedby={`${id}-note`}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") enter();
        }}
      />
      <p id={`${id}-note`} role="status" className="st-note">
        {note}
      </p>
      <div id={`${id}-choices`} className="st-choices">
        {landings && landings.length > 0 ? (
          <ReadingList landings={landings} used={used} coarse={coarse} onChoose={read} />
        ) : null}
        {hits.length > 0 ? <FoundList county={county} hits={hits} onChoose={take} /> : null}
      </div>
    </div>
  );
}
