/** The legend of a scene: only what it draws at a zoom. Signs are SVG, so that page and print show them alike. */

import { type Language, type Text, verdictLabels } from "../domain/labels.ts";
import { placeSymbols, singleSymbols } from "../theme/symbols.ts";
import { venueMark } from "../theme/verdict-signs.ts";
import { aloneFrom } from "./clusters.ts";
import type { LayerId, Scene, ZoneStyle } from "./scene.ts";

export interface LegendItem {
  readonly id: string;
  readonly label: string;
  readonly sign: LegendSign;
  /** Zoom from which it is drawn; absent: always. */
  readonly from?: number;
  /** Zoom from which it is drawn no more. */
  readonly until?: number;
}

/** Inner SVG whose colours are the theme's `var(--…)`. */
export interface LegendSign {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  readonly svg: string;
}

const say = (text: Text, language: Language): string => text[language];

const long = (svg: string): LegendSign => ({ width: 28, height: 12, viewBox: "0 -6 28 12", svg });
const small = (svg: string, box = "0 0 24 24", size = 20): LegendSign => ({
  width: size,
  height: size,
  viewBox: box,
  svg,
});

const plateSign = (symbol: string): LegendSign =>
  small(
    `<rect x="2" y="2" width="20" height="20" rx="3" fill="var(--campus-edge)"/><g transform="translate(5 5) scale(.933)" fill="var(--map-land)" color="var(--map-land)">${symbol}</g>`,
  );
const bareSign = (symbol: string, colour: string): LegendSign =>
  small(`<g fill="var(${colour})" color="var(${colour})">${symbol}</g>`, "-1 -1 17 17", 16);

const zoneLines: Readonly<Record<ZoneStyle, string>> = {
  solid: '<path d="M0 0H28" stroke="var(--zone-50)" stroke-width="1.5"/>',
  dash: '<path d="M0 0H28" stroke="var(--zone-200)" stroke-width="1.2" stroke-dasharray="6 4"/>',
  dotted:
    '<path d="M0 0H28" stroke="var(--what-if)" stroke-width="1.6" stroke-dasharray=".1 4.5" stroke-linecap="round"/>',
  spot: '<path d="M0 0H28" stroke="var(--ink)" stroke-width="1.2" stroke-dasharray="2 3"/>',
  reach: '<path d="M0 0H28" stroke="var(--water-label)" stroke-width="1.4" stroke-dasharray="7 4"/>',
  refused: '<path d="M1 6L13-6M9 6L21-6M17 6L28-5M1-5L12 6M7-6L19 6M15-6L27 6" stroke="var(--inside)"/>',
  doubtful: '<path d="M1 6L13-6M9 6L21-6M17 6L28-5" stroke="var(--survey)"/>',
};
const zoneWords: Readonly<Record<ZoneStyle, (distance: number) => Text>> = {
  solid: (d) => ({ zh: `${d} m 缓冲`, en: `${d} m zone` }),
  dash: (d) => ({ zh: `${d} m（幼儿园）`, en: `${d} m (kindergartens)` }),
  dotted: (d) => ({ zh: `试 ${d} m`, en: `tried: ${d} m` }),
  spot: (d) => ({ zh: `距选址 ${d} m`, en: `${d} m from the spot` }),
  reach: (d) => ({ zh: `${d / 1000} km 以内（直线）`, en: `within ${d / 1000} km, straight` }),
  refused: () => ({ zh: "在区内的地（示意）", en: "Ground inside (drawn)" }),
  doubtful: () => ({ zh: "须实测的地（示意）", en: "Ground in doubt (drawn)" }),
};

const riskSigns = [
  ["high", { zh: "高风险水域", en: "Water, high risk" }],
  ["medium", { zh: "中风险水域", en: "Water, medium risk" }],
  ["low", { zh: "低风险水域", en: "Water, low risk" }],
] as const;

