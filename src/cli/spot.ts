/** `--at LON,LAT`, `--accuracy M` and `--category C` of a pre-check. */

import { type VenueCategory, venueCategories, venueCategoryIds } from "../domain/registers/venues.ts";
import type { Position } from "../domain/rules/finding.ts";
import { BadInput } from "./bad-input.ts";

export const wrong = (option: string, value: string | undefined, zh: string, en: string) =>
  BadInput.at(
    option,
    value === undefined ? { zh: "必填", en: "is required" } : { zh: `不认得“${value}”`, en: `“${value}” is not known` },
    { zh, en },
  );

export function spotFrom(text: string | undefined, option = "--at"): Position {
  const [lon = Number.NaN, lat = Number.NaN, ...rest] = (text ?? "")
    .split(/[,，]/)
    .map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && rest.length === 0) return [lon, lat];
  throw wrong(option, text, "写成 经度,纬度，如 106.2506,38.2802", "write LON,LAT, e.g. 106.2506,38.2802");
}

/** Metres, 95 %. Not stated: the pack's figure for a position of unknown source. */
export function accuracyFrom(text: string | undefined, unstated: number): number {
  if (text === undefined) return unstated;
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  throw wrong("--accuracy", text, "填米数，如 5", "give metres, e.g. 5");
}

function categoryFrom(word: string): VenueCategory {
  const found = venueCategoryIds.find((id) => {
    const { zh, en, also } = venueCategories[id];
    return [id, zh, en, ...also].some((name) => name.toLowerCase() === word.toLowerCase());
  });
  if (found) return found;
  const choices = venueCategoryIds.map((id) => `${id} ${venueCategories[id].zh}`);
  throw wrong("--category", word, choices.join("、"), venueCategoryIds.join(", "));
}

/** Several categories: the option repeated, or separated as in the registers. */
export function categoriesFrom(given: readonly string[] | undefined): VenueCategory[] {
  const words = (given ?? []).flatMap((one) => one.split(/[、;,；，]/)).map((word) => word.trim());
  const categories = words.filter(Boolean).map(categoryFrom);
  if (categories.length === 0)
    throw wrong("--category", undefined, venueCategoryIds.join("、"), venueCategoryIds.join(", "));
  return [...new Set(categories)];
}
