/** The layers of a scene that have something to show or hide: a switch without an effect is only in the way. */

import { type LayerId, mapLayers, type Scene } from "./scene.ts";

const drawn: Readonly<Record<LayerId, (scene: Scene) => boolean>> = {
  choropleth: ({ choropleth }) => choropleth !== null,
  venues: ({ venues }) => venues.length > 0,
  zones: ({ zones }) => zones !== null && zones.features.length > 0,
  places: ({ places }) => places.length > 0,
  homes: ({ homes }) => homes.length > 0,
  stations: ({ stations }) => stations.length > 0,
  waters: ({ waters }) => waters.length > 0,
  villages: ({ ground }) => ground.villages.length > 0,
  roads: ({ ground }) => ground.roads.length > 0,
  accuracy: ({ venues }) => venues.some(({ accuracy }) => accuracy !== undefined),
};

/** One that is switched off stays, so that it can be switched on again. */
export const layersOf = (scene: Scene): LayerId[] =>
  (Object.keys(mapLayers) as LayerId[]).filter((id) => scene.hidden.has(id) || drawn[id](scene));