const diamond = (risk: "high" | "medium" | "low"): LegendSign => {
  const full = risk === "high";
  const ink = full ? "--panel" : "--water-label";
  const dash = risk === "low" ? ' stroke-dasharray="3 2.2"' : "";
  return small(
    `<rect x="-9" y="-9" width="18" height="18" rx="2.5" transform="rotate(45)" fill="var(${full ? "--water-label" : "--panel"})" stroke="var(--water-label)" stroke-width="1.4"${dash}/><g transform="translate(-6 -6) scale(.8)" fill="var(${ink})" color="var(${ink})">${singleSymbols.water}</g>`,
    "-14 -14 28 28",
  );
};

/** As the style draws them; a sign explained where none is seen is only in the way. */
const zoneFrom: Readonly<Record<ZoneStyle, number>> = {
  solid: 14.5,
  dash: 14,
  dotted: 14,
  spot: 12,
  reach: 10,
  refused: 0,
  doubtful: 0,
};
const plateFrom = 12;
const gateFrom = 15.5;
const ringFrom = 15.5;
const homeFrom = 11.5;

/** A ring of many venues: what its arcs mean. */
const cluster = small(
  '<circle r="9" fill="var(--panel)"/><path d="M-2.6 8.6A9 9 0 1 1 7.8 4.5" transform="rotate(-120)" fill="none" stroke="var(--outside)" stroke-width="1.8"/><path d="M0 -9A9 9 0 0 1 7.8 -4.5" fill="none" stroke="var(--inside)" stroke-width="4.4"/><path d="M8.5 -3A9 9 0 0 1 7.8 4.5" fill="none" stroke="var(--survey-fill)" stroke-width="4.4" stroke-dasharray="2 1.3"/><path d="M-3.5 3V-1.5M0 3V-4M3.5 3V-2.5" stroke="var(--ink-2)" stroke-width="1.6"/>',
  "-12 -12 24 24",
  24,
);

function venueItems({ venues, language }: Scene): LegendItem[] {
  const present = new Set(venues.map(({ verdict }) => verdict));
  const marks = (["inside", "survey", "outside", "unplaced"] as const)
    .filter((verdict) => present.has(verdict))
    .map((verdict) => ({
      id: verdict,
      label: say(verdictLabels[verdict], language),
      sign: small(venueMark(verdict, "tobacco", 10), "-16 -16 32 32", 24),
    }));
  const rings = venues.some(({ accuracy }) => accuracy !== undefined);
  const ring = {
    id: "accuracy",
    label: say({ zh: "定位误差 95 %", en: "Position, 95 %" }, language),
    sign: small(
      '<circle r="8" fill="none" stroke="var(--ink-2)" stroke-dasharray="3 2.5" stroke-width="1.2"/><circle r="2" fill="var(--ink-2)"/>',
      "-12 -12 24 24",
      24,
    ),
    from: ringFrom,
  };
  const many = {
    id: "cluster",
    label: say({ zh: "多家，弧按判定分", en: "Many, arcs by verdict" }, language),
    sign: cluster,
    until: aloneFrom,
  };
  return [...marks, ...(venues.length > 1 ? [many] : []), ...(rings ? [ring] : [])];
}

function zoneItems({ zones, language }: Scene): LegendItem[] {
  const kinds = new Map(zones?.features.map(({ properties: p }) => [`${p.style}-${p.distance}`, p]));
  return [...kinds].map(([id, { style, distance }]) => ({
    id: `zone-${id}`,
    label: say(zoneWords[style](distance), language),
    sign: long(zoneLines[style]),
    from: zoneFrom[style],
  }));
}

const dots =
  '<path d="M1 0H28" stroke="var(--ink-2)" stroke-width="2.5" stroke-linecap="round" stroke-dasharray=".1 5"/>';

const walkItems = ({ routes, language }: Scene): LegendItem[] =>
  routes.some(({ state }) => state === "walk")
    ? [{ id: "walk", label: say({ zh: "最短步行路径", en: "Shortest walk" }, language), sign: long(dots) }]
    : [];

