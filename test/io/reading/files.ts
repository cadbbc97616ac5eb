/** Files as officers have them, made in memory: workbooks, archives, shapefiles. */

import * as XLSX from "@e965/xlsx";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A workbook of one or more sheets; `change` may merge cells, set formats or hide sheets. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>,
  bookType: "xlsx" | "biff8" = "xlsx",
  change: (book: XLSX.WorkBook) => void = () => {},
): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows as unknown[][]), name);
  change(book);
  return new Uint8Array(XLSX.write(book, { type: "array", bookType }) as ArrayBuffer);
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A zip archive. `flags`: 1 says that its entries are encrypted. */
export async function zip(files: Readonly<Record<string, Uint8Array>>, flags = 0): Promise<Uint8Array> {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = await deflated(content);
    const title = utf8(name);
    const shared = (view: DataView, from: number) => {
      view.setUint16(from, 0x800 | flags, true);
      view.setUint16(from + 2, 8, true);
      view.setUint32(from + 12, packed.length, true);
      view.setUint32(from + 16, content.length, true);
      view.setUint16(from + 20, title.length, true);
    };
    const local = new Uint8Array(30 + title.length + packed.length);
    const localView = new DataView(local.buffer);
    localView.setUint32(0, 0x04034b50, true);
    shared(localView, 6);
    local.set(title, 30);
    local.set(packed, 30 + title.length);
    const entry = new Uint8Array(46 + title.length);
    const entryView = new DataView(entry.buffer);
    entryView.setUint32(0, 0x02014b50, true);
    shared(entryView, 8);
    entryView.setUint32(42, at, true);
    entry.set(title, 46);
    locals.push(local);
    central.push(entry);
    at += local.length;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(10, central.length, true);
  view.setUint32(16, at, true);
  return joined([...locals, ...central, end]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A .shp of points. */
export function shp(points: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = new Uint8Array(100 + points.length * 28);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, bytes.length / 2);
  for (const [i, [x, y]] of points.entries()) {
    const at = 100 + i * 28;
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, 10);
    view.setInt32(at + 8, 1, true);
    view.setFloat64(at + 12, x, true);
    view.setFloat64(at + 20, y, true);
  }
  return bytes;
}

/** A .dbf of texts, each 40 bytes wide. */
export function dbf(names: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const first = 33 + names.length * 32;
  const width = 1 + names.length * 40;
  const bytes = new Uint8Array(first + rows.length * width).fill(0x20);
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, first);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, first, true);
  view.setUint16(10, width, true);
  for (const [i, name] of names.entries()) {
    bytes.set(utf8(name).subarray(0, 11), 32 + i * 32);
    bytes[32 + i * 32 + 11] = 0x43;
    bytes[32 + i * 32 + 16] = 40;
  }
  bytes[first - 1] = 0x0d;
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) bytes.set(utf8(cell).subarray(0, 40), first + r * width + 1 + c * 40);
  return bytes;
}
