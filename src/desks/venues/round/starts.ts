/** Where teams set out: protection stations and the seats of townships. */

import { type County, standsOn } from "../../../domain/county.ts";
import type { Start } from "./round-desk.ts";

export interface NamedStart extends Start {
  /** `station/P01`. */
  readonly key: string;
}

export function stationsOf(county: County, day: string): readonly NamedStart[] {
  return county.registers.protectionStation.flatMap(({ id, name, geometry, since, until }) => {
    if (geometry?.type !== "Point" || !standsOn(since, until, day)) return [];
    const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
    return [{ key: `station/${id}`, name, at: [lon, lat] as const }];
  });
}

export function seatsOf(county: County, language: "zh" | "en"): readonly NamedStart[] {
  return county.registers.township.flatMap(({ id, name, nameEn, seatLon, seatLat }) =>
    seatLon === undefined || seatLat === undefined
      ? []
      : [{ key: `seat/${id}`, name: language === "zh" ? name : (nameEn ?? name), at: [seatLon, seatLat] as const }],
  );
}

/** A spot of the map as a start. */
export const startAt = (at: readonly [number, number]): Start => ({
  name: `${at[0].toFixed(5)}, ${at[1].toFixed(5)}`,
  at: [Number(at[0].toFixed(6)), Number(at[1].toFixed(6))],
});
