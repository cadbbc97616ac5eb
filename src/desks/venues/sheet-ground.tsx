/** What lies on the ground of the sheet's plan: waters, roads, campuses with their gates, the zone, other venues. */

import { memo } from "react";
import { type County, groupedBy, protectedPlaces, standsOn } from "../../domain/county.ts";
import { gravestOfVenue } from "../../domain/venue-filter.ts";
import type { VenueRow } from "../../domain/venue-rows.ts";
import { venueMark } from "../../theme/verdict-signs.ts";
import { type Frame, isIn, pathIn, pixels, placeIn } from "./sheet-plan.ts";

const roadMetres = { motorway: 24, main: 14, street: 9, country: 6, rail: 6, canalside: 4, path: 2.5 } as const;

/** Width of a canal that does not say its own, metres. */
const usualCanal = 12;
/** More signs than these hide the plan. */
const mostSigns = 40;

function Waters({ county, frame }: { county: County; frame: Frame }) {
  return county.registers.water.map(({ id, geometry, width: metres = usualCanal }) => {
    const path = geometry ? pathIn(frame, geometry) : "";
    if (!geometry || path === "") return null;
    const area = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
    const line = Math.max(2, pixels(frame, metres));
    return area ? (
      <path key={id} d={path} fill="var(--water)" stroke="var(--water-edge)" />
    ) : (
      <g key={id} fill="none">
        <path d={path} stroke="var(--water-edge)" strokeWidth={line + 1.5} />
        <path d={path} stroke="var(--water)" strokeWidth={line} />
      </g>
    );
  });
}

function Roads({ county, frame }: { county: County; frame: Frame }) {
  const roads = county.registers.road.flatMap((road) => {
    const path = road.geometry ? pathIn(frame, road.geometry) : "";
    const metres = roadMetres[road.class];
    return path === "" ? [] : [{ id: road.id, path, width: Math.max(1, pixels(frame, metres)) }];
  });
  return (
    <>
      {roads.map(({ id, path, width }) => (
        <path key={id} d={path} fill="none" stroke="var(--map-road-edge)" strokeWidth={width + 1.5} />
      ))}
      {roads.map(({ id, path, width }) => (
        <path key={id} d={path} fill="none" stroke="var(--map-road)" strokeWidth={width} />
      ))}
    </>
  );
}

interface CampusesProps {
  readonly county: County;
  readonly frame: Frame;
  readonly day: string;
  /** Id of the deciding place: drawn more firmly. */
  readonly focus: string | null;
}

function Campuses({ county, frame, day, focus }: CampusesProps) {
  const places = protectedPlaces(county).filter(({ since, until }) => standsOn(since, until, day));
  const gates = groupedBy(county, "entrance", "place");
  return places.map((place) => {
    const path = place.geometry ? pathIn(frame, place.geometry) : "";
    const own = (gates.get(place.id) ?? []).flatMap(({ id, geometry }) =>
      geometry?.type === "Point" && isIn(frame, geometry.coordinates)
        ? [{ id, at: placeIn(frame, geometry.coordinates) }]
        : [],
    );
    const point =
      place.geometry?.type === "Point" && isIn(frame, place.geometry.coordinates)
        ? placeIn(frame, place.geometry.coordinates)
        : null;
    if (path === "" && own.length === 0 && !point) return null;
    return (
      <g key={place.id}>
        <path
          d={path}
          fill="var(--campus)"
          fillRule="evenodd"
          stroke="var(--campus-edge)"
          strokeWidth={place.id === focus ? 2 : 1.2}
        />
        {point ? (
          <path
            d="M-4 -4L4 4M4 -4L-4 4"
            transform={`translate(${point.join(" ")})`}
            stroke="var(--campus-edge)"
            strokeWidth={1.5}
          />
        ) : null}
        {own.map(({ id, at: [x, y] }) => (
          <rect
            key={id}
            x={x - 3}
            y={y - 3}
            width={6}
            height={6}
            fill="var(--panel)"
            stroke="var(--campus-edge)"
            strokeWidth={1.5}
          />
        ))}
      </g>
    );
  });
}

/** Where nothing moves nothing is drawn anew. */
export const Ground = memo(function Ground(props: CampusesProps) {
  return (
    <>
      <Waters {...props} />
      <Roads {...props} />
      <Campuses {...props} />
    </>
  );
});

let held: { readonly rows: readonly VenueRow[]; readonly gravest: readonly VenueRow[] } | null = null;

/** Every venue once; hundreds of sheets ask for the same. */
function gravestOf(rows: readonly VenueRow[]): readonly VenueRow[] {
  if (held?.rows !== rows) held = { rows, gravest: [...gravestOfVenue(rows).values()] };
  return held.gravest;
}

export function OtherVenues({ rows, frame, but }: { rows: readonly VenueRow[]; frame: Frame; but: string }) {
  const near = gravestOf(rows).flatMap(({ venue, finding }) => {
    const [category] = venue.categories;
    const at = finding.venueAt;
    return at && category && venue.id !== but && isIn(frame, at, 8) ? [{ id: venue.id, at, category, finding }] : [];
  });
  return near.slice(0, mostSigns).map(({ id, at, category, finding: { verdict } }) => (
    <g
      key={id}
      transform={`translate(${placeIn(frame, at).join(" ")})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the theme, no data
      dangerouslySetInnerHTML={{ __html: venueMark(verdict, category, 7) }}
    />
  ));
}
