/**
 * What a desk is to the frame: a panel, a detail of the selected thing, and screens of its own. The layers
 * it asks of the map are in `desks/desk.ts`, for `ui` knows nothing of the map.
 */

import type { FC } from "react";

export interface DeskParts {
  /** The whole panel: `<PanelHead>`, then what scrolls, then fixed actions. */
  readonly Panel: FC;
  /** Beside the map; it returns null when there is nothing to show, and then takes no room. */
  readonly Detail: FC | null;
  /** A title or a note on the map itself, below the search bar. */
  readonly OnMap?: FC;
  /** Screens by the id that stands in the address; they replace the panel, or cover all (`covers`). */
  readonly screens?: Readonly<Record<string, DeskScreen>>;
}

export interface DeskScreen {
  readonly Screen: FC;
  /** `panel`: in the panel's place, the map stays · `all`: over everything (wall, print sheet). */
  readonly covers: "panel" | "all";
}
