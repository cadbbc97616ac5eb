/** A protected place: what it is, how its position is known, and the findings that it decides. */

import { accuracyOf, type ProtectedPlace, protectedPlaces } from "../../domain/county.ts";
import { registers } from "../../domain/registers/index.ts";
import { positionSources, stages } from "../../domain/registers/places.ts";
import { shownMetres } from "../../domain/rules/decimals.ts";
import type { VenueRow } from "../../domain/venue-rows.ts";
import { useApp, useCounty, useLanguage } from "../../ui/context.ts";
import { Block, Body, DetailHead } from "../../ui/parts.tsx";
import { Sign } from "../../ui/sign.tsx";
import { labelOf } from "./distance.tsx";
import { FactList } from "./register-block.tsx";
import { useSay } from "./text.ts";
import { selectionOf, useAllRows } from "./use-venues.ts";

/** Corners of an outline, the closing point of each ring left out. */
export function verticesOf({ geometry }: ProtectedPlace): number {
  if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return 0;
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  return rings.reduce((sum, ring) => sum + ring.length - 1, 0);
}

function PlaceFacts({ place }: { place: ProtectedPlace }) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  if (!county) return null;
  const vertices = verticesOf(place);
  const accuracy = shownMetres(accuracyOf(place, county.pack), 0);
  const facts = [
    { id: "kind", name: say("kind"), value: registers[place.kind][language] },
    ...(place.kind === "school" ? [{ id: "stage", name: say("stage"), value: stages[place.stage][language] }] : []),
    {
      id: "outline",
      name: say("outline"),
      value:
        vertices > 0 ? say("outlineVertices", { count: vertices }) : say(place.geometry ? "outlinePoint" : "notPlaced"),
    },
    {
      id: "position",
      name: say("positions"),
      value: `${positionSources[place.positionSource ?? "unknown"][language]} ± ${accuracy} m`,
    },
  ];
  return (
    <Block title={place.name} note={place.id}>
      <FactList facts={facts} />
    </Block>
  );
}

export function PlaceDetail({ id, rows }: { id: string; rows: readonly VenueRow[] }) {
  const { store } = useApp();
  const say = useSay();
  const county = useCounty();
  const { answer } = useAllRows();
  const place = county ? protectedPlaces(county).find((one) => one.id === id) : undefined;
  if (!place) return null;
  const own = rows.filter(({ finding }) => finding.place === id);
  const grave = own.filter(({ finding }) => finding.verdict !== "outside");
  const limits = new Map(answer.value?.rules.map((rule) => [rule.id, rule.distance]));
  return (
    <>
      <DetailHead title={say("place")} note={id} />
      <Body>
        <PlaceFacts place={place} />
        <Block title={say("placeVenues")} note={say("placeMore", { count: own.length - grave.length })}>
          {grave.length === 0 ? <p className="soft">{say("placeNone")}</p> : null}
          <table className="v-table v-near">
            <tbody>
              {grave.map(({ finding, venue }) => (
                <tr key={finding.id}>
                  <td>
                    <Sign verdict={finding.verdict} size={13} />{" "}
                    <button type="button" className="v-link" onClick={() => store.select(selectionOf(finding))}>
                      {venue.name}
                    </button>
                  </td>
                  <td className="num">{labelOf(finding, limits.get(finding.rule) ?? null)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Block>
      </Body>
    </>
  );
}
