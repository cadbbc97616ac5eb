/** The season day by day: made is filled, missed is crossed, to come is an empty square, else a dot. */

import type { WaterCalendar } from "../../domain/patrols/patrol-types.ts";
import { type SeasonDay, seasonWeeks } from "../../domain/patrols/season-weeks.ts";
import { useDay } from "../../ui/context.ts";
import { useSay } from "./text.ts";
import { figure } from "./wording.ts";

/** Pixels: a day with its gap, the room for month and weekday names. */
const cell = 13;
const top = 18;
const left = 22;

const states = ["done", "missed", "planned"] as const;

function Mark({ state }: { state: SeasonDay["state"] }) {
  switch (state) {
    case "done":
      return <rect x={1} y={1} width={11} height={11} rx={1.5} className="patrols-day-done" />;
    case "missed":
      return <path d="M2.500 2.500l8 8M10.500 2.500l-8 8" className="patrols-day-missed" />;
    case "planned":
      return <rect x={1.5} y={1.5} width={10} height={10} rx={1.5} className="patrols-day-planned" />;
    case null:
      return <circle cx={6.5} cy={6.5} r={1} className="patrols-day-none" />;
  }
}

function Legend({ counts }: { counts: Readonly<Record<(typeof states)[number], number>> }) {
  const say = useSay();
  return (
    <p className="patrols-legend">
      {states.map((state) => (
        <span key={state}>
          <svg width={cell} height={cell} viewBox={`0 0 ${cell} ${cell}`} aria-hidden="true">
            <Mark state={state} />
          </svg>
          {say(state === "planned" ? "waiting" : state)} <b>{figure(counts[state])}</b> {say("times")}
        </span>
      ))}
    </p>
  );
}

/** The days missed as text, for those who cannot see the grid and those who copy it. */
function MissedDays({ days }: { days: readonly SeasonDay[] }) {
  const say = useSay();
  const missed = days.filter(({ state }) => state === "missed");
  if (missed.length === 0) return null;
  return (
    <details className="patrols-missed-days">
      <summary>{say("missedDays", { count: missed.length })}</summary>
      {missed.map(({ day }) => day.slice(5)).join(" · ")}
    </details>
  );
}

export function SeasonCalendar({ calendar }: { calendar: WaterCalendar }) {
  const say = useSay();
  const today = useDay();
  if (calendar.days.length === 0) return <p className="soft">{say("calendarNone")}</p>;
  const { weeks, days, months, counts } = seasonWeeks(calendar);
  const [width, height] = [left + weeks * cell, top + 7 * cell];
  const label = say("calendarLabel", { from: calendar.from, to: calendar.to, ...counts });
  const now = days.find(({ day }) => day === today);
  return (
    <>
      <svg className="patrols-calendar" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
        <title>{label}</title>
        {months.map(({ month, week }) => (
          <text key={month} x={left + week * cell} y={11}>
            {say("months").split("|")[month - 1]}
          </text>
        ))}
        {[0, 2, 4, 6].map((weekday) => (
          <text key={weekday} x={0} y={top + weekday * cell + 11}>
            {say("weekdays")[weekday]}
          </text>
        ))}
        {days.map(({ day, week, weekday, state }) => (
          <g key={day} transform={`translate(${left + week * cell} ${top + weekday * cell})`}>
            <Mark state={state} />
          </g>
        ))}
        {now ? (
          <rect
            x={left + now.week * cell - 0.5}
            y={top + now.weekday * cell - 0.5}
            width={cell + 1}
            height={cell + 1}
            rx={2.5}
            className="patrols-day-now"
          />
        ) : null}
      </svg>
      <Legend counts={counts} />
      <MissedDays days={days} />
    </>
  );
}
