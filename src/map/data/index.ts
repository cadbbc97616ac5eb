/** A scene as sources: each is remade only when the parts it reads have changed. */

import type { Selection } from "../../state/view.ts";
import type { SourceId } from "../look.ts";
import type { LngLat, Scene, VenueMark } from "../scene.ts";
import { collection, feature, point } from "./feature.ts";
import { focusData } from "./focus.ts";
import {
  countyData,
  graticuleData,
  namedData,
  roadData,
  townshipData,
  townshipLineData,
  townshipNameData,
  waterData,
} from "./ground.ts";
import { endData, labelData, lineData, ringData } from "./lines.ts";
import { hazardData, homeData, routeData, stationData } from "./marks.ts";
import { gateData, placeData, plateData } from "./places.ts";

/** What the sources read: the scene, the venues that are in sight close up, and room that marks take. */
export interface Input {
  readonly scene: Scene;
  /** Of the scene's places those to be drawn: all of a county's, a province's in and about the sight. */
  readonly places: Scene["places"];
  readonly near: readonly VenueMark[];
  /** Every sign in sight and its diameter in pixels. */
  readonly signs: readonly { readonly at: LngLat; readonly width: number }[];
}

interface Maker {
  readonly reads: (input: Input) => readonly unknown[];
  readonly make: (input: Input) => GeoJSON.FeatureCollection;
}

const idOf = (one: Selection | null, kind: Selection["kind"]): string => (one?.kind === kind ? one.id : "");
const focus = (scene: Scene, kind: Selection["kind"]): ReadonlySet<string> =>
  new Set([idOf(scene.selected, kind), idOf(scene.hovered, kind)].filter((id) => id !== ""));
const focusIds =
  (kind: Selection["kind"]) =>
  ({ scene }: Input) => [idOf(scene.selected, kind), idOf(scene.hovered, kind)];

const fromGround = (make: (ground: Scene["ground"]) => GeoJSON.FeatureCollection): Maker => ({
  reads: ({ scene }) => [scene.ground],
  make: ({ scene }) => make(scene.ground),
});

const fromPart = <K extends keyof Scene>(part: K, make: (value: Scene[K]) => GeoJSON.FeatureCollection): Maker => ({
  reads: ({ scene }) => [scene[part]],
  make: ({ scene }) => make(scene[part]),
});

const makers: Readonly<Record<SourceId, Maker>> = {
  graticule: fromGround(graticuleData),
  county: fromGround(countyData),
  "township-lines": fromGround(townshipLineData),
  waters: fromGround(waterData),
  roads: fromGround(roadData),
  villages: fromGround(({ villages }) => namedData(villages)),
  seats: fromGround(({ seats }) => namedData(seats)),
  townships: {
    reads: (input) => [input.scene.ground, input.scene.choropleth, ...focusIds("township")(input)],
    make: ({ scene }) => townshipData(scene.ground, scene.choropleth, focus(scene, "township")),
  },
  "township-names": {
    reads: ({ scene }) => [scene.ground, scene.choropleth, scene.language],
    make: ({ scene }) => townshipNameData(scene.ground, scene.choropleth, scene.language),
  },
  zones: fromPart("zones", (zones) => zones ?? collection([])),
  places: {
    reads: (input) => [input.places, ...focusIds("place")(input)],
    make: ({ scene, places }) => placeData(places, focus(scene, "place")),
  },
  plates: { reads: ({ places }) => [places], make: ({ places }) => plateData(places) },
  gates: { reads: ({ places }) => [places], make: ({ places }) => gateData(places) },
  hazards: {
    reads: (input) => [input.scene.waters, ...focusIds("water")(input)],
    make: ({ scene }) => hazardData(scene.waters, focus(scene, "water")),
  },
  homes: fromPart("homes", homeData),
  stations: fromPart("stations", stationData),
  routes: fromPart("routes", routeData),
  rings: {
    reads: ({ scene, near }) => [scene.lines, near],
    make: ({ scene, near }) => ringData(scene.lines, near),
  },
  lines: fromPart("lines", lineData),
  "line-ends": fromPart("lines", endData),
  "line-labels": fromPart("lines", labelData),
  blockers: {
    reads: ({ signs }) => [signs],
    make: ({ signs }) => collection(signs.map(({ at, width }) => feature(point(at), { size: width / 10 }))),
  },
  focus: {
    reads: ({ scene }) => [scene.pin, scene.selected, scene.hovered, scene.homes, scene.stations, scene.ground],
    make: ({ scene }) => focusData(scene),
  },
};

export type Write = (source: SourceId, data: GeoJSON.FeatureCollection) => void;

/** Keeps what each source was made from; a call writes those that changed. */
export function createSources(): (input: Input, write: Write) => SourceId[] {
  const before = new Map<SourceId, readonly unknown[]>();
  return (input, write) => {
    const changed: SourceId[] = [];
    for (const id of Object.keys(makers) as SourceId[]) {
      const reads = makers[id].reads(input);
      const old = before.get(id);
      if (old && old.length === reads.length && reads.every((one, i) => one === old[i])) continue;
      before.set(id, reads);
      write(id, makers[id].make(input));
      changed.push(id);
    }
    return changed;
  };
}
