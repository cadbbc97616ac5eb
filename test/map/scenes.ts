/** A small scene of every kind of thing, invented. */

import type { Scene, VenueMark } from "../../src/map/scene.ts";
import { emptyScene } from "../../src/map/scene.ts";

export const square = (lon: number, lat: number, half = 0.001): GeoJSON.Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [lon - half, lat - half],
      [lon + half, lat - half],
      [lon + half, lat + half],
      [lon - half, lat + half],
      [lon - half, lat - half],
    ],
  ],
});

export const venue = (id: string, lon: number, lat: number, more: Partial<VenueMark> = {}): VenueMark => ({
  id,
  at: [lon, lat],
  verdict: "outside",
  category: "tobacco",
  accuracy: 5,
  ...more,
});

export const fullScene: Scene = {
  ...emptyScene,
  ground: {
    outline: square(106.2, 38.3, 0.1),
    townships: [
      {
        id: "T1",
        name: { zh: "示例镇", en: "示例镇" },
        geometry: square(106.15, 38.3, 0.05),
        labelAt: [106.15, 38.3],
        room: 0.05,
      },
      {
        id: "T2",
        name: { zh: "样本乡", en: "样本乡" },
        geometry: square(106.25, 38.3, 0.05),
        labelAt: [106.25, 38.3],
        room: 0.05,
      },
    ],
    waters: [
      {
        name: "示例渠",
        kind: "canal",
        width: 20,
        geometry: {
          type: "LineString",
          coordinates: [
            [106.1, 38.2],
            [106.3, 38.4],
          ],
        },
      },
    ],
    roads: [
      {
        name: "样本路",
        kind: "main",
        geometry: {
          type: "LineString",
          coordinates: [
            [106.1, 38.3],
            [106.3, 38.3],
          ],
        },
      },
    ],
    villages: [{ id: "V", name: "样本村", at: [106.2, 38.31] }],
    seats: [{ id: "T1", name: "示例镇", at: [106.15, 38.29] }],
  },
  choropleth: {
    title: "示例",
    unit: "%",
    byTownship: new Map([
      ["T1", { label: "61", share: 0.61, state: "known" as const }],
      ["T2", { label: "无", share: null, state: "nothing" as const }],
    ]),
  },
  venues: [
    venue("A", 106.2, 38.3, { verdict: "inside" }),
    venue("B", 106.2001, 38.3, { verdict: "survey" }),
    venue("C", 106.2002, 38.3),
  ],
  places: [
    {
      id: "S1",
      kind: "school",
      name: "示例一小",
      geometry: square(106.201, 38.3),
      gates: [[106.201, 38.301]],
    },
    {
      id: "N1",
      kind: "nursery",
      name: "示例托育",
      geometry: { type: "Point", coordinates: [106.21, 38.3] },
      gates: [],
      extent: 20,
    },
  ],
  homes: [{ id: "H1", at: [106.19, 38.3], name: "儿童之家", capacity: 30 }],
  stations: [{ id: "P1", at: [106.19, 38.31], name: "工作站" }],
  waters: [
    { id: "W1", name: "样本塘", geometry: square(106.18, 38.3), risk: "high" },
    {
      id: "W2",
      name: "样本沟",
      geometry: { type: "Point", coordinates: [106.17, 38.3] },
      risk: "low",
      order: 2,
      state: "next",
    },
  ],
  zones: {
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: { distance: 50, style: "solid" }, geometry: square(106.201, 38.3, 0.0015) },
    ],
  },
  lines: [
    {
      id: "L",
      from: [106.2, 38.3],
      to: [106.2002, 38.3003],
      label: "38.0 m ± 7.1",
      verdict: "inside",
      fromRing: 5,
      toRing: 5,
    },
  ],
};
