/** Records of one register by id, as a map over its rows. */

import type { AnyRecord } from "../registers/column.ts";
import { rowsOf } from "./rows.ts";

export const recordKey = ({ id }: AnyRecord): string => id;

/** A map of a list's records by id, that holds no copy of them. Walked through, it has the order of the list. */
export class ById<T extends AnyRecord> implements ReadonlyMap<string, T> {
  readonly #list: readonly T[];

  constructor(list: readonly T[]) {
    this.#list = list;
  }

  get size(): number {
    return this.#list.length;
  }

  get(id: string): T | undefined {
    return this.#list[rowsOf<AnyRecord>(this.#list, recordKey).of(id)];
  }

  has(id: string): boolean {
    return rowsOf<AnyRecord>(this.#list, recordKey).of(id) >= 0;
  }

  forEach(visit: (record: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const record of this.#list) visit(record, record.id, this);
  }

  *entries(): MapIterator<[string, T]> {
    for (const record of this.#list) yield [record.id, record];
  }

  *keys(): MapIterator<string> {
    for (const { id } of this.#list) yield id;
  }

  *values(): MapIterator<T> {
    yield* this.#list;
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }
}
