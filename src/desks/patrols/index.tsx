/** 防溺水巡查: which water points are dangerous, for whose pupils, and which were missed. */

import type { DeskModule } from "../desk.ts";
import { Detail } from "./detail.tsx";
import { Panel } from "./panel.tsx";
import { useMap } from "./use-map.ts";
import "./patrols.css";

const desk: DeskModule = { Panel, Detail, useMap };

export default desk;
