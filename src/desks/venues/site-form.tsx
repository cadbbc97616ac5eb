/** The spot as it is typed. What cannot be read is said beside its field, and the last good spot stays. */

import { useEffect, useId, useState } from "react";
import type { County } from "../../domain/county.ts";
import { venueCategories, venueCategoryIds } from "../../domain/registers/venues.ts";
import type { Position } from "../../domain/rules/finding.ts";
import { spotIn } from "../../domain/search-spot.ts";
import { toggled } from "../../state/filters.ts";
import type { SitePin } from "../../state/view.ts";
import { useApp, useAppState, useLanguage } from "../../ui/context.ts";
import { Icon } from "../../ui/icon.tsx";
import { useSay } from "./text.ts";

/** The spot at another position; of a first one nobody has said yet what is applied for. */
export const newPin = (at: Position, before: SitePin | null): SitePin => ({
  at,
  accuracy: before?.accuracy ?? 5,
  categories: before?.categories ?? [],
});

const shown = ([lon, lat]: Position): string => `${lon.toFixed(6)}, ${lat.toFixed(6)}`;

/** Degrees beyond the county's box that still count as near. */
const nearby = 0.2;

function isFar(county: County, [lon, lat]: Position): boolean {
  const { bbox } = county.pack;
  if (!bbox) return false;
  const [west, south, east, north] = bbox;
  return lon < west - nearby || lon > east + nearby || lat < south - nearby || lat > north + nearby;
}

function PositionField({ county }: { county: County }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const site = useAppState((state) => state.view.site);
  const at = site?.at ?? null;
  const key = at ? shown(at) : "";
  const [text, setText] = useState(key);
  // A click on the map, or going back, replaces what was typed.
  useEffect(() => setText(key), [key]);
  const spot = spotIn(text);
  const bad = text.trim() !== "" && spot === null;
  const note = bad
    ? say("siteBadAt")
    : spot?.swapped
      ? say("siteSwapped")
      : spot && isFar(county, spot.at)
        ? say("siteFar", { county: county.pack.name[language] })
        : null;
  const commit = (): void => {
    if (spot && shown(spot.at) !== key) store.look({ site: newPin(spot.at, site) });
  };
  return (
    <div className="v-field">
      <label htmlFor={id}>{say("siteAt")}</label>
      <input
        id={id}
        className="field"
        value={text}
        placeholder={say("siteAtPlaceholder")}
        aria-invalid={bad}
        aria-describedby={`${id}-note`}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
      <p id={`${id}-note`} role="status" className="v-note">
        {note}
      </p>
    </div>
  );
}

function AccuracyField() {
  const { store } = useApp();
  const say = useSay();
  const id = useId();
  const site = useAppState((state) => state.view.site);
  const value = String(site?.accuracy ?? 5);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const metres = text.trim() === "" ? Number.NaN : Number(text);
  const bad = !(metres >= 0 && metres <= 1000);
  const change = (typed: string): void => {
    setText(typed);
    const number = typed.trim() === "" ? Number.NaN : Number(typed);
    if (site && number >= 0 && number <= 1000) store.look({ site: { ...site, accuracy: number } }, "replace");
  };
  return (
    <div className="v-field">
      <label htmlFor={id}>{say("siteAccuracy")}</label>
      <span className="v-unit">
        ±{" "}
        <input
          id={id}
          className="field"
          inputMode="decimal"
          size={5}
          value={text}
          aria-invalid={bad}
          aria-describedby={`${id}-note`}
          onChange={(event) => change(event.currentTarget.value)}
        />{" "}
        m
      </span>
      <p id={`${id}-note`} role="status" className="v-note">
        {bad ? say("siteBadAccuracy") : null}
      </p>
    </div>
  );
}

function Categories() {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const site = useAppState((state) => state.view.site);
  const chosen = site?.categories ?? [];
  return (
    <fieldset className="v-ticks">
      <legend>{say("siteCategories")}</legend>
      {venueCategoryIds.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={site === null}
            onChange={() => {
              if (site) store.look({ site: { ...site, categories: toggled(chosen, id) } });
            }}
          />
          <Icon id={`venue-${id}`} size={13} /> {venueCategories[id][language]}
        </label>
      ))}
    </fieldset>
  );
}

export function SiteForm({ county }: { county: County }) {
  const say = useSay();
  return (
    <div className="v-site-form">
      <p className="soft">{say("siteIntro")}</p>
      <PositionField county={county} />
      <AccuracyField />
      <Categories />
    </div>
  );
}
