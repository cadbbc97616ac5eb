/**
 * The view: everything that one sees, as a value. The address is its text (`view-address.ts`), so copying
 * the address shares the view. Camera and lists are plain values; nothing here knows the page.
 */

import type { Desk, Language, Verdict } from "../domain/labels.ts";
import type { CaseState } from "../domain/registers/cases.ts";
import type { VenueCategory } from "../domain/registers/venues.ts";
import type { Risk, WaterType } from "../domain/registers/waters.ts";
import type { Position } from "../domain/rules/finding.ts";

/** Degrees WGS 84 and web-map zoom (512 px tiles). */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export const selectionKinds = [
  "finding",
  "venue",
  "place",
  "water",
  "township",
  "home",
  "station",
  "village",
  "welfare",
  "case",
  "clause",
  "register",
] as const;
export type SelectionKind = (typeof selectionKinds)[number];

/** One selected thing. A finding is its venue's id and the rule that judged it. */
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
  readonly rule?: string;
}

/**
 * `open`: any state but closed · `overdue`: past its deadline · `week`: due this week · `listed`: under listed
 * supervision · `none`: no case yet.
 */
export const caseFilters = ["open", "overdue", "week", "listed", "none"] as const;
export type CaseFilter = (typeof caseFilters)[number] | CaseState;

/** `overdue`: past its patrol day · `unequipped`: a piece of rescue equipment is missing. */
export const waterFilters = ["overdue", "unequipped"] as const;
export type WaterFilter = (typeof waterFilters)[number];

/** Filters apply to map, list and chart alike. Null and empty mean: all. */
export interface Filters {
  readonly township: string | null;
  readonly rule: string | null;
  readonly categories: readonly VenueCategory[];
  readonly verdicts: readonly Verdict[];
  readonly caseState: CaseFilter | null;
  /** Only venues that the tried distance would change. */
  readonly changes: boolean;
  readonly risks: readonly Risk[];
  /** All of them must hold. */
  readonly water: readonly WaterFilter[];
  readonly waterTypes: readonly WaterType[];
  /** Only rows of a register with a problem. */
  readonly problems: boolean;
  readonly text: string;
}

/** A proposed spot: position, 95 % accuracy in metres, categories applied for. */
export interface SitePin {
  readonly at: Position;
  /** As stated; what the conversion adds is not in it. */
  readonly accuracy: number;
  readonly categories: readonly VenueCategory[];
  /** The reading its typed coordinates came through; absent: none was needed. */
  readonly reading?: string;
  readonly renewal?: true;
  /** Of a renewal: since when it trades here. */
  readonly since?: string;
}

export const themeChoices = ["auto", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** Height of the panel's sheet on a phone. */
export const sheets = ["peek", "half", "full"] as const;
export type Sheet = (typeof sheets)[number];

export interface View {
  /** Adcode; null: not chosen. */
  readonly county: string | null;
  readonly desk: Desk;
  /** A desk's own second screen by its id, such as `site`, `wall`, `report`; null: the first. */
  readonly screen: string | null;
  /** Null: the whole county. */
  readonly camera: Camera | null;
  readonly selection: Selection | null;
  readonly filters: Filters;
  /** Ids of map layers that are switched off, sorted. */
  readonly hidden: readonly string[];
  /** Tried distance in metres by rule id. */
  readonly whatIf: Readonly<Record<string, number>>;
  /** How the desk's list is sorted, by the desk's own id; null: its first. */
  readonly order: string | null;
  /** A day as 2026-11-24; null: the pack's day, else today. */
  readonly asOf: string | null;
  /** A past revision, read only; null: the newest. */
  readonly rev: number | null;
  /** Id of the indicator on map and charts; null: the first core one. */
  readonly indicator: string | null;
  readonly site: SitePin | null;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly sheet: Sheet;
  /** Is the panel folded into the rail? */
  readonly folded: boolean;
}

export const noFilters: Filters = {
  township: null,
  rule: null,
  categories: [],
  verdicts: [],
  caseState: null,
  changes: false,
  risks: [],
  water: [],
  waterTypes: [],
  problems: false,
  text: "",
};

export const firstView: View = {
  county: null,
  desk: "overview",
  screen: null,
  camera: null,
  selection: null,
  filters: noFilters,
  hidden: [],
  whatIf: {},
  order: null,
  asOf: null,
  rev: null,
  indicator: null,
  site: null,
  language: "zh",
  theme: "auto",
  sheet: "half",
  folded: false,
};

export const sameSelection = (a: Selection | null, b: Selection | null): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id && (a.rule ?? "") === (b.rule ?? ""));