function placeItems({ places, language }: Scene): LegendItem[] {
  const kinds = [
    ["school", { zh: "中小学校", en: "School" }],
    ["kindergarten", { zh: "幼儿园", en: "Kindergarten" }],
    ["nursery", { zh: "托育机构", en: "Nursery" }],
  ] as const;
  const present = new Set(places.map(({ kind }) => kind));
  const plates = kinds
    .filter(([kind]) => present.has(kind))
    .map(([kind, text]) => ({
      id: kind,
      label: say(text, language),
      sign: plateSign(placeSymbols[kind]),
      from: plateFrom,
    }));
  if (!places.some(({ gates }) => gates.length > 0)) return plates;
  const gate = long('<path d="M0 0H28M14 -6V6" stroke="var(--campus-edge)" stroke-width="2"/>');
  return [...plates, { id: "gate", label: say({ zh: "校门", en: "Gate" }, language), sign: gate, from: gateFrom }];
}

const ball = (inside: string, fill: string, edge: string): LegendSign =>
  small(`<circle r="8" fill="var(--${fill})" stroke="var(--${edge})" stroke-width="2"/>${inside}`, "-12 -12 24 24", 24);

/** Stops of a round by how far it has come. */
const stopSigns = [
  [
    "done",
    { zh: "已查", en: "Done" },
    ball('<path d="M-4 0l3 3l5 -6" fill="none" stroke="var(--on-leaf)" stroke-width="2"/>', "leaf", "leaf"),
  ],
  ["next", { zh: "下一处", en: "Next" }, ball("", "ink", "ink")],
  ["waiting", { zh: "待查（顺序）", en: "To visit, in order" }, ball("", "panel", "leaf")],
] as const;

function otherItems({
  homes,
  stations,
  waters,
  language,
}: Scene): Record<"homes" | "stations" | "waters", LegendItem[]> {
  const risks = new Set(waters.filter(({ state }) => state === undefined).map(({ risk }) => risk));
  const stops = stopSigns.filter(([state]) => waters.some((water) => water.state === state));
  return {
    homes:
      homes.length === 0
        ? []
        : [
            {
              id: "home",
              label: say({ zh: "儿童之家（人）", en: "Children's home (places)" }, language),
              sign: bareSign(placeSymbols.childrensHome, "--campus-edge"),
              from: homeFrom,
            },
          ],
    stations:
      stations.length === 0
        ? []
        : [
            {
              id: "station",
              label: say({ zh: "保护工作站", en: "Protection station" }, language),
              sign: bareSign(placeSymbols.protectionStation, "--campus-edge"),
              from: plateFrom,
            },
          ],
    waters: [
      ...stops.map(([state, text, sign]) => ({ id: `stop-${state}`, label: say(text, language), sign })),
      ...riskSigns
        .filter(([risk]) => risks.has(risk))
        .map(([risk, text]) => ({ id: `water-${risk}`, label: say(text, language), sign: diamond(risk) })),
    ],
  };
}

const seenAt =
  (zoom: number) =>
  ({ from = 0, until = Infinity }: LegendItem): boolean =>
    zoom >= from && zoom < until;

/** What of the legend is in sight at a zoom. */
export const legendAt = (scene: Scene, zoom: number): LegendItem[] => legendFor(scene).filter(seenAt(zoom));

/** Verdicts first, then lines, then places; a layer that is switched off has no entry. */
export function legendFor(scene: Scene): LegendItem[] {
  const on = (layer: LayerId, items: LegendItem[]) => (scene.hidden.has(layer) ? [] : items);
  const { homes, stations, waters } = otherItems(scene);
  return [
    ...on("venues", venueItems(scene)),
    ...on("zones", zoneItems(scene)),
    ...walkItems(scene),
    ...on("places", placeItems(scene)),
    ...on("homes", homes),
    ...on("stations", stations),
    ...on("waters", waters),
  ];
}
