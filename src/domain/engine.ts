/**
 * What a screen, a command or the server may ask of a county. Every answer is a pure function of
 * (county, question): the worker, the server, the CLI and the tests call the same table.
 */

import type { Applications, ApplicationsAsk } from "./applications/application.ts";
import type { Change } from "./change/change.ts";
import type { County } from "./county.ts";
import type { Overview } from "./coverage/coverage-types.ts";
import type { Preview } from "./incremental/preview-types.ts";
import type { Patrols, WaterCalendar } from "./patrols/patrol-types.ts";
import type { RegisterQuality } from "./registers/quality.ts";
import type { VenueCategory } from "./registers/venues.ts";
import type { RoundAnswer, RoundAsk } from "./rounds/round-types.ts";
import type { Evidence, SiteAnswer, SurveyTask } from "./rules/answer-types.ts";
import type { Comparison, VersionVerdicts } from "./rules/comparison/comparison.ts";
import type { Findings, Position, Profile } from "./rules/finding.ts";
import type { Applied, Rule } from "./rules/rule.ts";
import type { SitingGround } from "./siting/ground-types.ts";
import type { VenueList, VenueListAsk } from "./venue-list.ts";

/** What is applied for, wherever it would stand. */
export interface Applicant {
  readonly asOf: string;
  /** Of the spot, metres, 95 %; what a conversion of its coordinates adds is in it. */
  readonly accuracy: number;
  readonly categories: readonly VenueCategory[];
  /** Absent: a new licence. */
  readonly application?: Applied;
  /** Of a renewal: since when it trades on the spot; absent: not known. */
  readonly since?: string;
}

/** Question → answer. `rules` replaces those in force that day ("what if"). */
export interface Questions {
  findings: { ask: { asOf: string; rules?: readonly Rule[]; all?: boolean }; answer: Findings };
  profile: { ask: { asOf: string; rule: Rule; limit: number }; answer: Profile };
  evidence: { ask: { asOf: string; rule: Rule; venue: string }; answer: Evidence | null };
  site: {
    ask: Applicant & { at: Position };
    answer: SiteAnswer;
  };
  /** Of a spreadsheet: one answer for each row. */
  applications: { ask: ApplicationsAsk; answer: Applications };
  /** Where in the county that would be refused or in doubt, as drawn. */
  ground: { ask: Applicant; answer: SitingGround };
  surveyTasks: { ask: { asOf: string }; answer: readonly SurveyTask[] };
  /** What the verdicts on venues would be if that were saved. */
  preview: { ask: { asOf: string; change: Change }; answer: Preview };
  /** Every verdict that `to` would change; `from` null: held against having no such rule. Their own dates do not matter. */
  ruleComparison: { ask: { asOf: string; from: Rule | null; to: Rule }; answer: Comparison };
  /** What each of these versions says of the venues that stand on the day, in force then or not. */
  versionVerdicts: { ask: { asOf: string; rules: readonly Rule[] }; answer: readonly VersionVerdicts[] };
  /** Stops in the order of the roads, shared among teams. */
  round: { ask: RoundAsk; answer: RoundAnswer };
  overview: { ask: { asOf: string }; answer: Overview };
  patrols: { ask: { asOf: string }; answer: Patrols };
  waterCalendar: { ask: { asOf: string; water: string }; answer: WaterCalendar };
  /** How full and fresh every register is, those that stay in the worker included. */
  shelf: { ask: { asOf: string }; answer: readonly RegisterQuality[] };
  /** Which findings a list shows, as numbers of the `findings` of that day, `all` of them. */
  venueList: { ask: VenueListAsk; answer: VenueList };
  /** Township id of every record with a position, by register; null: in none. */
  townships: { ask: Record<string, never>; answer: Readonly<Record<string, Readonly<Record<string, string | null>>>> };
  /** Drawn zones (Turf buffers) of the given places and waters at the given distances; `place` is the id of either. */
  zones: {
    ask: { places: readonly string[]; waters?: readonly string[]; distances: readonly number[] };
    answer: GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, { place: string; distance: number }>;
  };
}
export type Question = keyof Questions;
export type Ask<Q extends Question> = Questions[Q]["ask"];
export type Answer<Q extends Question> = Questions[Q]["answer"];

/** Work done so far; `total` may grow. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A derivation in steps, so that a worker can show progress and be cancelled between two of them. */
export type Steps<T> = Generator<Progress, T, void>;

/** Runs steps to their end. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps as one part of a longer work: its progress runs from `from` to `to` of `total`. */
export function* asPart<T>(steps: Steps<T>, from: number, to: number, total: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { done, total: own } = step.value;
    yield { done: from + Math.floor(((to - from) * done) / Math.max(own, 1)), total };
  }
}

/** Where a county comes from: a server's snapshot, a pack of static files, files dropped on the page. */
export type CountySource =
  /** `rev`: a past revision; absent: the newest. */
  | { readonly from: "server"; readonly adcode: string; readonly base: string; readonly rev?: number }
  | { readonly from: "static"; readonly adcode: string; readonly base: string }
  | { readonly from: "files"; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] };

/** The one door to derivations. main.tsx passes the worker; tests pass direct calls. */
export interface Engine {
  load(source: CountySource, onProgress?: (progress: Progress) => void): Promise<County>;
  derive<Q extends Question>(
    question: Q,
    ask: Ask<Q>,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void },
  ): Promise<Answer<Q>>;
}
