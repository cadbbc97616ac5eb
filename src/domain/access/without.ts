/** A record without some of its columns: they are named in `suppressed`, so that nobody takes them for not reported. */

import type { AnyRecord } from "../registers/column.ts";

export interface Taking {
  /** Is the column taken away? */
  readonly column: (name: string) => boolean;
  /** Is this kept cell taken away? */
  readonly extra: (name: string) => boolean;
}

/** What every record has whatever its columns: never taken. */
const shared: ReadonlySet<string> = new Set(["id", "geometry", "context", "approximate", "extra", "suppressed"]);

/** The same record where nothing is taken. */
export function without<R extends AnyRecord>(record: R, { column, extra }: Taking): R {
  const taken = Object.entries(record).flatMap(([name, value]) =>
    value !== undefined && !shared.has(name) && column(name) ? [name] : [],
  );
  const kept = Object.entries(record.extra ?? {});
  const left = kept.filter(([name]) => !extra(name));
  if (taken.length === 0 && left.length === kept.length) return record;
  const gone = new Set([...taken, ...(left.length < kept.length ? ["extra"] : [])]);
  const rest = Object.fromEntries(Object.entries(record).filter(([name]) => !gone.has(name)));
  const names = [...new Set([...(record.suppressed ?? []), ...taken, ...(left.length < kept.length ? ["extra"] : [])])];
  return { ...rest, ...(left.length > 0 && { extra: Object.fromEntries(left) }), suppressed: names } as unknown as R;
}
