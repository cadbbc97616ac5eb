/** Bytes of a text file as text, without guessing beyond the two encodings that officers' programs write. */

import type { Problem } from "../domain/problems.ts";

export type TextReading = { readonly text: string } | { readonly problem: Problem };

const byteOrderMark = "\u{feff}";

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8, with or without a byte order mark; where that fails strictly, GB 18030 (Excel in China); else a problem. */
export function decodeText(bytes: Uint8Array, file: string): TextReading {
  const text = decode(bytes, "utf-8") ?? decode(bytes, "gb18030");
  // A zero byte is legal in both, but no text has one: it is a spreadsheet's own format, or UTF-16.
  if (text === null || text.includes("\0")) return { problem: { code: "file-encoding", severity: "error", file } };
  return { text: text.startsWith(byteOrderMark) ? text.slice(1) : text };
}

/** UTF-8 with a byte order mark, which Excel needs to see Chinese. */
export const encodeWithMark = (text: string): Uint8Array => new TextEncoder().encode(byteOrderMark + text);
