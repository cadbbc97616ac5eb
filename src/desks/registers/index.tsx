/** 台账: the shelf of registers, each as a table, its problems, and every record with all it holds. */

import type { DeskModule } from "../desk.ts";
import { Detail } from "./detail.tsx";
import { LogScreen } from "./log-screen.tsx";
import { OnMap, Panel } from "./panel.tsx";
import { useMap } from "./use-map.ts";
import "./registers.css";

const desk: DeskModule = {
  Panel,
  Detail,
  OnMap,
  useMap,
  screens: { log: { Screen: LogScreen, covers: "panel" } },
};

export default desk;
