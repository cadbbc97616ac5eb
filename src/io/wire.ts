/**
 * A county as one compact message from server to browser and from worker to page. Lossless: what is
 * decoded equals what was encoded. JSON by column, because parsing JSON is the fastest reader that a
 * browser has; the transport compresses it.
 */

import type { County } from "../domain/county.ts";
import { emptyRegisters } from "../domain/county.ts";
import type { AnyRecord, Geometry } from "../domain/registers/column.ts";
import type { RegisterId, Registers } from "../domain/registers/index.ts";
import { registerIds } from "../domain/registers/index.ts";
import { tableOf } from "./columns.ts";
import { packColumn, unpackColumn, type WireColumn } from "./wire-columns.ts";

/** First bytes of a snapshot; the digit counts versions of this format. */
const magic = "SAPLING-COUNTY 1\n";

type Sparse<T> = readonly (readonly [row: number, value: T])[];

interface WireRegister {
  readonly rows: number;
  readonly columns: Readonly<Record<string, WireColumn>>;
  /** Of plain points; null: the record has none, or its shape is among `shapes`. */
  readonly lon?: readonly (number | null)[];
  readonly lat?: readonly (number | null)[];
  readonly shapes: Sparse<Geometry>;
  readonly context: readonly number[];
  readonly approximate: readonly number[];
  readonly extra: Sparse<NonNullable<AnyRecord["extra"]>>;
  /** Absent: this reader sees every column. */
  readonly suppressed?: Sparse<NonNullable<AnyRecord["suppressed"]>>;
}

interface Wire extends Omit<County, "registers"> {
  readonly registers: Readonly<Partial<Record<RegisterId, WireRegister>>>;
}

type Loose = AnyRecord & Readonly<Record<string, unknown>>;

const isPlainPoint = (geometry: Geometry | undefined): geometry is GeoJSON.Point =>
  geometry?.type === "Point" && geometry.coordinates.length === 2 && geometry.bbox === undefined;

const rowsWhere = (records: readonly Loose[], holds: (record: Loose) => unknown): number[] =>
  records.flatMap((record, row) => (holds(record) ? [row] : []));

/** Properties that have a column each: the table's, and `id` where the table has none. */
const propertiesOf = (register: RegisterId): string[] => {
  const names = tableOf(register).columns.map(({ id }) => id);
  return [...new Set(["id", ...names])].filter((name) => name !== "lon" && name !== "lat");
};

function encodeRegister(register: RegisterId, records: readonly Loose[]): WireRegister {
  const columns: Record<string, WireColumn> = {};
  for (const name of propertiesOf(register)) {
    const column = packColumn(records.map((record) => record[name]));
    if (column) columns[name] = column;
  }
  const points = records.map(({ geometry }) => (isPlainPoint(geometry) ? geometry.coordinates : null));
  const placed = points.some((point) => point !== null);
  const suppressed = records.flatMap((it, row) => (it.suppressed ? [[row, it.suppressed] as const] : []));
  return {
    rows: records.length,
    columns,
    ...(placed && { lon: points.map((point) => point?.[0] ?? null), lat: points.map((point) => point?.[1] ?? null) }),
    shapes: records.flatMap(({ geometry }, row) =>
      geometry && !isPlainPoint(geometry) ? [[row, geometry] as const] : [],
    ),
    context: rowsWhere(records, ({ context }) => context),
    approximate: rowsWhere(records, ({ approximate }) => approximate),
    extra: records.flatMap(({ extra }, row) => (extra ? [[row, extra] as const] : [])),
    ...(suppressed.length > 0 && { suppressed }),
  };
}

function decodeRegister(wire: WireRegister): Loose[] {
  const columns = Object.entries(wire.columns).map(([name, column]) => [name, unpackColumn(column)] as const);
  const records = Array.from({ length: wire.rows }, (_, row) => {
    const record: Record<string, unknown> = {};
    for (const [name, at] of columns) {
      const value = at(row);
      if (value !== undefined) record[name] = value;
    }
    const [lon, lat] = [wire.lon?.[row], wire.lat?.[row]];
    if (typeof lon === "number" && typeof lat === "number")
      record["geometry"] = { type: "Point", coordinates: [lon, lat] };
    return record;
  });
  const set = (row: number, name: string, value: unknown) => {
    const record = records[row];
    if (record) record[name] = value;
  };
  for (const [row, geometry] of wire.shapes) set(row, "geometry", geometry);
  for (const row of wire.context) set(row, "context", true);
  for (const row of wire.approximate) set(row, "approximate", true);
  for (const [row, extra] of wire.extra) set(row, "extra", extra);
  for (const [row, names] of wire.suppressed ?? []) set(row, "suppressed", names);
  return records as unknown as Loose[];
}

/** The county as bytes. Numbers must be finite, as they are in every county that was read from files. */
export function encodeSnapshot(county: County): Uint8Array {
  const registers: Partial<Record<RegisterId, WireRegister>> = {};
  for (const register of registerIds) {
    const records = county.registers[register] as readonly Loose[];
    if (records.length > 0) registers[register] = encodeRegister(register, records);
  }
  const wire: Wire = { ...county, registers };
  return new TextEncoder().encode(magic + JSON.stringify(wire));
}

/** The county of a snapshot. Throws on bytes that are none, or of another version: never on what is in a county. */
export function decodeSnapshot(bytes: Uint8Array): County {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(magic))
    throw new Error(
      `not a snapshot of this version: expected “${magic.trim()}”, found “${text.slice(0, magic.length)}”`,
    );
  const wire = JSON.parse(text.slice(magic.length)) as Wire;
  const registers: Partial<Record<RegisterId, Loose[]>> = {};
  for (const [register, columns] of Object.entries(wire.registers) as [RegisterId, WireRegister][])
    registers[register] = decodeRegister(columns);
  return { ...wire, registers: { ...emptyRegisters(), ...registers } as unknown as Registers };
}
