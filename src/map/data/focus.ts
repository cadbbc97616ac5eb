/** Rings about selected and hovered things that have no shape of their own, and the pin of a proposed site. */

import type { Selection } from "../../state/view.ts";
import type { NamedPoint, Scene } from "../scene.ts";
import { collection, feature, point } from "./feature.ts";

const pointsOf = (scene: Scene, kind: Selection["kind"]): readonly NamedPoint[] => {
  switch (kind) {
    case "home":
      return scene.homes;
    case "station":
      return scene.stations;
    case "village":
      return scene.ground.villages;
    default:
      return [];
  }
};

export function focusData(scene: Scene) {
  const ring = (one: Selection | null) => {
    const found = one && pointsOf(scene, one.kind).find(({ id }) => id === one.id);
    return found ? [feature(point(found.at), { of: "ring" })] : [];
  };
  const pin = scene.pin ? [feature(point(scene.pin), { of: "pin" })] : [];
  return collection([...ring(scene.selected), ...ring(scene.hovered), ...pin]);
}
