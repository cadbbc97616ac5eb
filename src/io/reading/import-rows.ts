/** The rows under a matched header → records of a register, problems and rows held: one or the other for every row. */

import { serialDay } from "../../domain/import/cell-repair.ts";
import { coordinateNumber, decimalsOf } from "../../domain/import/coordinate-text.ts";
import type { ColumnMatch } from "../../domain/import/match-columns.ts";
import { pairTextOf, rawPairOf } from "../../domain/import/row-spot.ts";
import type { SheetRow } from "../../domain/import/sheet.ts";
import type { Column } from "../../domain/registers/column.ts";
import { type Fault, labelOf } from "../../domain/registers/fault.ts";
import { readMendedOf } from "../../domain/registers/geometry-mending.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { movedGeometry } from "../../geo/moved-geometry.ts";
import type { Reading as DatumReading } from "../../geo/readings.ts";
import type { LngLat } from "../../geo/units.ts";
import { readCell } from "../cells.ts";
import { columnsOf, shapeColumn, tableOf } from "../columns.ts";
import { readPair } from "../position-pair.ts";
import type { LocatedFault, Placed, RowFormat, Spot } from "../register.ts";
import { readWkt } from "../wkt.ts";
import { readLenient } from "./lenient-cell.ts";

export interface RowReading {
  readonly register: RegisterId;
  readonly matches: readonly ColumnMatch[];
  readonly from1904: boolean;
  /** The reading that a row's numbers are taken in; null: they are not taken. */
  readonly datumOf: (row: SheetRow) => DatumReading | null;
  /** Id of a row that writes none; null: the register's table has no id column. */
  readonly idOf: ((row: SheetRow) => string) | null;
}

const fault = (code: Fault["code"], values: Fault["values"], severity: Fault["severity"] = "error"): Fault => ({
  code,
  severity,
  values,
});

/** Decimals of degrees below which a position is as good as a block of houses. */
const fewDecimals = 3;

type Places = ReadonlyMap<string, ColumnMatch>;

const cellOf = (row: SheetRow, places: Places, column: string): string => {
  const match = places.get(column);
  return match ? (row.cells[match.index] ?? "").trim() : "";
};

/** The position of a row in WGS 84, or its texts kept with what is wrong. */
function placer({ register, datumOf }: RowReading, places: Places, spot: RowFormat<SheetRow>["spot"]) {
  const located = (it: Fault, row: SheetRow, column: string): LocatedFault => ({ fault: it, spot: spot(row, column) });

  const shape = (row: SheetRow, geometry: unknown, text: string): Placed => {
    const reading = datumOf(row);
    const unread = (): Placed => ({
      raw: { [shapeColumn.id]: text },
      faults: [located(fault("position-unread", { value: text.slice(0, 60) }), row, shapeColumn.id)],
    });
    if (!reading) return unread();
    let lost = false;
    const move = ([x, y]: LngLat): LngLat => {
      const at = reading.convert(x, y);
      if (at === null) lost = true;
      return at ?? [0, 0];
    };
    // Degrees of WGS 84 stay what they were to the last digit.
    const moved = reading.id === "wgs84" ? geometry : movedOrSame(geometry, move);
    if (lost) return unread();
    const it = readMendedOf(register, moved);
    if ("geometry" in it)
      return { geometry: it.geometry, faults: it.mends.map((mend) => located(mend, row, shapeColumn.id)) };
    return { raw: { [shapeColumn.id]: text }, faults: [located(it.fault, row, shapeColumn.id)] };
  };

  const point = (row: SheetRow): Placed => {
    const { lon, lat } = pairTextOf(row, places);
    if (lon === "" && lat === "") return {};
    const [x, y] = [coordinateNumber(lon), coordinateNumber(lat)];
    const reading = datumOf(row);
    const raw = { ...(lon !== "" && { lon }), ...(lat !== "" && { lat }) };
    if (x === null || y === null) {
      const { faults = [] } = readPair(register, x === null ? lon : String(x), y === null ? lat : String(y));
      return { raw, faults: faults.map((it) => located(it.fault, row, it.column)) };
    }
    const degrees = reading === null || reading.plane === null;
    if (degrees && !reading?.swapped) {
      const { faults } = readPair(register, String(x), String(y));
      if (faults) return { raw, faults: faults.map((it) => located(it.fault, row, it.column)) };
    }
    const at = reading?.convert(x, y) ?? null;
    if (at === null)
      return { raw, faults: [located(fault("position-unread", { value: `${lon}, ${lat}` }), row, "lon")] };
    const few = [decimalsOf(lon), decimalsOf(lat)].every((count) => count !== null && count <= fewDecimals);
    const faults = few ? [located(fault("position-coarse", { value: `${lon}, ${lat}` }, "warning"), row, "lon")] : [];
    return { geometry: { type: "Point", coordinates: at.map((one) => Number(one.toFixed(9))) }, faults };
  };

  return (row: SheetRow): Placed => {
    const text = cellOf(row, places, shapeColumn.id);
    if (row.geometry) return shape(row, row.geometry, JSON.stringify(row.geometry));
    return text === "" ? point(row) : shape(row, readWkt(text) ?? { type: text.slice(0, 24) }, text);
  };
}

