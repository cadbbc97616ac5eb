/** ＋ 条件: every condition of the sentence in one place. */

import type { ReactNode } from "react";
import { riskLevels, waterTypes } from "../../domain/registers/waters.ts";
import { toggled, waterFilterLabels } from "../../state/filters.ts";
import { type Filters, waterFilters } from "../../state/view.ts";
import { useApp, useAppState, useCounty, useLanguage } from "../../ui/context.ts";
import { Popover } from "../../ui/popover.tsx";
import { townshipName } from "./names.ts";
import { RiskSign } from "./risk-sign.tsx";
import { useSay } from "./text.ts";

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[];

function Ticks<T extends string>(props: {
  readonly label: string;
  readonly values: readonly T[];
  readonly options: readonly T[];
  readonly show: (option: T) => ReactNode;
  readonly onChange: (values: readonly T[]) => void;
}) {
  return (
    <fieldset className="patrols-ticks">
      <legend>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={props.values.includes(option)}
            onChange={() => props.onChange(toggled(props.values, option))}
          />
          {props.show(option)}
        </label>
      ))}
    </fieldset>
  );
}

function Township({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  return (
    <label className="patrols-pick">
      <span>{say("township")}</span>
      <select
        className="field"
        value={value ?? ""}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      >
        <option value="">{say("all")}</option>
        {county?.registers.township.map(({ id }) => (
          <option key={id} value={id}>
            {townshipName(county, id, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Conditions() {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const filters = useAppState((state) => state.view.filters);
  const set = (change: Partial<Filters>): void => store.filter(change);
  return (
    <div className="patrols-conditions">
      <Township value={filters.township} onChange={(township) => set({ township })} />
      <Ticks
        label={say("risk")}
        values={filters.risks}
        options={keysOf(riskLevels)}
        show={(risk) => (
          <>
            <RiskSign risk={risk} size={16} silent /> {riskLevels[risk][language]}
          </>
        )}
        onChange={(risks) => set({ risks })}
      />
      <Ticks
        label={say("state")}
        values={filters.water}
        options={waterFilters}
        show={(one) => waterFilterLabels[one][language]}
        onChange={(water) => set({ water })}
      />
      <Ticks
        label={say("type")}
        values={filters.waterTypes}
        options={keysOf(waterTypes)}
        show={(type) => waterTypes[type][language]}
        onChange={(chosen) => set({ waterTypes: chosen })}
      />
      <label className="patrols-pick">
        <span>{say("words")}</span>
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
    <Popover className="patrols-more" label={say("conditions")} button={`＋ ${say("condition")}`}>
      {() => <Conditions />}
    </Popover>
  );
}
