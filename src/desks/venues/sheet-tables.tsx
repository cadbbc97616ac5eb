/** The tables of the evidence sheet: every measure with both its ends, the first flag, and where the positions come from. */

import { byId } from "../../domain/county.ts";
import { measureLabels } from "../../domain/labels.ts";
import { positionSources } from "../../domain/registers/places.ts";
import { positionEnds } from "../../domain/registers/venues.ts";
import { shownMetres } from "../../domain/rules/decimals.ts";
import type { Position } from "../../domain/rules/finding.ts";
import { useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { doubtOf, metresText } from "./distance.tsx";
import type { SheetFacts } from "./evidence-sheet.tsx";
import { verticesOf } from "./place-detail.tsx";
import { useSheetWords } from "./sheet-text.ts";
import { useSay } from "./text.ts";

/** Six decimals: a tenth of a metre. */
const exact = (at: Position | null): string => (at === null ? "–" : `${at[0].toFixed(6)}, ${at[1].toFixed(6)}`);

function FirstFlag({ evidence: { turfFlag, finding } }: SheetFacts) {
  const say = useSay();
  if (turfFlag === null) return null;
  const agrees = finding.verdict === "survey" || turfFlag === (finding.verdict === "inside");
  return (
    <tr>
      <td colSpan={5}>
        {say("turf")} · <b>{say(turfFlag ? "turfInside" : "turfOutside")}</b> ·{" "}
        {say(agrees ? "turfAgrees" : "turfDiffers")}
      </td>
    </tr>
  );
}

export function SheetMeasures(facts: SheetFacts) {
  const { rule, evidence } = facts;
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  if (evidence.readings.length === 0) return null;
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
          <FirstFlag {...facts} />
        </tbody>
      </table>
    </>
  );
}

interface EndRow {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly accuracy: string;
  readonly about: string;
  readonly first: boolean;
}

function useEnds({ row, evidence, place }: SheetFacts): readonly EndRow[] {
  const say = useSay();
  const language = useLanguage();
  const metres = (value: number | null): string => (value === null ? "–" : `± ${shownMetres(value, 0)} m`);
  const { venueAccuracy, placeAccuracy, placeExtent, finding } = evidence;
  const venue: EndRow = {
    id: "venue",
    name: say("venueEnd"),
    source: positionSources[row.venue.positionSource ?? "unknown"][language],
    accuracy: metres(venueAccuracy),
    about: positionEnds[row.venue.positionEnd ?? "unknown"][language],
    first: finding.surveyFirst === "venue",
  };
  if (!place) return [venue];
  const vertices = verticesOf(place);
  const outline = vertices > 0 ? say("outlineVertices", { count: vertices }) : say("outlinePoint");
  return [
    venue,
    {
      id: "place",
      name: say("placeEnd"),
      source: positionSources[place.positionSource ?? "unknown"][language],
      accuracy: metres(placeAccuracy),
      about: placeExtent > 0 ? say("extent", { metres: placeExtent }) : outline,
      first: finding.surveyFirst === "place",
    },
  ];
}

/** A surveyor's distance that decided: who, how, when. */
function Surveyed({ evidence, county }: SheetFacts) {
  const words = useSheetWords();
  const it = evidence.measurement === null ? undefined : byId(county, "measurement").get(evidence.measurement);
  if (!it) return null;
  return (
    <tr className="v-decides">
      <td>{words("measurement", { id: it.id })}</td>
      <td>{it.instrument ?? "–"}</td>
      <td className="num">{words("measuredAt", { value: it.value, accuracy: it.accuracy })}</td>
      <td>{[it.by, it.at].filter(Boolean).join(" · ")}</td>
    </tr>
  );
}

export function SheetPositions(facts: SheetFacts) {
  const say = useSay();
  const words = useSheetWords();
  const ends = useEnds(facts);
  return (
    <>
      <h2>
        {say("sheetWhere")}
        <span>WGS 84</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words("end")}</th>
            <th scope="col">{words("positionFrom")}</th>
            <th scope="col" className="num">
              {words("accuracy")}
            </th>
            <th scope="col">{words("pointsAt")}</th>
          </tr>
        </thead>
        <tbody>
          {ends.map(({ id, name, source, accuracy, about, first }) => (
            <tr key={id} className={first ? "v-decides" : undefined}>
              <td>
                {name}
                {first ? ` (${words("first")})` : ""}
              </td>
              <td>{source}</td>
              <td className="num">{accuracy}</td>
              <td>{about}</td>
            </tr>
          ))}
          <Surveyed {...facts} />
        </tbody>
      </table>
    </>
  );
}

const blanks = ["fillValue", "fillAccuracy", "fillInstrument", "fillBy", "fillDay"] as const;

/** Room for what is measured on the spot. */
export function SheetToFill() {
  const words = useSheetWords();
  return (
    <>
      <h2>{words("toFill")}</h2>
      <div className="v-sheet-fill">
        {blanks.map((key) => (
          <span key={key}>{words(key)}</span>
        ))}
      </div>
    </>
  );
}
