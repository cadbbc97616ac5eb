/** Arrow keys in a table of cells. */

export interface Spot {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/** Where a key leads, held at the edges; null: the key is not one of the table's. */
export function spotAfter(key: string, { row, column }: Spot, rows: number, columns: number): Spot | null {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step ? { row: within(row + step[0], rows), column: within(column + step[1], columns) } : null;
}
