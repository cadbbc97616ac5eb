/** The list of inspections on paper: where, in which order, what to check, room for result and signatures. */

import { useEffect } from "react";
import { byId, type County, groupedBy } from "../../../domain/county.ts";
import { verdictLabels } from "../../../domain/labels.ts";
import { inspectionResults } from "../../../domain/registers/rounds.ts";
import { gravestOfVenue } from "../../../domain/venue-filter.ts";
import type { VenueRow } from "../../../domain/venue-rows.ts";
import { useCounty, useLanguage } from "../../../ui/context.ts";
import { PrintPage, PrintPages } from "../../../ui/print-pages.tsx";
import { Sign } from "../../../ui/sign.tsx";
import { CategoryNames } from "../category-names.tsx";
import { labelOf } from "../distance.tsx";
import { useAllRows } from "../use-venues.ts";
import { hoursText, kilometres, wayText } from "./numbers.ts";
import type { MadeRound } from "./plan-result.tsx";
import { Sketch } from "./sketch.tsx";
import { useSay } from "./text.ts";

/** Rows that fit on the first page beside the sketch, and on each further one. */
const firstRows = 8;
const moreRows = 11;

const checkKeys = {
  inside: "checkInside",
  survey: "checkSurvey",
  unplaced: "checkUnplaced",
  outside: "checkOutside",
} as const;

interface Line {
  readonly order: number;
  readonly id: string;
  readonly metres: number;
}

function linesOf({ team }: MadeRound): Line[] {
  return team.stops.map((id, i) => ({ order: i + 1, id, metres: team.legs[i]?.metres ?? 0 }));
}

function pagesOf(lines: readonly Line[]): (readonly Line[])[] {
  const pages = [lines.slice(0, firstRows)];
  for (let from = firstRows; from < lines.length; from += moreRows) pages.push(lines.slice(from, from + moreRows));
  return pages;
}

interface RowsProps {
  readonly county: County;
  readonly lines: readonly Line[];
  readonly gravest: ReadonlyMap<string, VenueRow>;
  readonly limits: ReadonlyMap<string, number | null>;
}

function PaperRows({ county, lines, gravest, limits }: RowsProps) {
  const say = useSay();
  const language = useLanguage();
  const venues = byId(county, "venue");
  const licences = groupedBy(county, "licence", "venue");
  return (
    <table className="vr-table">
      <thead>
        <tr>
          <th>{say("paperOrder")}</th>
          <th>{say("paperVenue")}</th>
          <th>{say("paperLicence")}</th>
          <th>{say("paperVerdict")}</th>
          <th>{say("paperLeg")}</th>
          <th>{say("paperCheck")}</th>
          <th>{say("paperResult")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ order, id, metres }) => {
          const venue = venues.get(id);
          const row = gravest.get(id);
          const numbers = (licences.get(id) ?? []).flatMap(({ number }) => number ?? []);
          return (
            <tr key={order}>
              <td className="num">{order}</td>
              <td>
                <b>{venue?.name ?? id}</b> <span className="soft">{id}</span>
                <div>{venue?.address}</div>
                {venue ? <CategoryNames categories={venue.categories} /> : say("gone")}
              </td>
              <td>{[...new Set([...(venue?.licence ? [venue.licence] : []), ...numbers])].join(" ")}</td>
              <td>
                {row ? (
                  <>
                    <Sign verdict={row.finding.verdict} size={11} silent />{" "}
                    {verdictLabels[row.finding.verdict][language]}
                    <div>{labelOf(row.finding, limits.get(row.finding.rule) ?? null)}</div>
                    <div>{row.place}</div>
                  </>
                ) : null}
              </td>
              <td className="num">{wayText(metres)}</td>
              <td>{row ? say(checkKeys[row.finding.verdict], { place: row.place ?? "" }) : null}</td>
              <td>
                <ul>
                  {Object.values(inspectionResults).map((result) => (
                    <li key={result.en}>□ {result[language]}</li>
                  ))}
                </ul>
                <div className="vr-sign">{say("signVenue")}</div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function RoundPages({ made, county, ...known }: { made: MadeRound } & Omit<RowsProps, "lines">) {
  const say = useSay();
  const { record, team } = made;
  const pages = pagesOf(linesOf(made));
  return pages.map((lines, i) => (
    <PrintPage key={lines[0]?.order ?? 0} className="vr-paper">
      <header>
        <h1>{record.title}</h1>
        <span>{say("paperTitle")}</span>
        <span className="num">{say("pages", { page: i + 1, pages: pages.length })}</span>
      </header>
      <p>
        {record.day} · {say("paperTeam")} {record.team} · {say("paperStart")} {record.start ?? "–"} ·{" "}
        {say("paperStops", {
          count: team.stops.length,
          km: kilometres(team.metres),
          hours: hoursText(team.hours),
        })}
      </p>
      {i === 0 ? <Sketch county={county} team={team} /> : null}
      <PaperRows county={county} lines={lines} {...known} />
      {i === pages.length - 1 ? (
        <footer>
          <span>{say("signTeam")}</span>
          <span>{say("signDay")}</span>
        </footer>
      ) : null}
    </PrintPage>
  ));
}

export default function Paper({ rounds }: { rounds: readonly MadeRound[] }) {
  const county = useCounty();
  const { rows, rules } = useAllRows();
  const ready = county !== null && rows.length > 0;
  useEffect(() => {
    if (ready) window.print();
  }, [ready]);
  if (!county) return null;
  const gravest = gravestOfVenue(rows);
  const limits = new Map(rules.map(({ id, distance }) => [id, distance]));
  return (
    <PrintPages>
      {rounds.map((made) => (
        <RoundPages key={made.record.id} made={made} county={county} gravest={gravest} limits={limits} />
      ))}
    </PrintPages>
  );
}
