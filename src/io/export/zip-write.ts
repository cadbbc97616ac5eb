/** Named texts → the bytes of a zip archive, packed by the platform. Its days are fixed: one input, one archive. */

import { crc32, deflated, endRecord, entryMark, localMark } from "../zip-parts.ts";

export interface ZipPart {
  /** ASCII, folders with slashes. */
  readonly name: string;
  readonly text: string;
}

/** 1980-01-01 00:00, the first day that an archive knows. */
const firstDay = 0x21;

/** What local header and directory have in common, from the version on: 26 bytes before the lengths that differ. */
function common(view: DataView, at: number, sums: { crc: number; packed: number; plain: number; name: number }): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, 8, true);
  view.setUint16(at + 8, firstDay, true);
  view.setUint32(at + 10, sums.crc, true);
  view.setUint32(at + 14, sums.packed, true);
  view.setUint32(at + 18, sums.plain, true);
  view.setUint16(at + 22, sums.name, true);
}

export async function zipOf(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, text } of parts) {
    const [label, plain] = [new TextEncoder().encode(name), new TextEncoder().encode(text)];
    const packed = await deflated(plain);
    const sums = { crc: crc32(plain), packed: packed.length, plain: plain.length, name: label.length };
    const local = new Uint8Array(30 + label.length);
    const localView = new DataView(local.buffer);
    localView.setUint32(0, localMark, true);
    common(localView, 4, sums);
    local.set(label, 30);
    const record = new Uint8Array(46 + label.length);
    const view = new DataView(record.buffer);
    view.setUint32(0, entryMark, true);
    view.setUint16(4, 20, true);
    common(view, 6, sums);
    view.setUint32(42, at, true);
    record.set(label, 46);
    bodies.push(local, packed);
    directory.push(record);
    at += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const all = [...bodies, ...directory, endRecord(parts.length, size, at)];
  return new Uint8Array(await new Blob(all as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
