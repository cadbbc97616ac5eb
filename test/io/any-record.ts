/** Arbitrary records of any register, made from its column table. */

import fc from "fast-check";
import { allowedGeometry } from "../../src/domain/registers/allowed-geometry.ts";
import type { Column, Geometry } from "../../src/domain/registers/column.ts";
import type { Records, RegisterId } from "../../src/domain/registers/index.ts";
import { columnNamed, columnsOf, tableOf } from "../../src/io/columns.ts";

const pad = (value: number) => String(value).padStart(2, "0");
const date = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${pad(m)}-${pad(d)}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${pad(h)}:${pad(m)}`);

/** As records have them: without outer spaces, not empty. Everything that troubles a CSV is among the letters. */
const text = fc
  .stringMatching(/^[a-c0-9'"=+\-@,;、\n\r\t ＝号]{1,8}$/)
  .map((it) => it.trim())
  .filter((it) => it !== "");
const member = fc.stringMatching(/^['=+\-@a-c0-9号]{1,4}$/);

const positive = (value: number) => (value === 0 ? 0 : value);
const within = (min: number, max: number, column: Column) => ({
  min: Math.max(min, column.min ?? min),
  max: Math.min(max, column.max ?? max),
});

function anyValue(column: Column): fc.Arbitrary<unknown> {
  const ids = Object.keys(column.values ?? {});
  switch (column.type) {
    case "text":
      return text;
    case "integer":
      return fc.integer(within(-1e9, 1e9, column));
    case "number":
    case "metres":
    case "degrees":
      return fc.double({ ...within(-1e9, 1e9, column), noNaN: true }).map(positive);
    case "date":
      return date;
    case "instant":
      return fc
        .tuple(date, time, fc.constantFrom("Z", "+08:00", "-03:30"))
        .map(([d, t, zone]) => `${d}T${t}:07${zone}`);
    case "time":
      return time;
    case "choice":
      return fc.constantFrom(...ids);
    case "choices":
      return fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 });
    case "ids":
      return fc.array(member, { minLength: 1, maxLength: 4 });
  }
}

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true }).map(positive);
const position = fc.tuple(degrees(180), degrees(89)).map(([lon, lat]) => [lon, lat]);
const side = fc.integer({ min: 1, max: 50 }).map((it) => it / 10_000);
const square = fc
  .tuple(fc.integer({ min: 7000, max: 13_000 }), fc.integer({ min: 1000, max: 5000 }), side)
  .map(([x, y, d]) => {
    const [west, south] = [x / 100, y / 100];
    return [
      [
        [west, south],
        [west + d, south],
        [west + d, south + d],
        [west, south + d],
        [west, south],
      ],
    ];
  });
const line = fc.uniqueArray(position, { minLength: 2, maxLength: 5, selector: String });

const shapes: Readonly<Record<Geometry["type"], fc.Arbitrary<unknown>>> = {
  Point: position,
  MultiPoint: fc.array(position, { minLength: 1, maxLength: 3 }),
  LineString: line,
  MultiLineString: fc.array(line, { minLength: 1, maxLength: 3 }),
  Polygon: square,
  MultiPolygon: square.map((one) => [one]),
};

const anyGeometry = (register: RegisterId): fc.Arbitrary<Geometry> =>
  fc
    .constantFrom(...allowedGeometry(register))
    .chain((type) => shapes[type].map((coordinates) => ({ type, coordinates }) as Geometry));

const optional = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });

const anyExtra = (register: RegisterId) =>
  optional(
    fc.dictionary(
      fc.stringMatching(/^[a-c'=,"号]{1,4}$/).filter((name) => columnNamed(register, name) === null),
      text,
      { minKeys: 1, maxKeys: 2, noNullPrototype: true },
    ),
  );

const dropAbsent = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** One record; its id is what its key columns say. */
export function anyRecord<R extends RegisterId>(register: R): fc.Arbitrary<Records[R]> {
  const { fields } = columnsOf(register);
  const placed = allowedGeometry(register).length > 0;
  const shape = {
    ...Object.fromEntries(
      fields.map((column) => [column.id, column.required ? anyValue(column) : optional(anyValue(column))]),
    ),
    ...(placed && { geometry: optional(anyGeometry(register)) }),
    context: optional(fc.constant(true)),
    approximate: optional(fc.constant(true)),
    extra: anyExtra(register),
  };
  return fc.record(shape).map((it) => {
    const record: Record<string, unknown> = dropAbsent(it);
    record["id"] ??= tableOf(register)
      .key.map((name) => String(record[name] ?? ""))
      .join("/");
    return record as unknown as Records[R];
  });
}

/** Several records, no id twice. */
export const anyRecords = <R extends RegisterId>(register: R): fc.Arbitrary<readonly Records[R][]> =>
  fc.uniqueArray(anyRecord(register), { maxLength: 6, selector: ({ id }) => id });
