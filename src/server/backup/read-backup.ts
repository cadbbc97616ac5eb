/** Reading a backup: the checksum first, then table by table, never the whole file in memory. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import type { Text } from "../../domain/labels.ts";
import { DatabaseRefused } from "../database/refusal.ts";
import {
  type Copy,
  copyIn,
  type End,
  endIn,
  FORMAT,
  type Head,
  hashIn,
  headIn,
  ROWS_END,
  SEAL_BYTES,
} from "./format.ts";

const refused = (file: string, says: Text) =>
  new DatabaseRefused({ zh: `${file}：${says.zh}`, en: `${file}: ${says.en}` });

const NO_BACKUP: Text = {
  zh: "不是 sapling 备份，或文件不完整",
  en: "is no backup of this program, or a part of it is missing",
};
const ALTERED: Text = {
  zh: "校验和不符：文件已损坏，请使用另一份备份",
  en: "does not have its checksum: it is damaged, use another backup",
};
const BROKEN: Text = { zh: "内容无法读取", en: "cannot be read" };
const NEWER: Text = {
  zh: "由更新的程序写成：请使用新版本",
  en: "was written by a newer program: use the newer version",
};

/** Refuses a file whose bytes are not those that were sealed; answers how many bytes come before the seal. */
async function requireSealed(file: string): Promise<number> {
  const handle = await open(file);
  try {
    const length = (await handle.stat()).size - SEAL_BYTES;
    if (length <= 0) throw refused(file, NO_BACKUP);
    const seal = Buffer.alloc(SEAL_BYTES);
    await handle.read(seal, 0, SEAL_BYTES, length);
    const wanted = hashIn(seal.toString("latin1"));
    if (wanted === null) throw refused(file, NO_BACKUP);
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(file, { end: length - 1 })) hash.update(chunk as Uint8Array);
    if (hash.digest("hex") !== wanted) throw refused(file, ALTERED);
    return length;
  } finally {
    await handle.close();
  }
}

const LINE_END = 0x0a;

/** Whole lines, as many at a time as came. */
async function* wholeLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let begun: Uint8Array[] = [];
  for await (const chunk of source) {
    const after = chunk.lastIndexOf(LINE_END) + 1;
    if (after > 0) {
      yield Buffer.concat([...begun, chunk.subarray(0, after)]);
      begun = [];
    }
    if (after < chunk.length) begun.push(chunk.subarray(after));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

/** A line outside of tables, or rows of the table opened by the line before. */
type Part =
  | { readonly kind: "line"; readonly line: string }
  | { readonly kind: "rows"; readonly rows: Buffer }
  | { readonly kind: "rowsEnd" };

const END_LINE = `\n${ROWS_END}`;

/** Where the rows that begin at `at` end in these lines: before the mark, or not here. */
function rowsEnd(lines: Buffer, at: number): number {
  if (lines.subarray(at, at + ROWS_END.length).toString("latin1") === ROWS_END) return at;
  const mark = lines.indexOf(END_LINE, at, "latin1");
  return mark < 0 ? -1 : mark + 1;
}

async function* partsOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  let inTable = false;
  for await (const lines of wholeLines(source)) {
    for (let at = 0; at < lines.length; ) {
      const end = inTable ? rowsEnd(lines, at) : lines.indexOf(LINE_END, at);
      const stop = end < 0 ? lines.length : end;
      if (!inTable) {
        const line = lines.toString("utf8", at, stop);
        yield { kind: "line", line };
        inTable = copyIn(line) !== null;
        at = stop + 1;
        continue;
      }
      if (stop > at) yield { kind: "rows", rows: lines.subarray(at, stop) };
      at = stop;
      if (end < 0) continue;
      yield { kind: "rowsEnd" };
      inTable = false;
      at += ROWS_END.length;
    }
  }
}

export interface Reader {
  table(copy: Copy): void | Promise<void>;
  rows(rows: Buffer): void | Promise<void>;
  tableEnd(): void | Promise<void>;
}

/** Reads what is sealed in a file and gives its tables to `reader`; answers its last line. */
async function read(file: string, length: number, reader: Reader): Promise<{ head: Head; end: End }> {
  let head: Head | null = null;
  let end: End | null = null;
  const unpacked = createReadStream(file, { end: length - 1 }).pipe(createGunzip());
  for await (const part of partsOf(unpacked)) {
    if (part.kind === "rows") await reader.rows(part.rows);
    else if (part.kind === "rowsEnd") await reader.tableEnd();
    else if (head === null) {
      head = headIn(part.line);
      if (!head) throw refused(file, NO_BACKUP);
      if (head.format !== FORMAT) throw refused(file, NEWER);
    } else {
      const copy = copyIn(part.line);
      if (copy) await reader.table(copy);
      else end = endIn(part.line);
    }
  }
  if (!head || !end) throw refused(file, BROKEN);
  return { head, end };
}

/** The lines of rows in a chunk of whole lines. */
const countLines = (rows: Buffer): number => rows.reduce((count, byte) => (byte === LINE_END ? count + 1 : count), 0);

/** Reads a backup from end to end and holds it against its checksum and its counts; nothing is written. */
export async function readWhole(file: string): Promise<{ head: Head; end: End }> {
  const length = await requireSealed(file);
  const rows: Record<string, number> = {};
  let now = "";
  const told = await read(file, length, {
    table: ({ table }) => {
      now = table;
      rows[now] = 0;
    },
    rows: (chunk) => {
      rows[now] = (rows[now] ?? 0) + countLines(chunk);
    },
    tableEnd: () => {},
  });
  const alike = Object.entries(told.end.rows).every(([table, count]) => rows[table] === count);
  if (!alike) throw refused(file, BROKEN);
  return told;
}

/** Reads a backup that was held whole before, giving its tables to `reader`. */
export async function readTables(file: string, reader: Reader): Promise<End> {
  return (await read(file, await requireSealed(file), reader)).end;
}
