/** 全县总览: how each township stands on every measurable target. */

import type { DeskModule } from "../desk.ts";
import { Detail } from "./detail.tsx";
import { OnMap } from "./on-map.tsx";
import { Panel } from "./panel.tsx";
import { useMap } from "./use-map.ts";
import "./overview.css";

const desk: DeskModule = { Panel, Detail, OnMap, useMap };

export default desk;
