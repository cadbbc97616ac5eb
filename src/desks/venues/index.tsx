/** 场所监管: which licensed venues stand inside a protected zone, and what the rules say of a new spot. */

import type { DeskModule } from "../desk.ts";
import { Detail } from "./detail.tsx";
import { Panel } from "./panel.tsx";
import { venueScreens } from "./screens.ts";
import { useMap } from "./use-map.ts";
import "./venues.css";

const desk: DeskModule = {
  Panel,
  Detail,
  useMap,
  screens: venueScreens,
  maps: Object.fromEntries(Object.entries(venueScreens).flatMap(([id, { map }]) => (map ? [[id, map]] : []))),
};

export default desk;
