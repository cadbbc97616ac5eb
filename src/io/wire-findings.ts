/**
 * Findings as columns between the browser's two threads: a province has 200,000, and as many objects take a
 * browser seconds to copy. Lossless: what is read equals what was written, field by field.
 */

import { measures, protectedKinds, reasons, verdicts } from "../domain/labels.ts";
import type { Finding, Findings, Position } from "../domain/rules/finding.ts";

/** Fields that are a number or null, a column each. */
const numbers = ["distance", "low", "high", "boundary", "entrance", "walking", "measured"] as const;
const spots = ["placeAt", "venueAt"] as const;
/** Fields that are one of few words or null, a byte each: 0 is null. */
const words = {
  verdict: verdicts,
  reason: reasons,
  placeKind: protectedKinds,
  measure: measures,
  surveyFirst: ["venue", "place"],
} as const;
type NumberField = (typeof numbers)[number];
type SpotField = (typeof spots)[number];
type WordField = keyof typeof words;
const wordFields = Object.keys(words) as WordField[];

interface WireFindings extends Omit<Findings, "findings"> {
  /** Venue of each finding. */
  readonly venues: readonly string[];
  /** Rule and the day from which that version of it holds; a finding names its row. */
  readonly versions: readonly (readonly [rule: string, since: string])[];
  readonly version: Uint16Array<ArrayBuffer>;
  readonly places: readonly string[];
  /** Row of `places`; -1: none. */
  readonly place: Int32Array<ArrayBuffer>;
  readonly words: Readonly<Record<WordField, Uint8Array<ArrayBuffer>>>;
  readonly numbers: Readonly<Record<NumberField, Float64Array<ArrayBuffer>>>;
  /** Bit i: field i of the numbers is a number (which may be NaN), not null; after them the spots. */
  readonly known: Uint16Array<ArrayBuffer>;
  /** Longitude, latitude, one after the other. */
  readonly spots: Readonly<Record<SpotField, Float64Array<ArrayBuffer>>>;
}

/** Numbers of texts in the order in which they are first met. */
class Dictionary {
  readonly texts: string[] = [];
  readonly #rows = new Map<string, number>();

  row(text: string): number {
    const known = this.#rows.get(text);
    if (known !== undefined) return known;
    this.#rows.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

const columns = <K extends string, C>(names: readonly K[], make: () => C): Record<K, C> =>
  Object.fromEntries(names.map((name) => [name, make()])) as Record<K, C>;

export function writeFindings({ findings, ...rest }: Findings): WireFindings {
  const size = findings.length;
  const places = new Dictionary();
  const rules = new Dictionary();
  const versions: (readonly [string, string])[] = [];
  const made = {
    version: new Uint16Array(size),
    place: new Int32Array(size).fill(-1),
    words: columns(wordFields, () => new Uint8Array(size)),
    numbers: columns(numbers, () => new Float64Array(size)),
    known: new Uint16Array(size),
    spots: columns(spots, () => new Float64Array(2 * size)),
  };
  findings.forEach((finding, i) => {
    const version = rules.row(`${finding.rule}\n${finding.ruleSince}`);
    versions[version] ??= [finding.rule, finding.ruleSince];
    made.version[i] = version;
    if (finding.place !== null) made.place[i] = places.row(finding.place);
    for (const field of wordFields) {
      const word = finding[field];
      made.words[field][i] = word === null ? 0 : (words[field] as readonly string[]).indexOf(word) + 1;
    }
    made.known[i] = writeNumbers(finding, i, made.numbers) | writeSpots(finding, i, made.spots);
  });
  return { ...rest, ...made, versions, places: places.texts, venues: findings.map(({ venue }) => venue) };
}

function writeNumbers(finding: Finding, i: number, into: Record<NumberField, Float64Array>): number {
  let known = 0;
  numbers.forEach((field, bit) => {
    const value = finding[field];
    if (value === null) return;
    into[field][i] = value;
    known |= 1 << bit;
  });
  return known;
}

function writeSpots(finding: Finding, i: number, into: Record<SpotField, Float64Array>): number {
  let known = 0;
  spots.forEach((field, bit) => {
    const at = finding[field];
    if (at === null) return;
    into[field].set(at, 2 * i);
    known |= 1 << (numbers.length + bit);
  });
  return known;
}

export function readFindings(wire: WireFindings): Findings {
  const { venues, versions, version, places, place, words: codes, numbers: values, known, spots: at, ...rest } = wire;
  const word = <F extends WordField>(field: F, i: number): (typeof words)[F][number] | null =>
    (words[field] as readonly (typeof words)[F][number][])[(codes[field][i] ?? 0) - 1] ?? null;
  const number = (bit: number, column: Float64Array, i: number): number | null =>
    ((known[i] ?? 0) >> bit) & 1 ? (column[i] ?? null) : null;
  const spot = (bit: number, column: Float64Array, i: number): Position | null =>
    ((known[i] ?? 0) >> (numbers.length + bit)) & 1
      ? [column[2 * i] ?? Number.NaN, column[2 * i + 1] ?? Number.NaN]
      : null;
  const findings = venues.map((venue, i): Finding => {
    const [rule, ruleSince] = versions[version[i] ?? 0] ?? ["", ""];
    return {
      id: `${rule}/${venue}`,
      rule,
      ruleSince,
      venue,
      verdict: word("verdict", i) ?? "unplaced",
      reason: word("reason", i),
      distance: number(0, values.distance, i),
      low: number(1, values.low, i),
      high: number(2, values.high, i),
      place: places[place[i] ?? -1] ?? null,
      placeKind: word("placeKind", i),
      measure: word("measure", i) ?? "boundary",
      placeAt: spot(0, at.placeAt, i),
      venueAt: spot(1, at.venueAt, i),
      boundary: number(3, values.boundary, i),
      entrance: number(4, values.entrance, i),
      walking: number(5, values.walking, i),
      measured: number(6, values.measured, i),
      surveyFirst: word("surveyFirst", i),
    };
  });
  return { ...rest, findings };
}

/** What may be handed over to the other thread instead of copied. */
const buffersOf = ({ version, place, words: codes, numbers: values, known, spots: at }: WireFindings): ArrayBuffer[] =>
  [version, place, known, ...Object.values(codes), ...Object.values(values), ...Object.values(at)].map(
    ({ buffer }) => buffer,
  );

/** Comlink's way to carry them; both threads set it. */
export const findingsTransfer = {
  canHandle: (value: unknown): value is Findings =>
    typeof value === "object" && value !== null && "findings" in value && "unchecked" in value && "counts" in value,
  serialize: (findings: Findings): [WireFindings, ArrayBuffer[]] => {
    const wire = writeFindings(findings);
    return [wire, buffersOf(wire)];
  },
  deserialize: readFindings,
};
