/**
 * Findings as columns between the browser's two threads: a province has 200,000, and as many objects take a
 * browser seconds to copy. Lossless: what is read equals what was written, field by field. The page keeps the
 * columns and makes a finding when it is looked at.
 */

import { measures, protectedKinds, reasons, verdicts } from "../domain/labels.ts";
import type { Finding, Findings, Position } from "../domain/rules/finding.ts";
import { type FindingTable, lendTable, Numbering, venueRowsOf } from "../domain/rules/finding-table.ts";
import { columnReader, type PackedTexts, packTexts, textBuffers } from "./packed-column.ts";

/** Fields that are a number or null, a column each. */
const numbers = ["distance", "low", "high", "boundary", "entrance", "walking", "measured"] as const;
const spots = ["placeAt", "venueAt"] as const;
/** Fields that are one of few words or null, a byte each: 0 is null. */
const words = {
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
  readonly size: number;
  /** Id of each finding's venue. */
  readonly venues: PackedTexts;
  /** Its row in the county that was judged, where it was numbered. */
  readonly venueRow: Int32Array<ArrayBuffer> | null;
  /** Rule and the day from which that version of it holds; a finding names its row. */
  readonly versions: readonly (readonly [rule: string, since: string])[];
  readonly version: Uint16Array<ArrayBuffer>;
  readonly places: readonly string[];
  /** Row of `places`; -1: none. */
  readonly place: Int32Array<ArrayBuffer>;
  /** Index of `verdicts`. */
  readonly verdict: Uint8Array<ArrayBuffer>;
  readonly words: Readonly<Record<WordField, Uint8Array<ArrayBuffer>>>;
  /** NaN where it is null. */
  readonly numbers: Readonly<Record<NumberField, Float64Array<ArrayBuffer>>>;
  /** Bit i: field i of the numbers is a number (which may be NaN), not null; after them the spots. */
  readonly known: Uint16Array<ArrayBuffer>;
  /** Longitude, latitude, one after the other. */
  readonly spots: Readonly<Record<SpotField, Float64Array<ArrayBuffer>>>;
}

const columns = <K extends string, C>(names: readonly K[], make: (name: K) => C): Record<K, C> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, C>;

function writeVersions(findings: readonly Finding[]) {
  const version = new Uint16Array(findings.length);
  const numbering = new Numbering();
  const versions: (readonly [string, string])[] = [];
  let [rule, since, row] = ["", "", -1];
  for (let i = 0; i < findings.length; i++) {
    const finding = findings[i] as Finding;
    // Findings stand rule by rule: the version is nearly always that of the one before.
    if (row < 0 || finding.rule !== rule || finding.ruleSince !== since) {
      [rule, since] = [finding.rule, finding.ruleSince];
      row = numbering.of(`${rule}\n${since}`);
      versions[row] = [rule, since];
    }
    version[i] = row;
  }
  return { version, versions };
}

function writePlaces(findings: readonly Finding[]) {
  const place = new Int32Array(findings.length).fill(-1);
  const places = new Numbering();
  for (let i = 0; i < findings.length; i++) {
    const of = findings[i]?.place ?? null;
    if (of !== null) place[i] = places.of(of);
  }
  return { place, places: places.texts };
}

function writeWords(findings: readonly Finding[], field: WordField): Uint8Array<ArrayBuffer> {
  const known: readonly string[] = words[field];
  const column = new Uint8Array(findings.length);
  for (let i = 0; i < findings.length; i++) {
    const word = (findings[i] as Finding)[field];
    if (word !== null) column[i] = known.indexOf(word) + 1;
  }
  return column;
}

function writeVerdicts(findings: readonly Finding[]): Uint8Array<ArrayBuffer> {
  const column = new Uint8Array(findings.length);
  for (let i = 0; i < findings.length; i++) column[i] = verdicts.indexOf((findings[i] as Finding).verdict);
  return column;
}

function writeNumbers(findings: readonly Finding[], field: NumberField, known: Uint16Array): Float64Array<ArrayBuffer> {
  const bit = 1 << numbers.indexOf(field);
  const column = new Float64Array(findings.length).fill(Number.NaN);
  for (let i = 0; i < findings.length; i++) {
    const value = (findings[i] as Finding)[field];
    if (value === null) continue;
    column[i] = value;
    known[i] = (known[i] as number) | bit;
  }
  return column;
}

