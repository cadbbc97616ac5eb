/**
 * What a desk is: its parts in the frame (`ui/desk.ts`), and what it asks of the map. A desk's folder
 * default-exports one of these from `index.tsx`.
 */

import { type ComponentType, memo, useEffect } from "react";
import type { Position } from "../domain/rules/finding.ts";
import type { Target } from "../map/create-map.ts";
import type { Scene } from "../map/scene.ts";
import type { Selection } from "../state/view.ts";
import type { DeskParts } from "../ui/desk.ts";

/** What a desk lays over the common ground (land, places, waters, selection, hidden layers). */
export interface DeskMap {
  /** Fields here replace those of the common scene. Keep them stable between draws: the map compares by identity. */
  readonly scene: Partial<Scene>;
  /** A click where nothing lies. Absent: it clears the selection. */
  readonly onPoint?: (at: Position) => void;
  /** A click on a thing, and where. Absent: it is selected as it is. */
  readonly onPick?: (picked: Selection, at: Position) => void;
  /** Where to look when this changes by identity; the desk's own reason to move the map. */
  readonly goTo?: MapTarget | null;
}

/** A camera, or a box to fit. */
export type MapTarget = Target;

export interface DeskModule extends DeskParts {
  /** A hook: it is called while the desk is on screen. */
  readonly useMap: () => DeskMap;
  /**
   * What a screen of the desk makes of the desk's map, by the screen's id: a hook behind `mapPart`, usually
   * fetched with the screen (`lazy`). Until it has come the desk's own map stands.
   */
  readonly maps?: Readonly<Record<string, ComponentType<MapPartProps>>>;
}

export interface MapPartProps {
  readonly base: DeskMap;
  /** Null: the screen is gone. */
  readonly onMap: (map: DeskMap | null) => void;
}

/** A hook as the part that the stage calls while its screen is there. It draws nothing by itself. */
export const mapPart = (useScreenMap: (base: DeskMap) => DeskMap): ComponentType<MapPartProps> =>
  memo(function ScreenMap({ base, onMap }: MapPartProps) {
    const map = useScreenMap(base);
    useEffect(() => onMap(map), [onMap, map]);
    useEffect(() => () => onMap(null), [onMap]);
    return null;
  });
