/** On the map of rounds: the way along the roads, stops by number, what is done; the other venues pale. */

import { useMemo } from "react";
import { byId, type County } from "../../../domain/county.ts";
import type { RoundProgress } from "../../../domain/rounds/progress.ts";
import type { TeamRound } from "../../../domain/rounds/round-types.ts";
import type { RouteLine, Scene, WaterMark } from "../../../map/scene.ts";
import { useApp, useCounty } from "../../../ui/context.ts";
import { type DeskMap, type MapTarget, mapPart } from "../../desk.ts";
import { type RoundDesk, useRoundDesk } from "./round-desk.ts";
import { startAt } from "./starts.ts";
import { useCandidates } from "./use-candidates.ts";
import { useOpenRound } from "./use-rounds.ts";
import { usePlanned, useRoute } from "./use-route.ts";

type Drawn = Pick<Scene, "routes" | "waters"> & { readonly stops: ReadonlySet<string> };
const nothing: Drawn = { routes: [], waters: [], stops: new Set() };

function mark(county: County, id: string, it: Pick<WaterMark, "state" | "order">): WaterMark[] {
  const venue = byId(county, "venue").get(id);
  return venue?.geometry ? [{ id, name: venue.name, risk: "high", geometry: venue.geometry, ...it }] : [];
}

/** Teams that are not looked at are drawn as ways only. */
function plannedDrawing(county: County, teams: readonly TeamRound[], { team }: RoundDesk): Drawn {
  const routes = teams.flatMap(({ legs }, i) =>
    legs.map(({ path }, leg): RouteLine => ({ id: `${i}/${leg}`, path, state: i === team ? "done" : "ahead" })),
  );
  const stops = teams[team]?.stops ?? [];
  const waters = stops.flatMap((id, i) => mark(county, id, { state: "waiting", order: i + 1 }));
  return { routes, waters, stops: new Set(stops) };
}

function runDrawing(county: County, { stops }: RoundProgress, route: TeamRound | null, now: string | null): Drawn {
  const done = new Set(stops.filter(({ inspection }) => inspection !== null).map(({ id }) => id));
  const routes = (route?.legs ?? []).map(
    ({ to, path }, i): RouteLine => ({ id: String(i), path, state: to !== null && done.has(to) ? "done" : "ahead" }),
  );
  const waters = stops.flatMap(({ id, order }) => {
    if (id === now) return mark(county, id, { state: "next", order });
    return done.has(id) ? mark(county, id, { state: "done" }) : mark(county, id, { state: "waiting", order });
  });
  return { routes, waters, stops: new Set(stops.map(({ id }) => id)) };
}

/** Changes by identity only when another round is looked at. */
function useTarget(paths: readonly (readonly (readonly [number, number])[])[], key: string): MapTarget | null {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one looks once at each round, not after every result
  return useMemo(() => {
    const spots = paths.flat();
    if (spots.length === 0) return null;
    const [lons, lats] = [spots.map(([lon]) => lon), spots.map(([, lat]) => lat)];
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  }, [key]);
}

function useDrawn(): { readonly drawn: Drawn; readonly key: string } {
  const county = useCounty();
  const { desk } = useRoundDesk();
  const open = useOpenRound();
  const planned = usePlanned();
  const route = useRoute(open?.progress.round ?? null);
  const progress = open?.progress ?? null;
  const teams = desk.shows === "plan" && desk.asked !== null && !planned.stale ? planned.value?.teams : undefined;
  const now = progress?.stops.find(({ id }) => id === desk.again)?.id ?? progress?.next?.id ?? null;
  const drawn = useMemo(() => {
    if (!county) return nothing;
    if (teams) return plannedDrawing(county, teams, desk);
    return progress ? runDrawing(county, progress, route, now) : nothing;
  }, [county, teams, desk, progress, route, now]);
  const key = teams
    ? `plan ${JSON.stringify(desk.asked)}`
    : progress
      ? `run ${progress.round.id} ${route !== null}`
      : "";
  return { drawn, key };
}

function useRoundMap(base: DeskMap): DeskMap {
  const { store } = useApp();
  const { desk, plan } = useRoundDesk();
  const { rows } = useCandidates();
  const { drawn, key } = useDrawn();
  const choosing = desk.shows === "plan" && desk.asked === null;
  const chosen = useMemo(() => {
    const off = new Set(desk.unticked);
    return new Set(rows.map(({ venue }) => venue.id).filter((id) => !off.has(id)));
  }, [rows, desk.unticked]);
  const venues = useMemo(() => {
    const marks = base.scene.venues ?? [];
    if (choosing) return marks.map(({ dim: _, ...one }) => (chosen.has(one.id) ? one : { ...one, dim: true }));
    if (drawn.stops.size === 0) return marks;
    return marks.filter(({ id }) => !drawn.stops.has(id)).map((one) => ({ ...one, dim: true }));
  }, [base.scene.venues, choosing, chosen, drawn.stops]);
  const goTo = useTarget(
    useMemo(() => drawn.routes.map(({ path }) => path), [drawn.routes]),
    key,
  );
  const pin = choosing ? (desk.start?.at ?? null) : null;
  return useMemo(() => {
    const { routes, waters } = drawn;
    const map: DeskMap = {
      ...base,
      scene: {
        ...base.scene,
        venues,
        routes,
        waters,
        pin,
        lines: [],
        zones: choosing ? (base.scene.zones ?? null) : null,
      },
      goTo,
      onPick: (picked) => {
        const venue = picked.kind === "water" && drawn.stops.has(picked.id);
        store.select(venue ? { kind: "venue", id: picked.id } : picked);
      },
    };
    return choosing ? { ...map, onPoint: (at) => plan({ start: startAt(at) }) } : map;
  }, [base, venues, drawn, pin, goTo, choosing, store, plan]);
}

export default mapPart(useRoundMap);
