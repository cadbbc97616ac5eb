/** 场所监管: which licensed venues stand inside a protected zone, and what the rules say of a new spot. */

import type { DeskModule } from "../desk.ts";
import { Detail } from "./detail.tsx";
import { Panel } from "./panel.tsx";
import { SitePanel } from "./site-panel.tsx";
import { useMap } from "./use-map.ts";
import "./venues.css";
import "./sheet.css";

const desk: DeskModule = {
  Panel,
  Detail,
  useMap,
  screens: { site: { Screen: SitePanel, covers: "panel" } },
};

export default desk;
