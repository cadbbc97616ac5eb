/** The round that was made, team by team; saved, it is a task for each. */

import { useId, useState } from "react";
import { byId, type County } from "../../../domain/county.ts";
import type { EnforcementRound } from "../../../domain/registers/rounds.ts";
import type { RoundAnswer, TeamRound } from "../../../domain/rounds/round-types.ts";
import { whyNotEdit } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useAppState, useCounty, useDay, useLanguage } from "../../../ui/context.ts";
import { hoursText, kilometres, wayText } from "./numbers.ts";
import { Outcome } from "./outcome.tsx";
import { PrintButton } from "./print-button.tsx";
import { type RoundDesk, useRoundDesk } from "./round-desk.ts";
import { useSay } from "./text.ts";
import { useWrite } from "./use-write.ts";

function Team({ team, number }: { team: TeamRound; number: number }) {
  const { store } = useApp();
  const say = useSay();
  const county = useCounty();
  const { desk, set } = useRoundDesk();
  const id = useId();
  const venues = county ? byId(county, "venue") : null;
  const usual = say("team", { number });
  const open = desk.team === number - 1;
  return (
    <section className="vr-team" aria-labelledby={id}>
      <h2 id={id}>
        <button
          type="button"
          className="vr-team-open"
          aria-expanded={open}
          onClick={() => set({ team: open ? -1 : number - 1 })}
        >
          {desk.teamNames[number] ?? usual}
          <span className="soft num vr-team-says">
            {team.stops.length === 0
              ? say("teamIdle")
              : say("teamSays", {
                  count: team.stops.length,
                  km: kilometres(team.metres),
                  hours: hoursText(team.hours),
                })}
          </span>
        </button>
      </h2>
      {open && team.stops.length > 0 ? (
        <>
          <label className="vr-line">
            {say("teamName")}
            <input
              className="field"
              value={desk.teamNames[number] ?? usual}
              onChange={({ currentTarget: { value } }) => set({ teamNames: { ...desk.teamNames, [number]: value } })}
            />
          </label>
          <ol className="vr-legs">
            {team.legs.map(({ to, metres, minutes }, i) => (
              <li key={to ?? "back"}>
                <button
                  type="button"
                  disabled={to === null}
                  onClick={() => to !== null && store.select({ kind: "venue", id: to })}
                  onMouseEnter={() => to !== null && store.hover({ kind: "water", id: to })}
                  onMouseLeave={() => store.hover(null)}
                >
                  <span className="vr-no" data-is={to === null ? "back" : "waiting"}>
                    {to === null ? "↩" : i + 1}
                  </span>
                  <span className="vr-two">
                    <b className="vr-cut">{to === null ? say("wayBack") : (venues?.get(to)?.name ?? to)}</b>
                    <span className="soft vr-cut">{to === null ? null : venues?.get(to)?.address}</span>
                  </span>
                  <span className="vr-two num">
                    <span>{wayText(metres)}</span>
                    <span className="soft">{say("minutesBy", { minutes: Math.max(1, Math.round(minutes)) })}</span>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}

function Left({ left }: { left: RoundAnswer["left"] }) {
  const say = useSay();
  const county = useCounty();
  if (left.length === 0) return null;
  const venues = county ? byId(county, "venue") : null;
  return (
    <section className="vr-left">
      <h2>{say("left", { count: left.length })}</h2>
      <ul>
        {left.map(({ stop, why }) => (
          <li key={stop}>
            <span className="vr-cut">{venues?.get(stop)?.name ?? stop}</span>
            <span className="soft">{say(`left-${why}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `E20261124-3`: no id that is there or waits to be sent. */
function roundIds(county: County, waiting: readonly string[], day: string, count: number): string[] {
  const taken = new Set([...county.registers.enforcementRound.map(({ id }) => id), ...waiting]);
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number++) {
    const id = `E${day.replaceAll("-", "")}-${number}`;
    if (!taken.has(id)) ids.push(id);
  }
  return ids;
}

interface Named {
  readonly title: string;
  readonly day: string;
  readonly nameOf: (number: number) => string;
}

export interface MadeRound {
  readonly record: EnforcementRound;
  readonly team: TeamRound;
}

function madeRounds(teams: readonly TeamRound[], ids: readonly string[], desk: RoundDesk, named: Named): MadeRound[] {
  const busy = teams.map((team, i) => ({ team, number: i + 1 })).filter(({ team }) => team.stops.length > 0);
  return busy.map(({ team, number }, i) => ({
    team,
    record: {
      id: ids[i] ?? "",
      title: named.title,
      day: named.day,
      team: named.nameOf(number),
      venues: team.stops,
      state: "planned",
      ...(desk.start
        ? {
            start: desk.start.name,
            geometry: { type: "Point" as const, coordinates: [...desk.start.at] },
          }
        : {}),
    },
  }));
}

const noIds: readonly string[] = [];

export function PlanResult({ answer }: { answer: RoundAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const today = useDay();
  const { desk, set } = useRoundDesk();
  const { busy, saved, write } = useWrite();
  const [missed, setMissed] = useState(false);
  const barred = useAppState((state) => whyNotEdit(state, "enforcementRound"));
  const township = useAppState((state) => state.view.filters.township);
  const waiting = useAppState((state) => state.edit.waiting);
  if (!county) return null;
  if (answer.startFault)
    return (
      <p className="vr-note" role="alert">
        {say("startFault")}
      </p>
    );
  const town = county.registers.township.find(({ id }) => id === township);
  const townName = language === "zh" ? town?.name : (town?.nameEn ?? town?.name);
  const title = desk.title ?? say("usualName", { town: townName ?? say("wholeCounty") });
  const day = desk.day ?? today;
  const sent = waiting.flatMap(({ change }) =>
    change.puts.flatMap((put) => (put.register === "enforcementRound" ? [put.record.id] : noIds)),
  );
  const nameOf = (number: number): string => desk.teamNames[number]?.trim() || say("team", { number });
  const made = madeRounds(answer.teams, roundIds(county, sent, day, answer.teams.length), desk, { title, day, nameOf });
  const save = async (): Promise<void> => {
    setMissed(title.trim() === "");
    if (title.trim() === "") return;
    const puts = made.map(({ record }) => ({ register: "enforcementRound" as const, record }));
    if (await write(say("why", { title }), puts)) set({ shows: "list", asked: null, unticked: [] });
  };
  const whyNot = made.length === 0 ? say("cannotPlan") : busy ? say("saving") : (barred?.[language] ?? null);
  return (
    <>
      <p className="vr-note soft">{say(desk.way === "drive" ? "wayNoteDrive" : "wayNoteWalk")}</p>
      {answer.teams.map((team, i) => (
        <Team key={i} team={team} number={i + 1} />
      ))}
      <Left left={answer.left} />
      <section className="vr-settings">
        <label className="vr-line">
          {say("name")}
          <input
            className="field"
            value={title}
            aria-invalid={missed && title.trim() === ""}
            onChange={({ currentTarget: { value } }) => set({ title: value })}
          />
        </label>
        <label className="vr-line">
          {say("day")}
          <input
            className="field"
            type="date"
            value={day}
            onChange={({ currentTarget: { value } }) => set({ day: value === "" ? null : value })}
          />
        </label>
        <Outcome saved={saved} />
        {barred === null ? null : <p className="soft">{barred[language]}</p>}
        <div className="vr-go">
          <PrintButton rounds={made} />
          <Button kind="main" whyNot={whyNot} onClick={() => void save()}>
            {busy ? say("saving") : made.length === 1 ? say("saveOne") : say("save", { count: made.length })}
          </Button>
        </div>
      </section>
    </>
  );
}
