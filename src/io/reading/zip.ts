/** Entries of a zip archive, unpacked under a ceiling: what the archive claims of its sizes is not believed. */

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  /** Its record in the archive's directory, as it stands there. */
  readonly record: Uint8Array;
}

/** Why an archive is not read. */
export class ZipFault extends Error {
  readonly kind: "broken" | "bomb" | "password";
  constructor(kind: ZipFault["kind"]) {
    super(kind);
    this.kind = kind;
  }
}

/** Bytes that all entries together may unpack to: a workbook of 200,000 rows has about 150 MB of XML. */
export const unpackedLimit = 512 * 1024 * 1024;
const entriesLimit = 2000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const utf8Flag = 0x800;
const encryptedFlag = 1;

function nameOf(bytes: Uint8Array, flags: number): string {
  const encoding = flags & utf8Flag ? "utf-8" : "gb18030";
  return new TextDecoder(encoding).decode(bytes);
}

/** Where the central directory begins, and how many entries it has. */
function directoryOf(view: DataView): { readonly at: number; readonly count: number } {
  // The end record may be followed by a comment of at most 65,535 bytes.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === endMark)
      return { at: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
  throw new ZipFault("broken");
}

function dataAt(bytes: Uint8Array, view: DataView, local: number, size: number): Uint8Array {
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localMark) throw new ZipFault("broken");
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + size > bytes.length) throw new ZipFault("broken");
  return bytes.subarray(from, from + size);
}

/** The files of an archive, still packed. Throws ZipFault. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at: start, count } = directoryOf(view);
  if (count > entriesLimit) throw new ZipFault("bomb");
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw new ZipFault("broken");
    const flags = view.getUint16(at + 8, true);
    if (flags & encryptedFlag) throw new ZipFault("password");
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), flags);
    const packed = dataAt(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (!name.endsWith("/"))
      entries.push({ name, method: view.getUint16(at + 10, true), packed, record: bytes.subarray(at, next) });
    at = next;
  }
  return entries;
}

/** Unpacks one entry, at most `limit` bytes of it. Throws ZipFault. */
export async function unpack({ method, packed }: ZipEntry, limit: number): Promise<Uint8Array> {
  if (method === 0) {
    if (packed.length > limit) throw new ZipFault("bomb");
    return packed;
  }
  if (method !== 8) throw new ZipFault("broken");
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      size += step.value.length;
      if (size > limit) {
        await reader.cancel();
        throw new ZipFault("bomb");
      }
      chunks.push(step.value);
    }
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault("broken");
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Every file of an archive by name, under one ceiling together. Throws ZipFault. */
export async function unpackAll(bytes: Uint8Array, limit = unpackedLimit): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of zipEntries(bytes)) {
    const file = await unpack(entry, left);
    left -= file.length;
    files.set(entry.name, file);
  }
  return files;
}