function writeSpots(findings: readonly Finding[], field: SpotField, known: Uint16Array): Float64Array<ArrayBuffer> {
  const bit = 1 << (numbers.length + spots.indexOf(field));
  const column = new Float64Array(2 * findings.length);
  for (let i = 0; i < findings.length; i++) {
    const at = (findings[i] as Finding)[field];
    if (at === null) continue;
    column[2 * i] = at[0];
    column[2 * i + 1] = at[1];
    known[i] = (known[i] as number) | bit;
  }
  return column;
}

/** Column by column: the findings are walked through often, but each walk does one thing to all. */
export function writeFindings(answer: Findings): WireFindings {
  const { findings, ...rest } = answer;
  const known = new Uint16Array(findings.length);
  return {
    ...rest,
    size: findings.length,
    venues: packTexts(findings.map(({ venue }) => venue)),
    venueRow: venueRowsOf(answer)?.slice() ?? null,
    ...writeVersions(findings),
    ...writePlaces(findings),
    verdict: writeVerdicts(findings),
    words: columns(wordFields, (field) => writeWords(findings, field)),
    numbers: columns(numbers, (field) => writeNumbers(findings, field, known)),
    spots: columns(spots, (field) => writeSpots(findings, field, known)),
    known,
  };
}

/** The findings of the columns, each made when it is first looked at. */
function readersOf(wire: WireFindings): Pick<FindingTable, "at" | "venue" | "venueAt"> {
  const { size, versions, version, places, place, words: codes, numbers: values, known, spots: at } = wire;
  const text = columnReader(wire.venues);
  const venue = (i: number): string => (text(i) as string | undefined) ?? "";
  const word = <F extends WordField>(field: F, i: number): (typeof words)[F][number] | null =>
    (words[field] as readonly (typeof words)[F][number][])[(codes[field][i] ?? 0) - 1] ?? null;
  const number = (bit: number, column: Float64Array, i: number): number | null =>
    ((known[i] ?? 0) >> bit) & 1 ? (column[i] ?? null) : null;
  const spot = (bit: number, column: Float64Array, i: number): Position | null =>
    ((known[i] ?? 0) >> (numbers.length + bit)) & 1
      ? [column[2 * i] ?? Number.NaN, column[2 * i + 1] ?? Number.NaN]
      : null;
  const make = (i: number): Finding => {
    const [rule, ruleSince] = versions[version[i] ?? 0] ?? ["", ""];
    return {
      id: `${rule}/${venue(i)}`,
      rule,
      ruleSince,
      venue: venue(i),
      verdict: verdicts[wire.verdict[i] ?? 0] ?? "unplaced",
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
  };
  const made: Finding[] = new Array(size);
  const finding = (i: number): Finding | undefined => {
    if (i < 0 || i >= size) return undefined;
    made[i] ??= make(i);
    return made[i];
  };
  return { at: finding, venue, venueAt: (i) => spot(1, at.venueAt, i) };
}

function tableFrom(wire: WireFindings): FindingTable {
  const rules = new Numbering();
  const ruleOf = wire.versions.map(([rule]) => rules.of(rule));
  const { size, verdict, place, places, venueRow, version, numbers: values } = wire;
  const rule = version.map((row) => ruleOf[row] ?? 0);
  const readers = readersOf(wire);
  return { size, verdict, rule, rules: rules.texts, distance: values.distance, venueRow, place, places, ...readers };
}

export function readFindings(wire: WireFindings): Findings {
  const { asOf, revision, rules, counts, unchecked, notJudged } = wire;
  const table = tableFrom(wire);
  let all: readonly Finding[] | null = null;
  const findings: Findings = {
    asOf,
    revision,
    rules,
    // Whoever wants them all has them all made, once.
    get findings() {
      all ??= Array.from({ length: table.size }, (_, i) => table.at(i) as Finding);
      return all;
    },
    counts,
    unchecked,
    ...(notJudged ? { notJudged } : {}),
  };
  lendTable(findings, table);
  return findings;
}

/** What may be handed over to the other thread instead of copied. */
const buffersOf = (wire: WireFindings): ArrayBuffer[] => [
  ...[wire.version, wire.place, wire.verdict, wire.known].map(({ buffer }) => buffer),
  ...(wire.venueRow ? [wire.venueRow.buffer] : []),
  ...textBuffers(wire.venues),
  ...[wire.words, wire.numbers, wire.spots].flatMap((kept) => Object.values(kept).map(({ buffer }) => buffer)),
];

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
