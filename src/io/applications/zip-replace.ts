/** A zip archive with one entry's content replaced: the packed bytes of all others are kept as they are. */

import { type ZipEntry, ZipFault, zipEntries } from "../reading/zip.ts";
import { crc32, deflated, endRecord, localMark } from "../zip-parts.ts";

/** Sizes behind the data instead of before it. */
const descriptorFlag = 8;

interface Written {
  readonly local: Uint8Array;
  readonly packed: Uint8Array;
  readonly record: Uint8Array;
}

/** The entry with its sizes before its data. `content`: what it is to unpack to, packed anew. */
function rewritten(
  entry: ZipEntry,
  content: { readonly plain: Uint8Array; readonly packed: Uint8Array } | null,
): Written {
  // A copy: what Node calls a slice of its own bytes is none.
  const record = new Uint8Array(entry.record);
  const its = new DataView(record.buffer);
  its.setUint16(8, its.getUint16(8, true) & ~descriptorFlag, true);
  if (content) {
    its.setUint16(10, 8, true);
    its.setUint32(16, crc32(content.plain), true);
    its.setUint32(20, content.packed.length, true);
    its.setUint32(24, content.plain.length, true);
  }
  const nameLength = its.getUint16(28, true);
  const local = new Uint8Array(30 + nameLength);
  const view = new DataView(local.buffer);
  view.setUint32(0, localMark, true);
  // Version, flags, method, time, day, checksum, sizes and the name's length stand alike in both.
  local.set(record.subarray(6, 30), 4);
  local.set(record.subarray(46, 46 + nameLength), 30);
  return { local, packed: content?.packed ?? entry.packed, record };
}

/** Throws ZipFault where the archive is broken or has no such entry. */
export async function replaceEntry(bytes: Uint8Array, name: string, plain: Uint8Array): Promise<Uint8Array> {
  const entries = zipEntries(bytes);
  if (!entries.some((entry) => entry.name === name)) throw new ZipFault("broken");
  const content = { plain, packed: await deflated(plain) };
  const parts: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, packed, record } = rewritten(entry, entry.name === name ? content : null);
    new DataView(record.buffer).setUint32(42, at, true);
    parts.push(local, packed);
    records.push(record);
    at += local.length + packed.length;
  }
  const size = records.reduce((sum, { length }) => sum + length, 0);
  const end = endRecord(entries.length, size, at);
  return new Uint8Array(await new Blob([...parts, ...records, end] as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
