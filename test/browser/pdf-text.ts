/**
 * Reads the text of a PDF that Chromium printed, page by page: enough of the format for that printer (no object
 * streams, flate-packed contents, fonts with a `ToUnicode` table), and no more.
 */

import { inflateSync } from "node:zlib";

interface Indirect {
  readonly head: string;
  readonly stream: Buffer | null;
}

/** Every `n 0 obj … endobj`, by number. */
function objectsOf(file: Buffer): ReadonlyMap<number, Indirect> {
  const text = file.toString("latin1");
  const objects = new Map<number, Indirect>();
  for (const match of text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b/g)) {
    const from = match.index + match[0].length;
    const begin = text.indexOf("stream", from);
    const end = text.indexOf("endobj", from);
    if (begin < 0 || begin > end) {
      objects.set(Number(match[1]), { head: text.slice(from, end), stream: null });
      continue;
    }
    const head = text.slice(from, begin);
    const start = begin + (text.startsWith("stream\r\n", begin) ? 8 : 7);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const bytes = file.subarray(start, start + length);
    objects.set(Number(match[1]), { head, stream: head.includes("/FlateDecode") ? inflateSync(bytes) : bytes });
  }
  return objects;
}

const refsIn = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
const hexOf = (text: string): number[] => (text.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16));
const lettersOf = (hex: string): string => String.fromCharCode(...hexOf(hex));

/** Glyph → letters, of one font's `ToUnicode` table. */
function lettersIn(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, block = ""] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = "", hex = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(Number.parseInt(glyph, 16), lettersOf(hex));
  for (const [, block = ""] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", hex = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      const codes = hexOf(hex);
      const last = codes.pop() ?? 0;
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++)
        letters.set(glyph, String.fromCharCode(...codes, last + glyph - first));
    }
  return letters;
}

type Fonts = ReadonlyMap<string, { readonly letters: ReadonlyMap<number, string>; readonly bytes: number }>;

function fontsIn(resources: string, objects: ReadonlyMap<number, Indirect>): Fonts {
  const block = /\/Font\s*<<([\s\S]*?)>>/.exec(resources)?.[1] ?? "";
  const fonts = new Map<string, { letters: ReadonlyMap<number, string>; bytes: number }>();
  for (const [, name = "", id] of block.matchAll(/\/(\S+)\s+(\d+) 0 R/g)) {
    const head = objects.get(Number(id))?.head ?? "";
    const table = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(head)?.[1]))?.stream?.toString("latin1") ?? "";
    fonts.set(name, { letters: lettersIn(table), bytes: head.includes("/Type0") ? 2 : 1 });
  }
  return fonts;
}

/** Bytes of a string in brackets, its escapes taken. */
function bytesOf(inner: string): number[] {
  const bytes: number[] = [];
  const plain: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] !== "\\") {
      bytes.push(inner.charCodeAt(i));
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(inner.slice(i + 1))?.[0];
    const next = inner[i + 1] ?? "";
    bytes.push(octal ? Number.parseInt(octal, 8) : (plain[next] ?? next.charCodeAt(0)));
    i += octal ? octal.length : 1;
  }
  return bytes;
}

const glyphsOf = (bytes: readonly number[], size: number): number[] =>
  size === 1 ? [...bytes] : bytes.flatMap((byte, i) => (i % 2 ? [] : [byte * 256 + (bytes[i + 1] ?? 0)]));

/** Content of a page in the order in which it was drawn. `ActualText` says what glyphs stand for that say it not themselves. */
function textIn(contents: string, fonts: Fonts): string {
  let text = "";
  let font: ReturnType<Fonts["get"]>;
  let instead: string | null = null;
  const token =
    /\/ActualText\s*<([\da-fA-F\s]*)>|\/(\S+) [-\d.]+ Tf|<([\da-fA-F\s]+)>|\(((?:\\[\s\S]|[^\\()])*)\)|\b(EMC)\b/g;
  for (const [, actual, name, hex, inner, end] of contents.matchAll(token)) {
    if (actual !== undefined) instead = lettersOf(actual.replace(/\s/g, "").replace(/^FEFF/i, ""));
    else if (name !== undefined) font = fonts.get(name);
    else if (end !== undefined) {
      text += instead ?? "";
      instead = null;
    } else if (instead === null) {
      const pairs = hex?.replace(/\s/g, "").match(/../g);
      const bytes = pairs ? pairs.map((two) => Number.parseInt(two, 16)) : bytesOf(inner ?? "");
      text += glyphsOf(bytes, font?.bytes ?? 1)
        .map((glyph) => font?.letters.get(glyph) ?? "")
        .join("");
    }
  }
  return text;
}

/** Text of each page without any white space, in the order in which it was drawn; look-alike signs are made plain. */
export function pdfPages(file: Buffer): readonly string[] {
  const objects = objectsOf(file);
  const pagesIn = (id: number): number[] => {
    const head = objects.get(id)?.head ?? "";
    if (!head.includes("/Type /Pages")) return [id];
    return refsIn(/\/Kids\s*\[([\s\S]*?)\]/.exec(head)?.[1] ?? "").flatMap(pagesIn);
  };
  const [root] = [...objects.values()].filter(({ head }) => head.includes("/Type /Catalog"));
  return pagesIn(Number(/\/Pages (\d+) 0 R/.exec(root?.head ?? "")?.[1])).map((id) => {
    const { head } = objects.get(id) ?? { head: "" };
    const shared = /\/Resources (\d+) 0 R/.exec(head)?.[1];
    const fonts = fontsIn(shared ? (objects.get(Number(shared))?.head ?? "") : head, objects);
    const contents = refsIn(/\/Contents (\d+ 0 R|\[[^\]]*\])/.exec(head)?.[1] ?? "");
    const stream = contents.map((one) => objects.get(one)?.stream?.toString("latin1") ?? "").join("\n");
    return textIn(stream, fonts).normalize("NFKC").replace(/\s/g, "");
  });
}
