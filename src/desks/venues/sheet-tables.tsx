/** The tables of the evidence sheet: every measure with both its ends, and where the positions come from. */

import { protectedPlaces } from "../../domain/county.ts";
import { measureLabels } from "../../domain/labels.ts";
import { positionSources } from "../../domain/registers/places.ts";
import { shownMetres } from "../../domain/rules/decimals.ts";
import type { Position } from "../../domain/rules/finding.ts";
import { useCounty, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { doubtOf, metresText } from "./distance.tsx";
import type { FindingFacts } from "./finding-detail.tsx";
import { useSay } from "./text.ts";

/** Six decimals: a tenth of a metre. */
const exact = (at: Position | null): string => (at === null ? "–" : `${at[0].toFixed(6)}, ${at[1].toFixed(6)}`);

export function SheetMeasures({ rule, evidence }: FindingFacts) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  return (
    <>
      <h2>
        {say("measures")}
        <span>{say("sheetEllipsoid")}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("sheetMeasure")}</th>
            <th scope="col" className="num">
              {say("sheetDistance")}
            </th>
            <th scope="col" className="num">
              {say("sheetDoubt")}
            </th>
            <th scope="col">{say("sheetFrom")}</th>
            <th scope="col">{say("sheetTo")}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.readings.map((reading) => (
            <tr key={reading.measure} className={reading.decides ? "v-decides" : undefined}>
              <td>
                {measureLabels[reading.measure][language]}
                {reading.decides ? ` (${say("decides")})` : ""}
              </td>
              {reading.distance === null ? (
                <td colSpan={4}>{reading.why ? pick(reading.why) : "–"}</td>
              ) : (
                <>
                  <td className="num">{metresText(reading.distance, rule.distance)}</td>
                  <td className="num">{doubtOf(reading)}</td>
                  <td>{exact(reading.from)}</td>
                  <td>{exact(reading.to)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function SheetPositions({ row, evidence }: FindingFacts) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const place = county ? protectedPlaces(county).find(({ id }) => id === evidence.finding.place) : undefined;
  const metres = (value: number | null): string => (value === null ? "–" : `± ${shownMetres(value, 0)} m`);
  const ends = [
    {
      id: "venue",
      name: say("venueEnd"),
      source: row.venue.positionSource,
      accuracy: evidence.venueAccuracy,
      more: "",
    },
    ...(place
      ? [
          {
            id: "place",
            name: say("placeEnd"),
            source: place.positionSource,
            accuracy: evidence.placeAccuracy,
            more: evidence.placeExtent > 0 ? say("extent", { metres: evidence.placeExtent }) : "",
          },
        ]
      : []),
  ];
  return (
    <>
      <h2>
        {say("sheetWhere")}
        <span>WGS 84</span>
      </h2>
      <table>
        <tbody>
          {ends.map(({ id, name, source, accuracy, more }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{positionSources[source ?? "unknown"][language]}</td>
              <td>
                {metres(accuracy)} ({say("accuracy95")})
              </td>
              <td>{more}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
