/** Both ends: where they are, where that is known from, how far off it may be, and which to survey first. */

import { protectedPlaces } from "../../domain/county.ts";
import { positionSources } from "../../domain/registers/places.ts";
import { shownMetres } from "../../domain/rules/decimals.ts";
import type { Position } from "../../domain/rules/finding.ts";
import { useCounty, useLanguage } from "../../ui/context.ts";
import { Block } from "../../ui/parts.tsx";
import type { FindingFacts } from "./finding-detail.tsx";
import { useSay } from "./text.ts";

/** Five decimals: a metre. */
const positionText = (at: Position | null): string | null =>
  at === null ? null : `${at[0].toFixed(5)}, ${at[1].toFixed(5)}`;

interface EndProps {
  readonly name: string;
  readonly at: Position | null;
  readonly source: keyof typeof positionSources;
  readonly accuracy: number | null;
  readonly first: boolean;
}

function End({ name, at, source, accuracy, first }: EndProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <tr>
      <td>
        {first ? <b>{name}</b> : name}
        {first ? <span className="survey"> {say("surveyFirst")}</span> : null}
      </td>
      <td className="soft nw">{positionText(at) ?? say("notPlaced")}</td>
      <td className="num v-source">
        {positionSources[source][language]}{" "}
        {accuracy === null ? null : <span className="nw">± {shownMetres(accuracy, 0)} m</span>}
      </td>
    </tr>
  );
}

export function PositionsBlock({ row, evidence }: FindingFacts) {
  const say = useSay();
  const county = useCounty();
  const { finding } = evidence;
  const place = county ? protectedPlaces(county).find(({ id }) => id === finding.place) : undefined;
  return (
    <Block title={say("positions")} note={say("accuracy95")}>
      <table className="v-table">
        <tbody>
          <End
            name={say("venueEnd")}
            at={finding.venueAt}
            source={row.venue.positionSource ?? "unknown"}
            accuracy={evidence.venueAccuracy}
            first={finding.surveyFirst === "venue"}
          />
          {place ? (
            <End
              name={say("placeEnd")}
              at={finding.placeAt}
              source={place.positionSource ?? "unknown"}
              accuracy={evidence.placeAccuracy}
              first={finding.surveyFirst === "place"}
            />
          ) : null}
        </tbody>
      </table>
      {evidence.placeExtent > 0 ? <p className="soft">{say("extent", { metres: evidence.placeExtent })}</p> : null}
    </Block>
  );
}
