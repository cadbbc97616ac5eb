import type { Entrance } from "../../../domain/registers/places.ts";
import type { Campus } from "./campus.ts";
import type { Gate } from "./gates.ts";
import { rounded } from "./position.ts";

const names: Record<Gate["kind"], string> = { main: "正门", pupil: "学生门", other: "后门" };

/** Gate records of one campus, numbered from `first`. A campus known only as a point has gates half the time at most. */
export const entrancesOf = (
  campus: Pick<Campus, "gates" | "accuracy" | "geometry">,
  place: string,
  first: number,
): Entrance[] =>
  campus.geometry.type === "Point"
    ? []
    : campus.gates.map((gate, i) => ({
        id: `G${String(first + i).padStart(3, "0")}`,
        place,
        kind: gate.kind,
        name: names[gate.kind],
        geometry: { type: "Point", coordinates: rounded(gate.at, 7) },
        accuracy: campus.accuracy,
      }));
