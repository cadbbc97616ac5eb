/** What is applied for: the position's own accuracy, new licence or renewal, the categories. */

import { useEffect, useId, useState } from "react";
import { venueCategories, venueCategoryIds } from "../../../domain/registers/venues.ts";
import { toggled } from "../../../state/filters.ts";
import { Choice } from "../../../ui/choice.tsx";
import { useLanguage } from "../../../ui/context.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useApplied } from "./applied.ts";
import { useSay } from "./text.ts";

const most = 10_000;

function AccuracyField() {
  const say = useSay();
  const id = useId();
  const [applied, change] = useApplied();
  const value = String(applied.accuracy);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const numberIn = (typed: string): number => (typed.trim() === "" ? Number.NaN : Number(typed));
  const bad = !(numberIn(text) >= 0 && numberIn(text) <= most);
  return (
    <div className="st-field">
      <label htmlFor={id}>{say("accuracy")}</label>
      <span>
        ±{" "}
        <input
          id={id}
          className="field"
          inputMode="decimal"
          size={6}
          value={text}
          aria-invalid={bad}
          aria-describedby={`${id}-note`}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            const accuracy = numberIn(currentTarget.value);
            if (accuracy >= 0 && accuracy <= most) change({ ...applied, accuracy }, "replace");
          }}
        />{" "}
        m
      </span>
      <p id={`${id}-note`} role="status" className="st-note">
        {bad ? say("badAccuracy") : null}
      </p>
    </div>
  );
}

function ApplicationField() {
  const say = useSay();
  const id = useId();
  const [applied, change] = useApplied();
  const { accuracy, categories, renewal, since } = applied;
  const kinds = [
    { value: "new", label: say("new") },
    { value: "renewal", label: say("renewal") },
  ] as const;
  return (
    <>
      <div className="st-field">
        <span>{say("application")}</span>
        <Choice
          label={say("application")}
          value={renewal ? "renewal" : "new"}
          options={kinds}
          onChange={(kind) => change({ accuracy, categories, ...(kind === "renewal" && { renewal: true }) })}
        />
      </div>
      {renewal ? (
        <div className="st-field">
          <label htmlFor={id}>{say("since")}</label>
          <input
            id={id}
            type="date"
            className="field"
            value={since ?? ""}
            aria-describedby={`${id}-note`}
            onChange={({ currentTarget: { value } }) =>
              change({ accuracy, categories, renewal, ...(value && { since: value }) }, "replace")
            }
          />
          <p id={`${id}-note`} className="st-note faint">
            {say("sinceNote")}
          </p>
        </div>
      ) : null}
    </>
  );
}

function Categories() {
  const say = useSay();
  const language = useLanguage();
  const [applied, change] = useApplied();
  return (
    <fieldset className="st-ticks">
      <legend>{say("categories")}</legend>
      {venueCategoryIds.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={applied.categories.includes(id)}
            onChange={() => change({ ...applied, categories: toggled(applied.categories, id) })}
          />
          <Icon id={`venue-${id}`} size={13} /> {venueCategories[id][language]}
        </label>
      ))}
    </fieldset>
  );
}

export const AppliedFields = () => (
  <>
    <AccuracyField />
    <ApplicationField />
    <Categories />
  </>
);
