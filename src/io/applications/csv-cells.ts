/**
 * A CSV file as the bytes of its cells. In UTF-8 and in GB 18030 the bytes of separators, quotes and line ends stand
 * for themselves alone, so that a file is taken apart, and put together, without decoding it.
 */

export interface CellBytes {
  readonly from: number;
  /** The byte after it: a separator, a line end, the file's end. */
  readonly to: number;
}

export interface RowBytes {
  /** From 1: the line of the file on which it begins. */
  readonly line: number;
  readonly cells: readonly CellBytes[];
  /** Where its line end begins. */
  readonly end: number;
  /** Behind its line end. */
  readonly next: number;
}

const quote = 0x22;
const returned = 0x0d;
const fed = 0x0a;

interface Ends {
  readonly separator: number;
  /** What ends a row: a line feed, or a return where the file has no line feed. */
  readonly newline: number;
}

/** Where a row's content ends that runs up to its newline (or the file's end) at `to`: before a return, if any. */
const contentEnd = (bytes: Uint8Array, from: number, to: number, { newline }: Ends): number =>
  newline === fed && to > from && bytes[to - 1] === returned ? to - 1 : to;

const spaces = [0x20, 0x09, 0x0b, 0x0c, returned];

/** What follows the quoted cell that begins at `from`; -1: its quotes do not pair. */
function quotedEnd(bytes: Uint8Array, from: number, { separator, newline }: Ends): number {
  let at = from + 1;
  for (;;) {
    at = bytes.indexOf(quote, at);
    if (at < 0) return -1;
    if (bytes[at + 1] !== quote) break;
    at += 2;
  }
  const ends = (byte: number | undefined): boolean => byte === undefined || byte === separator || byte === newline;
  let next = at + 1;
  // Spaces after the closing quote are passed over, as readers do.
  while (!ends(bytes[next]) && spaces.includes(bytes[next] ?? 0)) next++;
  // At the very end of a file readers allow no space.
  return ends(bytes[next]) && (next < bytes.length || next === at + 1) ? next : -1;
}

function plainEnd(bytes: Uint8Array, from: number, { separator, newline }: Ends): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== separator && bytes[at] !== newline) at++;
  return at;
}

function lineEnd(bytes: Uint8Array, from: number, { newline }: Ends): number {
  const found = bytes.indexOf(newline, from);
  return found < 0 ? bytes.length : found;
}

/** A row whose quotes do not pair is its bare pieces, to the end of its line. */
function brokenRow(bytes: Uint8Array, from: number, ends: Ends): { cells: CellBytes[]; stop: number } {
  const stop = lineEnd(bytes, from, ends);
  const to = contentEnd(bytes, from, stop, ends);
  const cells: CellBytes[] = [];
  let start = from;
  for (let at = from; at <= to; at++)
    if (at === to || bytes[at] === ends.separator) {
      cells.push({ from: start, to: at });
      start = at + 1;
    }
  return { cells, stop };
}

function rowAt(bytes: Uint8Array, from: number, ends: Ends): { cells: CellBytes[]; stop: number } {
  const cells: CellBytes[] = [];
  for (let at = from; ; ) {
    const stop = bytes[at] === quote ? quotedEnd(bytes, at, ends) : plainEnd(bytes, at, ends);
    if (stop < 0) return brokenRow(bytes, from, ends);
    if (bytes[stop] !== ends.separator) {
      cells.push({ from: at, to: contentEnd(bytes, at, stop, ends) });
      return { cells, stop };
    }
    cells.push({ from: at, to: stop });
    at = stop + 1;
  }
}

/** Every row of the file from byte `start` on, blank ones too. */
export function csvRows(bytes: Uint8Array, start: number, separator: number): readonly RowBytes[] {
  const newline = bytes.includes(fed) || !bytes.includes(returned) ? fed : returned;
  const ends = { separator, newline };
  const rows: RowBytes[] = [];
  let line = 1;
  for (let from = start; from < bytes.length; ) {
    const { cells, stop } = rowAt(bytes, from, ends);
    const next = Math.min(stop + 1, bytes.length);
    rows.push({ line, cells, end: cells.at(-1)?.to ?? from, next });
    for (let at = from; at < next; at++) if (bytes[at] === newline) line++;
    from = next;
  }
  return rows;
}
