/**
 * The file of a backup: gzip of a text that psql could read, then its checksum in the clear.
 *
 *     -- sapling backup {"format":1,"at":…,"migrations":[…]}
 *     COPY county (county, revision, hash, base) FROM stdin;
 *     rows as COPY writes them, one a line
 *     \.
 *     … the other tables …
 *     -- end {"rows":{"county":1,…},"counties":[{"county":…,"revision":…,"hash":…}]}
 *
 * After the gzip: a line break, `sha256 `, the hash in hex of everything before, a line break. So
 * `head -c -73 F | sha256sum` checks it and `head -c -73 F | gunzip` shows it without this program.
 */

export const FORMAT = 1;

export interface Head {
  readonly format: number;
  /** When it was taken, RFC 3339. */
  readonly at: string;
  readonly migrations: readonly { readonly id: string; readonly checksum: string }[];
}

export interface CountyEnd {
  readonly county: string;
  readonly revision: number;
  /** The end of its chain. */
  readonly hash: string;
}

export interface End {
  readonly rows: Readonly<Record<string, number>>;
  readonly counties: readonly CountyEnd[];
}

const HEAD = "-- sapling backup ";
const END = "-- end ";

export const headLine = (head: Head): string => `${HEAD}${JSON.stringify(head)}\n`;
export const endLine = (end: End): string => `${END}${JSON.stringify(end)}\n`;
export const copyLine = (table: string, columns: readonly string[]): string =>
  `COPY ${table} (${columns.join(", ")}) FROM stdin;\n`;
/** The end of a table's rows; COPY writes a backslash in data as two. */
export const ROWS_END = "\\.\n";

export const headIn = (line: string): Head | null => jsonAfter(HEAD, line) as Head | null;
export const endIn = (line: string): End | null => jsonAfter(END, line) as End | null;

export interface Copy {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Names are plain words: they go into a statement. */
export function copyIn(line: string): Copy | null {
  const found = /^COPY ([a-z_]+) \(([a-z_0-9]+(?:, [a-z_0-9]+)*)\) FROM stdin;$/.exec(line);
  return found ? { table: found[1] ?? "", columns: (found[2] ?? "").split(", ") } : null;
}

function jsonAfter(mark: string, line: string): unknown {
  if (!line.startsWith(mark)) return null;
  try {
    return JSON.parse(line.slice(mark.length));
  } catch {
    return null;
  }
}

const SEAL = "\nsha256 ";
const HEX = 64;
export const SEAL_BYTES = SEAL.length + HEX + 1;
export const sealOf = (hash: string): string => `${SEAL}${hash}\n`;
export const hashIn = (seal: string): string | null => /^\nsha256 ([0-9a-f]{64})\n$/.exec(seal)?.[1] ?? null;
