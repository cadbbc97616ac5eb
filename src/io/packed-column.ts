/** One property of many records, made to be handed to another thread: numbers and places in typed arrays, texts as one. */

/** All texts one after the other, and where each ends; `none`: 1 where there is no text, absent: everywhere is one. */
export interface PackedTexts {
  readonly is: "texts";
  readonly text: string;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly none?: Uint8Array<ArrayBuffer>;
}

/** Row's value, or undefined where it is absent. */
export type PackedColumn =
  | PackedTexts
  /** One of few values: its number from 1; 0: absent. Values that recur are shared. */
  | { readonly is: "words"; readonly of: readonly unknown[]; readonly at: Uint16Array<ArrayBuffer> }
  /** NaN: absent. */
  | { readonly is: "numbers"; readonly of: Float64Array<ArrayBuffer> }
  | { readonly is: "values"; readonly of: readonly unknown[] };

const mostWords = 4_000;

/** What makes two values the same word; null: it cannot be one. */
function wordKey(value: unknown): unknown {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return `\n${value.join("\n")}`;
  return null;
}

function asWords(values: readonly unknown[]): PackedColumn | null {
  const numbers = new Map<unknown, number>();
  const of: unknown[] = [];
  const at = new Uint16Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === undefined) continue;
    const key = wordKey(value);
    if (key === null) return null;
    let word = numbers.get(key);
    if (word === undefined) {
      if (of.length === mostWords || of.length * 4 > row + 64) return null;
      word = of.push(value);
      numbers.set(key, word);
    }
    at[row] = word;
  }
  return { is: "words", of, at };
}

export function packTexts(values: readonly (string | undefined)[]): PackedTexts {
  const ends = new Uint32Array(values.length);
  const none = new Uint8Array(values.length);
  let [end, absent] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === undefined) {
      none[row] = 1;
      absent++;
    } else end += value.length;
    ends[row] = end;
  }
  return { is: "texts", text: values.join(""), ends, ...(absent > 0 ? { none } : {}) };
}

const areTexts = (values: readonly unknown[]): values is readonly (string | undefined)[] =>
  values.every((value) => value === undefined || typeof value === "string");

function asNumbers(values: readonly unknown[]): PackedColumn | null {
  const of = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (typeof value !== "number" || (Number.isNaN(value) && values[row] !== undefined)) return null;
    of[row] = value;
  }
  return { is: "numbers", of };
}

/** Null: no row has the property. */
export function packColumn(values: readonly unknown[]): PackedColumn | null {
  if (values.every((value) => value === undefined)) return null;
  return asNumbers(values) ?? asWords(values) ?? (areTexts(values) ? packTexts(values) : { is: "values", of: values });
}

export function columnReader(column: PackedColumn): (row: number) => unknown {
  if (column.is === "words") {
    const { of, at } = column;
    return (row) => of[(at[row] ?? 0) - 1];
  }
  if (column.is === "numbers") {
    const { of } = column;
    return (row) => {
      const value = of[row];
      return value === undefined || Number.isNaN(value) ? undefined : value;
    };
  }
  if (column.is === "texts") {
    const { text, ends, none } = column;
    return (row) => {
      const end = ends[row];
      return end === undefined || none?.[row] === 1 ? undefined : text.slice(row === 0 ? 0 : ends[row - 1], end);
    };
  }
  const { of } = column;
  return (row) => of[row] ?? undefined;
}

export const textBuffers = ({ ends, none }: PackedTexts): ArrayBuffer[] => [
  ends.buffer,
  ...(none ? [none.buffer] : []),
];

export function columnBuffers(column: PackedColumn): ArrayBuffer[] {
  if (column.is === "texts") return textBuffers(column);
  if (column.is === "words") return [column.at.buffer];
  return column.is === "numbers" ? [column.of.buffer] : [];
}
