/** 台账: the shelf of registers, each as a table, its problems, and every record with all it holds. */

import { lazy } from "react";
import type { DeskModule } from "../desk.ts";
import { Detail } from "./detail.tsx";
import { ImportScreen } from "./import-screen.tsx";
import { LogScreen } from "./log-screen.tsx";
import { FoundScreen, StepsScreen } from "./new-county/lazy.tsx";
import { OnMap, Panel } from "./panel.tsx";
import { useMap } from "./use-map.ts";
import "./registers.css";

const desk: DeskModule = {
  Panel,
  Detail,
  OnMap,
  useMap,
  screens: {
    log: { Screen: LogScreen, covers: "panel" },
    import: { Screen: ImportScreen, covers: "panel" },
    steps: { Screen: StepsScreen, covers: "panel" },
    found: { Screen: FoundScreen, covers: "panel" },
  },
  maps: { import: lazy(() => import("./import/map.ts")) },
};

export default desk;
