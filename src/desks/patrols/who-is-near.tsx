/** Whose children learn and live within 1 km of a water point. */

import type { Nearby, WaterStatus } from "../../domain/patrols/patrol-types.ts";
import { useCounty } from "../../ui/context.ts";
import { Icon } from "../../ui/icon.tsx";
import { Block } from "../../ui/parts.tsx";
import { placeName, villageName } from "./names.ts";
import { NearTable, People } from "./near-table.tsx";
import { useSay } from "./text.ts";
import { figure } from "./wording.ts";

/** Where some have not reported, the total is a least; where none has, there is none. */
function Total({ near, count }: { near: readonly Nearby[]; count: number }) {
  const say = useSay();
  const unreported = near.filter(({ children }) => children === null).length;
  if (unreported === 0) return <People count={count} />;
  if (unreported === near.length) return <People count={null} />;
  return <span>{say("peopleAtLeast", { count: figure(count) })}</span>;
}

export function WhoIsNear({ status }: { status: WaterStatus }) {
  const say = useSay();
  const county = useCounty();
  if (!county) return null;
  const places = status.placesWithin1km.map(({ place, kind, ...near }) => ({
    selection: { kind: "place", id: place } as const,
    sign: <Icon id={`place-${kind}`} size={14} />,
    name: placeName(county, kind, place),
    note: <People count={near.children} />,
    near,
  }));
  const villages = status.villagesWithin1km.map(({ village, ...near }) => ({
    selection: { kind: "village", id: village } as const,
    sign: <Icon id="place-village" size={14} />,
    name: villageName(county, village),
    note: <People count={near.children} />,
    near,
  }));
  return (
    <>
      <Block
        title={say("nearPlaces")}
        note={
          places.length === 0 ? undefined : (
            <>
              {say("pupils")} <Total near={status.placesWithin1km} count={status.pupilsWithin1km} />
            </>
          )
        }
      >
        {places.length === 0 ? (
          <p className="soft">{say("noPlaces")}</p>
        ) : (
          <NearTable label={say("nearPlaces")} lines={places} />
        )}
      </Block>
      <Block
        title={say("nearVillages")}
        note={
          villages.length === 0 ? undefined : (
            <>
              {say("minors")} <Total near={status.villagesWithin1km} count={status.villageChildrenWithin1km} />
            </>
          )
        }
      >
        {villages.length === 0 ? (
          <p className="soft">{say("noVillages")}</p>
        ) : (
          <NearTable label={say("nearVillages")} lines={villages} />
        )}
        <p className="patrols-note">{say("overlap")}</p>
      </Block>
    </>
  );
}
