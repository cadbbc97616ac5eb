/**
 * The screens of the Venues desk by the id that stands in the address (tabs: `tab-list.ts`). A screen is a folder
 * of its own with its own words; it comes when one first goes there (`lazy`), and so does what it draws on the map.
 */

import { type ComponentType, lazy } from "react";
import type { DeskScreen } from "../../ui/desk.ts";
import type { MapPartProps } from "../desk.ts";
import { ApplicationsScreen } from "./applications/screen.tsx";
import { BoardScreen, CasesScreen } from "./cases/screen.tsx";
import { RoundScreen } from "./round/screen.tsx";
import { RulesScreen } from "./rules/screen.tsx";
import { SiteScreen } from "./site/screen.tsx";
import { SurveyScreen } from "./survey/screen.tsx";

export interface VenueScreen extends DeskScreen {
  /** What it makes of the desk's map. */
  readonly map?: ComponentType<MapPartProps>;
}

export const venueScreens: Readonly<Record<string, VenueScreen>> = {
  cases: { Screen: CasesScreen, covers: "panel", map: lazy(() => import("./cases/use-map.ts")) },
  "case-board": { Screen: BoardScreen, covers: "all" },
  survey: { Screen: SurveyScreen, covers: "panel", map: lazy(() => import("./survey/map.ts")) },
  site: { Screen: SiteScreen, covers: "panel", map: lazy(() => import("./site/map.ts")) },
  applications: { Screen: ApplicationsScreen, covers: "panel", map: lazy(() => import("./applications/map.ts")) },
  rules: { Screen: RulesScreen, covers: "panel", map: lazy(() => import("./rules/map.ts")) },
  round: { Screen: RoundScreen, covers: "panel", map: lazy(() => import("./round/map.ts")) },
};
