/** Teams, start, way, speed and stay; then the round is asked for. */

import { useId } from "react";
import { mostStops, mostTeams, type RoundWay, usualSpeed } from "../../../domain/rounds/round-types.ts";
import { Button } from "../../../ui/button.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { useApp, useCounty, useDay, useLanguage } from "../../../ui/context.ts";
import { useRoundDesk } from "./round-desk.ts";
import { type NamedStart, seatsOf, stationsOf } from "./starts.ts";
import { useSay } from "./text.ts";
import type { Candidates } from "./use-candidates.ts";

interface NumberFieldProps {
  readonly label: string;
  readonly unit?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, unit, value, min, max, whole = false, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <span className="vr-number">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step={whole ? 1 : "any"}
        defaultValue={value}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.valueAsNumber;
          if (typed >= min && typed <= max && (!whole || Number.isInteger(typed))) onChange(typed);
        }}
        onBlur={({ currentTarget }) => {
          currentTarget.value = String(value);
        }}
      />
      {unit}
    </span>
  );
}

const Options = ({ label, starts }: { label: string; starts: readonly NamedStart[] }) =>
  starts.length === 0 ? null : (
    <optgroup label={label}>
      {starts.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </optgroup>
  );

function StartField() {
  const { store } = useApp();
  const say = useSay();
  const id = useId();
  const county = useCounty();
  const day = useDay();
  const language = useLanguage();
  const { desk, plan } = useRoundDesk();
  if (!county) return null;
  const [stations, seats] = [stationsOf(county, day), seatsOf(county, language)];
  const all = [...stations, ...seats];
  const chosen = all.find(({ at }) => at[0] === desk.start?.at[0] && at[1] === desk.start.at[1]);
  return (
    <span className="vr-start">
      <label htmlFor={id}>{say("start")}</label>
      <select
        id={id}
        className="field"
        value={chosen?.key ?? (desk.start ? "map" : "")}
        onChange={({ currentTarget: { value } }) => {
          const found = all.find(({ key }) => key === value);
          if (found) plan({ start: { name: found.name, at: found.at } });
          store.hover(null);
        }}
      >
        {desk.start === null ? <option value="">–</option> : null}
        {desk.start && !chosen ? (
          <option value="map">
            {say("startFromMap")} {desk.start.name}
          </option>
        ) : null}
        <Options label={say("startStations")} starts={stations} />
        <Options label={say("startSeats")} starts={seats} />
      </select>
      <span className="faint">{say("startHint")}</span>
    </span>
  );
}

export function PlanSettings({ candidates: { rows } }: { candidates: Candidates }) {
  const say = useSay();
  const asOf = useDay();
  const { desk, set, plan } = useRoundDesk();
  const off = new Set(desk.unticked);
  const stops = rows.map(({ venue }) => venue.id).filter((id) => !off.has(id));
  const whyNot =
    stops.length === 0
      ? say("noneTicked")
      : stops.length > mostStops
        ? say("tooMany", { most: mostStops })
        : desk.start === null
          ? say("noStart")
          : null;
  const ask = (): void => {
    if (!desk.start) return;
    const { start, teams, way, speed, back } = desk;
    set({
      asked: { asOf, stops, start: start.at, teams, way, speed, minutesPerStop: desk.stay, back },
      team: 0,
    });
  };
  const ways: readonly RoundWay[] = ["drive", "walk"];
  return (
    <section className="vr-settings" aria-label={say("settings")}>
      <StartField />
      <span className="vr-row">
        <NumberField
          label={say("teams")}
          value={desk.teams}
          min={1}
          max={mostTeams}
          whole
          onChange={(teams) => plan({ teams })}
        />
        <NumberField
          label={say("stay")}
          unit={say("minutes")}
          value={desk.stay}
          min={0}
          max={600}
          onChange={(stay) => plan({ stay })}
        />
      </span>
      <span className="vr-row">
        <Choice
          label={say("way")}
          value={desk.way}
          options={ways.map((value) => ({ value, label: say(value) }))}
          onChange={(way) => plan({ way, speed: usualSpeed[way] })}
        />
        <NumberField
          key={desk.way}
          label={say("speed")}
          unit="km/h"
          value={desk.speed}
          min={0.5}
          max={120}
          onChange={(speed) => plan({ speed })}
        />
      </span>
      <label className="vr-check">
        <input type="checkbox" checked={desk.back} onChange={() => plan({ back: !desk.back })} /> {say("back")}
      </label>
      <div className="vr-go">
        <Button kind="main" whyNot={whyNot} onClick={ask}>
          {whyNot ?? `${say("plan")} · ${say("stopsCount", { count: stops.length })}`}
        </Button>
      </div>
    </section>
  );
}
