/** The table of a shapefile (dBASE III): names and texts of its columns. Deleted rows keep their place. */

import { ZipFault } from "./zip.ts";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly length: number;
}

/** Encoding that a .cpg file names; without one what decodes: UTF-8, else GB 18030. */
function decoderOf(cpg: string | null, bytes: Uint8Array): TextDecoder {
  const asked = cpg
    ?.trim()
    .toLowerCase()
    .replace(/^(\d+)$/, (code) => (code === "936" ? "gb18030" : `utf-8`));
  const label = asked?.startsWith("gb") || asked === "cp936" || asked === "ansi 936" ? "gb18030" : asked;
  try {
    if (label) return new TextDecoder(label);
  } catch {
    // A name that nobody knows: as if there were none.
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return new TextDecoder("utf-8");
  } catch {
    return new TextDecoder("gb18030");
  }
}

function fieldsOf(bytes: Uint8Array, end: number, decoder: TextDecoder): Field[] {
  const fields: Field[] = [];
  for (let at = 32; at + 32 <= end && bytes[at] !== 0x0d; at += 32) {
    const raw = bytes.subarray(at, at + 11);
    const zero = raw.indexOf(0);
    fields.push({
      name: decoder.decode(raw.subarray(0, zero < 0 ? 11 : zero)).trim(),
      type: String.fromCharCode(bytes[at + 11] ?? 0),
      length: bytes[at + 16] ?? 0,
    });
  }
  return fields;
}

const textOf = ({ type }: Field, text: string): string => {
  const it = text.replaceAll("\0", "").trim();
  if (type === "D") return it.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
  if (type === "L") return /^[yt]$/i.test(it) ? "yes" : /^[nf]$/i.test(it) ? "no" : "";
  return /^\*+$/.test(it) ? "" : it;
};

/** Throws ZipFault where the table is cut short in its header. */
export function readDbf(bytes: Uint8Array, cpg: string | null): readonly Readonly<Record<string, string>>[] {
  if (bytes.length < 33) throw new ZipFault("broken");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = view.getUint16(8, true);
  const width = view.getUint16(10, true);
  if (first < 33 || first > bytes.length || width < 1) throw new ZipFault("broken");
  const decoder = decoderOf(cpg, bytes.subarray(first));
  const fields = fieldsOf(bytes, first, decoder);
  const count = Math.min(view.getUint32(4, true), Math.floor((bytes.length - first) / width));
  return Array.from({ length: count }, (_, i) => {
    let at = first + i * width + 1;
    const row: [string, string][] = [];
    for (const field of fields) {
      row.push([field.name, textOf(field, decoder.decode(bytes.subarray(at, at + field.length)))]);
      at += field.length;
    }
    return Object.fromEntries(row);
  });
}
