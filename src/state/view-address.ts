/**
 * View ⇄ address: `#/640121/venues/site?at=106.27218,38.38472,16.2&sel=finding:V0037:plan-50`.
 * Total both ways: any text gives a view, unknown parameters are passed over, defaults are left out.
 * A site keeps 8 decimals (1 mm), the camera 5, the zoom 2.
 */

import { desks, languages, verdicts } from "../domain/labels.ts";
import { caseStates } from "../domain/registers/cases.ts";
import { type VenueCategory, venueCategories } from "../domain/registers/venues.ts";
import { riskLevels, waterTypes } from "../domain/registers/waters.ts";
import { decode, decodeList, encodeItem, encodeValue, readQuery } from "./address-text.ts";
import {
  type Camera,
  caseFilters,
  type Filters,
  firstView,
  type Selection,
  type SitePin,
  selectionKinds,
  sheets,
  themeChoices,
  type View,
  waterFilters,
} from "./view.ts";

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as K[];
const categoryIds = keysOf(venueCategories);
const allCaseFilters = [...caseFilters, ...keysOf(caseStates)];
const day = /^\d{4}-\d{2}-\d{2}$/;
/** The readings of coordinates by their ids. */
const coordinates = /^(wgs84|gcj02|bd09|gk\d\d(-prefixed)?)(-swapped)?$/;
const word = /^[a-z][a-z0-9-]{0,40}$/;

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | null =>
  values.find((value) => value === text) ?? null;
const someOf = <T extends string>(values: readonly T[], texts: readonly string[]): T[] =>
  values.filter((value) => texts.includes(value));

/** A finite number within bounds, rounded to some decimals; null otherwise. */
function number(text: string | undefined, min: number, max: number, decimals: number): number | null {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  if (!(value >= min && value <= max)) return null;
  return Number(value.toFixed(decimals)) + 0;
}
const shown = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)) + 0);

/** An id of our own making, such as a screen's. */
const readWord = (text: string | null): string | null => (text !== null && word.test(text) ? text : null);

function readCamera(text: string): Camera | null {
  const [x, y, z] = text.split(",");
  const lon = number(x, -180, 180, 5);
  const lat = number(y, -85, 85, 5);
  const zoom = number(z, 0, 24, 2);
  return lon === null || lat === null || zoom === null ? null : { lon, lat, zoom };
}

function readSelection(text: string): Selection | null {
  const [kindText, idText = "", ruleText] = text.split(":");
  const kind = oneOf(selectionKinds, kindText ?? "");
  const id = decode(idText);
  const rule = ruleText === undefined ? null : decode(ruleText);
  if (!kind || !id) return null;
  return rule ? { kind, id, rule } : { kind, id };
}

function readSite(text: string): SitePin | null {
  const [x, y, accuracy, ...rest] = text.split(",");
  const lon = number(x, -180, 180, 8);
  const lat = number(y, -90, 90, 8);
  if (lon === null || lat === null) return null;
  const reading = rest.find((one) => coordinates.test(one));
  const since = rest.find((one) => day.test(one));
  return {
    at: [lon, lat],
    accuracy: number(accuracy, 0, 10_000, 1) ?? 5,
    categories: someOf<VenueCategory>(categoryIds, rest),
    ...(reading && { reading }),
    ...(rest.includes("renewal") && { renewal: true }),
    ...(since && { since }),
  };
}

function readWhatIf(text: string): Record<string, number> {
  const tried: Record<string, number> = {};
  for (const part of text.split(",")) {
    const [rule, metres] = part.split(":");
    const id = decode(rule ?? "");
    const value = number(metres, 0, 5000, 0);
    if (id && value !== null) Object.defineProperty(tried, id, { value, enumerable: true, configurable: true });
  }
  return tried;
}

type Read = (name: string) => string | null;

const readFilters = (raw: (name: string) => string, text: Read): Filters => ({
  township: text("township") || null,
  rule: text("rule") || null,
  categories: someOf<VenueCategory>(categoryIds, decodeList(raw("category"))),
  verdicts: someOf(verdicts, decodeList(raw("verdict"))),
  caseState: oneOf(allCaseFilters, text("case")),
  changes: text("changes") === "1",
  risks: someOf(keysOf(riskLevels), decodeList(raw("risk"))),
  water: someOf(waterFilters, decodeList(raw("water"))),
  waterTypes: someOf(keysOf(waterTypes), decodeList(raw("type"))),
  problems: text("problems") === "1",
  text: text("text") ?? "",
});

