/** What the officer says for rows that leave it out: the categories, the accuracy. */

import { useId, useState } from "react";
import type { ApplicationsFile } from "../../../domain/applications/applications-file.ts";
import { venueCategories, venueCategoryIds } from "../../../domain/registers/venues.ts";
import { toggled } from "../../../state/filters.ts";
import { useCounty, useLanguage } from "../../../ui/context.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Block } from "../../../ui/parts.tsx";
import { useSay } from "./text.ts";
import { useWork } from "./work.ts";

function Categories({ count }: { count: number }) {
  const say = useSay();
  const language = useLanguage();
  const [work, setWork] = useWork();
  return (
    <fieldset className="v-ticks">
      <legend>{say("assumedCategories", { count })}</legend>
      {venueCategoryIds.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={work.categories.includes(id)}
            onChange={() => setWork((now) => ({ ...now, categories: toggled(now.categories, id) }))}
          />
          <Icon id={`venue-${id}`} size={13} /> {venueCategories[id][language]}
        </label>
      ))}
    </fieldset>
  );
}

function Accuracy() {
  const say = useSay();
  const id = useId();
  const unknown = useCounty()?.pack.defaults.accuracy.unknown ?? 50;
  const [work, setWork] = useWork();
  const [text, setText] = useState(work.accuracy === null ? "" : String(work.accuracy));
  const metres = text.trim() === "" ? null : Number(text);
  const bad = metres !== null && !(metres >= 0 && metres <= 1000);
  const change = (typed: string): void => {
    setText(typed);
    const number = typed.trim() === "" ? null : Number(typed);
    if (number === null || (number >= 0 && number <= 1000)) setWork((now) => ({ ...now, accuracy: number }));
  };
  return (
    <div className="va-field">
      <label htmlFor={id}>{say("assumedAccuracy")}</label>
      <span className="va-unit">
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
      <p id={`${id}-note`} role="status" className="va-hint">
        {bad ? say("badAccuracy") : say("assumedUnknown", { metres: unknown })}
      </p>
    </div>
  );
}

export function AssumedBlock({ read }: { read: ApplicationsFile }) {
  const say = useSay();
  const bare = read.rows.filter(({ categories, strangeCategory }) => categories.length === 0 && strangeCategory === "");
  const unstated = read.rows.some(({ accuracy, positionSource }) => accuracy === null && positionSource === null);
  if (bare.length === 0 && !unstated) return null;
  return (
    <Block title={say("assumed")}>
      {bare.length > 0 ? <Categories count={bare.length} /> : null}
      {unstated ? <Accuracy /> : null}
    </Block>
  );
}
