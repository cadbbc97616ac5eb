/** The nine township-level units with their people. */

import type { Township } from "../../domain/registers/areas.ts";
import type { Ground } from "./ground/ground.ts";
import { round, toLonLat } from "./plane.ts";

const english: Record<string, string> = {
  "640121001": "Tuanjie West Road",
  "640121100": "Yanghe",
  "640121101": "Lijun",
  "640121102": "Wangyuan",
  "640121103": "Wanghong",
  "640121104": "Minning",
  "640121200": "Shengli",
  "640121400": "Huangyangtan Farm",
  "640121401": "Yuquanying Farm",
};
/** Published by the census of 2020; the others are estimated. */
const published = new Set(["640121001", "640121100", "640121102"]);
/** Share of children under three (census 2020: age 0 1.18 %, 1-4 5.98 %). */
const under3 = 0.0118 + 0.0598 / 2;

export const townshipRecords = (ground: Ground): Township[] =>
  ground.townships.map((one) => {
    const [lon, lat] = toLonLat(one.seat);
    return {
      id: one.id,
      name: one.name,
      nameEn: english[one.id] ?? one.name,
      kind: one.kind as NonNullable<Township["kind"]>,
      population: one.population,
      childrenUnder3: Math.round(one.population * under3),
      seatLon: round(lon, 5),
      seatLat: round(lat, 5),
      note: published.has(one.id) ? "人口：2020 年普查" : "人口为估计数",
      geometry: one.polygon,
      approximate: true,
    };
  });
