/** Records that came back through a conversion of their coordinates, held against where they stand. */

import type { Loose } from "../../domain/import/row-ids.ts";
import type { Records, RegisterId } from "../../domain/registers/index.ts";
import { straight } from "../../geo/distance.ts";
import type { Reading as DatumReading } from "../../geo/readings.ts";

/**
 * What a conversion and its digits leave of a position that did not move, metres: the shifts of web maps are known to
 * decimetres at best, the formulas of a projection to a tenth of a millimetre.
 */
const unmoved = { shifted: 0.1, projected: 0.002 } as const;

/** The same parts in the same order, every corner within so many metres. */
function isUnmoved(here: unknown, there: unknown, within: number): boolean {
  if (!Array.isArray(here) || !Array.isArray(there)) return false;
  const [[x, y], [u, v]] = [here as unknown[], there as unknown[]];
  if (typeof x === "number" && typeof y === "number" && typeof u === "number" && typeof v === "number")
    return (x === u && y === v) || straight([x, y], [u, v]) <= within;
  return here.length === there.length && here.every((part, i) => isUnmoved(part, there[i], within));
}

/** A record converted back onto the spot where it stands has not moved, and its doubt has not grown; null: it moved. */
export function onTheSpot(record: Loose, stood: Loose, within: number = unmoved.shifted): Records[RegisterId] | null {
  const [here, there] = [record.geometry, stood.geometry];
  if (!here || !there || here.type !== there.type) return null;
  if (!isUnmoved(here.coordinates, there.coordinates, within)) return null;
  const accuracy = stood["accuracy"];
  const same = { ...record, geometry: there, ...(accuracy !== undefined && { accuracy }) };
  return same as unknown as Records[RegisterId];
}

/**
 * Its row neither moved it nor says another doubt of it: as it stands. An empty cell says nothing of the doubt.
 * Null: take it as it was read.
 */
export function unchanged(record: Loose, stood: Loose | undefined, reading: DatumReading): Records[RegisterId] | null {
  const doubt = record["accuracy"];
  if (!stood || (doubt !== undefined && doubt !== stood["accuracy"])) return null;
  return onTheSpot(record, stood, reading.plane ? unmoved.projected : unmoved.shifted);
}
