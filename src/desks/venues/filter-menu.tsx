/** ＋ 条件: every condition of the sentence in one place. */

import type { ReactNode } from "react";
import { verdictLabels, verdicts } from "../../domain/labels.ts";
import { caseStates } from "../../domain/registers/cases.ts";
import { venueCategories, venueCategoryIds } from "../../domain/registers/venues.ts";
import { caseFilterLabels, toggled } from "../../state/filters.ts";
import { caseFilters, type Filters } from "../../state/view.ts";
import { useApp, useAppState, useCounty, useLanguage } from "../../ui/context.ts";
import { Icon } from "../../ui/icon.tsx";
import { Popover } from "../../ui/popover.tsx";
import { Sign } from "../../ui/sign.tsx";
import { useSay } from "./text.ts";

const caseChoices = [...caseFilters, ...(Object.keys(caseStates) as (keyof typeof caseStates)[])];

function Pick<T extends string>(props: {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T | null) => void;
}) {
  const say = useSay();
  return (
    <label className="v-pick">
      <span className="soft">{props.label}</span>
      <select
        className="field"
        value={props.value ?? ""}
        onChange={({ currentTarget: { value } }) =>
          props.onChange(props.options.find(([id]) => id === value)?.[0] ?? null)
        }
      >
        <option value="">{say("all")}</option>
        {props.options.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Ticks<T extends string>(props: {
  readonly label: string;
  readonly values: readonly T[];
  readonly options: readonly (readonly [T, ReactNode])[];
  readonly onChange: (values: readonly T[]) => void;
}) {
  return (
    <fieldset className="v-ticks">
      <legend className="soft">{props.label}</legend>
      {props.options.map(([id, label]) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={props.values.includes(id)}
            onChange={() => props.onChange(toggled(props.values, id))}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Conditions() {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const filters = useAppState((state) => state.view.filters);
  const set = (change: Partial<Filters>): void => store.filter(change);
  const rules = new Map(county?.rules.filter(({ enabled }) => enabled).map(({ id, title }) => [id, title[language]]));
  const townships = county?.registers.township ?? [];
  return (
    <div className="v-conditions">
      <Pick label={say("rule")} value={filters.rule} options={[...rules]} onChange={(rule) => set({ rule })} />
      <Pick
        label={say("township")}
        value={filters.township}
        options={townships.map(({ id, name, nameEn }) => [id, language === "zh" ? name : (nameEn ?? name)] as const)}
        onChange={(township) => set({ township })}
      />
      <Pick
        label={say("caseState")}
        value={filters.caseState}
        options={caseChoices.map((id) => [id, caseFilterLabels[id][language]] as const)}
        onChange={(caseState) => set({ caseState })}
      />
      <Ticks
        label={say("category")}
        values={filters.categories}
        options={venueCategoryIds.map((id) => [
          id,
          <span key={id}>
            <Icon id={`venue-${id}`} size={13} /> {venueCategories[id][language]}
          </span>,
        ])}
        onChange={(categories) => set({ categories })}
      />
      <Ticks
        label={say("verdict")}
        values={filters.verdicts}
        options={verdicts.map((id) => [
          id,
          <span key={id}>
            <Sign verdict={id} size={13} silent /> {verdictLabels[id][language]}
          </span>,
        ])}
        onChange={(chosen) => set({ verdicts: chosen })}
      />
      <label className="v-pick">
        <span className="soft">{say("words")}</span>
        <input
          className="field"
          type="search"
          value={filters.text}
          placeholder={say("wordsNote")}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}

export function FilterMenu() {
  const say = useSay();
  return (
    <Popover className="v-more" label={say("conditions")} button={`＋ ${say("condition")}`}>
      {() => <Conditions />}
    </Popover>
  );
}
