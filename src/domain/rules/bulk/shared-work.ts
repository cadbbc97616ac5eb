/** A work in memory that threads share, so that none is sent a copy. */

import type { BulkWork } from "./bulk-work.ts";

type Column = Float64Array | Uint32Array | Int32Array | Uint8Array;

function shared<C extends Column>(column: C): C {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const kind = column.constructor as new (buffer: SharedArrayBuffer) => C;
  const copy = new kind(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}

const columnsShared = <T extends object>(columns: T): T =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [name, ArrayBuffer.isView(value) ? shared(value as Column) : value]),
  ) as T;

export const sharedWork = (work: BulkWork): BulkWork => ({
  ...columnsShared(work),
  shapes: columnsShared(work.shapes),
  rules: work.rules.map(columnsShared),
});