/** What is no geometry at all is left for the reader to refuse. */
function movedOrSame(geometry: unknown, move: (at: LngLat) => LngLat): unknown {
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (typeof type !== "string" || !Array.isArray(coordinates)) return geometry;
  return movedGeometry(geometry as GeoJSON.Point, move);
}

/** How the rows of a spreadsheet are read, for `readRows`. */
export function importFormat(reading: RowReading): RowFormat<SheetRow> {
  const { register, matches, from1904, idOf } = reading;
  const { fields, marks } = columnsOf(register);
  const places: Places = new Map(
    matches.flatMap((match) => (match.column === null ? [] : [[match.column, match] as const])),
  );
  const strange = matches.filter(({ column }) => column === null);
  const width = matches.length;

  const spot = (row: SheetRow, column?: string): Spot => {
    const match = column === undefined ? undefined : (places.get(column) ?? pairMatch(places, column));
    return {
      line: row.row,
      ...(match && { column: match.index + 1 }),
      ...(column !== undefined && { path: column }),
    };
  };
  const raw = (row: SheetRow, column: Column): string => cellOf(row, places, column.id);
  const where = tableOf(register).geometry === "none" ? (): Placed => ({}) : placer(reading, places, spot);
  const days = fields.filter(({ id, type }) => type === "date" && places.has(id));

  /** What was taken, but not quite as written: told beside the position, so that nothing is kept twice. */
  const notices = (row: SheetRow): LocatedFault[] => {
    const id = idOf !== null && cellOf(row, places, "id") === "" ? idOf(row) : null;
    const made = id === null ? [] : [{ fault: fault("id-made", { value: id }, "warning"), spot: spot(row, "id") }];
    const serial = days.flatMap((column) => {
      const text = raw(row, column);
      const day = serialDay(text, from1904);
      if (day === null || !readCell(column, text).fault) return [];
      const values = { label: labelOf(column), value: text, read: day };
      return [{ fault: fault("date-serial", values, "warning"), spot: spot(row, column.id) }];
    });
    return [...made, ...serial];
  };
  const place = (row: SheetRow): Placed => {
    const placed = where(row);
    const told = notices(row);
    return told.length === 0 ? placed : { ...placed, faults: [...(placed.faults ?? []), ...told] };
  };

  return {
    columns: [...fields, ...marks].filter(({ id }) => places.has(id) || (id === "id" && idOf !== null)),
    lacking: fields.some(({ id, required }) => required && !places.has(id) && !(id === "id" && idOf !== null)),
    read: (row, column) => {
      const text = raw(row, column);
      if (column.id === "id" && text === "" && idOf) return { value: idOf(row) };
      return readLenient(column, text, from1904);
    },
    raw,
    place,
    damage: (row) => {
      if (row.damaged) return [];
      const surplus = row.cells.slice(width).some((cell) => cell !== "");
      const values = { found: row.cells.length, expected: width };
      return surplus ? [{ fault: fault("cells-surplus", values), spot: { line: row.row, column: width + 1 } }] : null;
    },
    extra: (row) => {
      const kept = strange.flatMap(({ header, index }) => {
        const cell = (row.cells[index] ?? "").trim();
        return cell === "" ? [] : [[header, cell] as const];
      });
      return kept.length > 0 ? Object.fromEntries(kept) : null;
    },
    cells: (row) => row.cells,
    spot,
  };
}

const pairMatch = (places: Places, column: string): ColumnMatch | undefined =>
  column === "lon" || column === "lat" ? places.get("lon,lat") : undefined;

/** The numbers that a row gives for its position, whatever they mean; null: none. */
export const pairOfRow = (row: SheetRow, matches: readonly ColumnMatch[]) => {
  const places = new Map(matches.flatMap((match) => (match.column === null ? [] : [[match.column, match] as const])));
  const text = cellOf(row, places, shapeColumn.id);
  const shaped = !row.geometry && text !== "" ? { ...row, geometry: readWkt(text) } : row;
  return rawPairOf(shaped, pairTextOf(row, places));
};
