/** The shops of the county: what they sell, what they are called, how many there are. */

import type { VenueCategory } from "../../../domain/registers/venues.ts";

export interface Trade {
  readonly name: string;
  readonly categories: readonly VenueCategory[];
  readonly count: number;
  /** Wants the heart of a town: 1 as others, more for more. */
  readonly centre: number;
}

export const trades: readonly Trade[] = [
  { name: "便利店", categories: ["tobacco"], count: 940, centre: 1 },
  { name: "便利店", categories: ["tobacco", "liquor"], count: 150, centre: 1 },
  { name: "小卖部", categories: ["tobacco"], count: 360, centre: 0.7 },
  { name: "超市", categories: ["tobacco"], count: 190, centre: 1.1 },
  { name: "超市", categories: ["tobacco", "liquor"], count: 110, centre: 1.1 },
  { name: "烟酒行", categories: ["tobacco", "liquor"], count: 100, centre: 1.2 },
  { name: "酒行", categories: ["liquor"], count: 430, centre: 1.1 },
  { name: "餐馆", categories: ["liquor"], count: 395, centre: 1.2 },
  { name: "彩票站", categories: ["lottery"], count: 78, centre: 1.3 },
  { name: "便利店", categories: ["tobacco", "lottery"], count: 10, centre: 1 },
  { name: "网吧", categories: ["internetCafe"], count: 24, centre: 1.8 },
  { name: "歌厅", categories: ["entertainment"], count: 30, centre: 1.8 },
  { name: "电玩厅", categories: ["entertainment"], count: 9, centre: 1.8 },
  { name: "酒吧", categories: ["bar"], count: 12, centre: 2 },
  { name: "酒吧", categories: ["bar", "liquor"], count: 8, centre: 2 },
];

export const shopCount = trades.reduce((sum, trade) => sum + trade.count, 0);

/** Share of the county's shops by township. */
export const shopShare: Readonly<Record<string, number>> = {
  "640121001": 0.235,
  "640121100": 0.115,
  "640121101": 0.08,
  "640121102": 0.355,
  "640121103": 0.07,
  "640121104": 0.085,
  "640121200": 0.045,
  "640121400": 0.01,
  "640121401": 0.005,
};
