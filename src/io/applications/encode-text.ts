/** Text → bytes of UTF-8 or GB 18030. The platform decodes the latter and does not encode it: its table is turned round. */

export type TextEncoding = "utf-8" | "gb18030";

type Codes = ReadonlyMap<string, readonly number[]>;

/** What each of these byte sequences means, turned round. */
function turned(sequences: Iterable<readonly number[]>): Codes {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (const bytes of sequences) {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && sign !== "\ufffd" && !codes.has(sign)) codes.set(sign, bytes);
  }
  return codes;
}

/** Nearly all: 0x81–0xFE, then 0x40–0xFE without 0x7F. */
function* pairs(): Generator<readonly number[]> {
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) yield [lead, trail];
}

/** The rest in four bytes, by number. */
const four = (index: number): readonly number[] => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

/** Of them those of the first plane. */
function* fours(): Generator<readonly number[]> {
  for (let index = 0; index < 39_420; index++) yield four(index);
}

let common: Codes | null = null;
let rare: Codes | null = null;

function bytesOf(sign: string): readonly number[] {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  // Beyond the first plane the numbers follow a rule.
  if (code >= 0x10000) return four(code - 0x10000 + 189_000);
  common ??= turned(pairs());
  const two = common.get(sign);
  if (two) return two;
  rare ??= turned(fours());
  return rare.get(sign) ?? [0x3f];
}

const gbBytes = (text: string): Uint8Array => Uint8Array.from([...text].flatMap(bytesOf));

export const encodeText = (text: string, encoding: TextEncoding): Uint8Array =>
  encoding === "utf-8" ? new TextEncoder().encode(text) : gbBytes(text);