/** Any text gives a view. */
export function parseAddress(hash: string): View {
  const [path = "", ...rest] = hash.replace(/^#?\/?/, "").split("?");
  const [county, deskText, screen] = path.split("/").map((part) => decode(part) ?? "");
  const query = readQuery(rest.join("?"));
  const raw = (name: string): string => query.get(name) ?? "";
  const text: Read = (name) => (query.has(name) ? decode(raw(name)) : null);
  const asOf = text("on");
  return {
    county: county && county !== "-" ? county : null,
    desk: oneOf(desks, deskText ?? "") ?? firstView.desk,
    screen: readWord(screen ?? null),
    camera: readCamera(raw("at")),
    selection: readSelection(raw("sel")),
    filters: readFilters(raw, text),
    hidden: [...new Set(decodeList(raw("hide")))].sort(),
    whatIf: readWhatIf(raw("try")),
    order: readWord(text("order")),
    asOf: asOf && day.test(asOf) ? asOf : null,
    rev: number(raw("rev"), 1, 1e12, 0),
    indicator: text("indicator") || null,
    site: readSite(raw("site")),
    language: oneOf(languages, text("lang")) ?? firstView.language,
    theme: oneOf(themeChoices, text("theme")) ?? firstView.theme,
    sheet: oneOf(sheets, text("sheet")) ?? firstView.sheet,
    folded: text("fold") === "1",
  };
}

const list = (values: readonly string[]): string => values.map(encodeItem).join(",");
const selectionText = ({ kind, id, rule }: Selection): string =>
  [kind, encodeItem(id), ...(rule ? [encodeItem(rule)] : [])].join(":");
const siteText = ({ at, accuracy, categories, reading, renewal, since }: SitePin): string =>
  [shown(at[0], 8), shown(at[1], 8), shown(accuracy, 1), ...categories, reading, renewal && "renewal", since]
    .filter(Boolean)
    .join(",");

/** Name and text of every parameter that differs from the first view; empty text: left out. */
function parameters(view: View): readonly (readonly [string, string])[] {
  const { camera, filters } = view;
  const unless = (text: string, usual: string): string => (text === usual ? "" : text);
  return [
    ["at", camera ? `${shown(camera.lon, 5)},${shown(camera.lat, 5)},${shown(camera.zoom, 2)}` : ""],
    ["sel", view.selection ? selectionText(view.selection) : ""],
    ["on", view.asOf ?? ""],
    ["rev", view.rev === null ? "" : String(view.rev)],
    ["indicator", encodeValue(view.indicator ?? "")],
    ["township", encodeValue(filters.township ?? "")],
    ["rule", encodeValue(filters.rule ?? "")],
    ["category", list(filters.categories)],
    ["verdict", list(filters.verdicts)],
    ["case", filters.caseState ?? ""],
    ["changes", filters.changes ? "1" : ""],
    ["risk", list(filters.risks)],
    ["water", list(filters.water)],
    ["type", list(filters.waterTypes)],
    ["problems", filters.problems ? "1" : ""],
    ["text", encodeValue(filters.text)],
    [
      "try",
      Object.entries(view.whatIf)
        .map(([rule, metres]) => `${encodeItem(rule)}:${metres}`)
        .join(","),
    ],
    ["order", view.order ?? ""],
    ["site", view.site ? siteText(view.site) : ""],
    ["hide", list(view.hidden)],
    ["lang", unless(view.language, firstView.language)],
    ["theme", unless(view.theme, firstView.theme)],
    ["sheet", unless(view.sheet, firstView.sheet)],
    ["fold", view.folded ? "1" : ""],
  ];
}

/** The address of a view, from `#`. */
export function formatAddress(view: View): string {
  const path = [encodeItem(view.county ?? "-"), view.desk, ...(view.screen ? [view.screen] : [])].join("/");
  const query = parameters(view)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${name}=${text}`)
    .join("&");
  return `#/${path}${query ? `?${query}` : ""}`;
}

/**
 * Does going from one view to the other add an entry to the history? What one chose does; what moved
 * under the hand (camera, sheet, slider, typing, language, theme) replaces the entry.
 */
export function addsToHistory(before: View, after: View): boolean {
  const chosen = (view: View): string =>
    formatAddress({
      ...view,
      camera: null,
      whatIf: {},
      order: null,
      sheet: firstView.sheet,
      folded: false,
      language: firstView.language,
      theme: firstView.theme,
      filters: { ...view.filters, text: "" },
    });
  return chosen(before) !== chosen(after);
}
