/**
 * What the map draws, as a plain value. Parts are compared by reference: an unchanged part is not rebuilt,
 * so keep the same array as long as its content is the same. Positions are longitude, latitude, WGS 84.
 */

import type { Language, ProtectedKind, Text, Verdict } from "../domain/labels.ts";
import type { road } from "../domain/registers/roads.ts";
import type { VenueCategory } from "../domain/registers/venues.ts";
import type { Risk } from "../domain/registers/waters.ts";
import type { LngLat } from "../geo/units.ts";
import type { Camera, Selection } from "../state/view.ts";
import type { ThemeName } from "../theme/tokens.ts";

export type { Camera, LngLat };

/** The layers a viewer may switch off, with their names. */
export const mapLayers = {
  choropleth: { zh: "乡镇指标", en: "Indicator by township" },
  venues: { zh: "经营场所", en: "Venues" },
  zones: { zh: "距离区", en: "Distance zones" },
  places: { zh: "校园与托幼机构", en: "Schools and kindergartens" },
  homes: { zh: "儿童之家", en: "Children's homes" },
  stations: { zh: "保护工作站", en: "Protection stations" },
  waters: { zh: "危险水域", en: "Water hazards" },
  villages: { zh: "村与社区", en: "Villages" },
  roads: { zh: "道路", en: "Roads" },
  accuracy: { zh: "定位误差", en: "Position accuracy" },
} as const satisfies Readonly<Record<string, Text>>;
export type LayerId = keyof typeof mapLayers;

export interface NamedPoint {
  readonly id: string;
  readonly at: LngLat;
  readonly name: string;
}

export interface TownshipArea {
  readonly id: string;
  readonly name: Text;
  readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
  /** Where its name stands: well inside. */
  readonly labelAt: LngLat;
  /** Degrees of latitude from there to the boundary: how large a name fits. */
  readonly room: number;
}

/** What lies under everything and seldom changes; see `groundOf`. */
export interface Ground {
  readonly outline: GeoJSON.Polygon | GeoJSON.MultiPolygon | null;
  readonly townships: readonly TownshipArea[];
  /** Backdrop waters; `width` in metres. */
  readonly waters: readonly {
    readonly name: string;
    readonly kind: string;
    readonly width: number;
    readonly geometry: GeoJSON.Geometry;
  }[];
  readonly roads: readonly {
    readonly name: string;
    readonly kind: keyof (typeof road)["columns"][2]["values"];
    readonly geometry: GeoJSON.Geometry;
  }[];
  readonly villages: readonly NamedPoint[];
  /** Where townships have their seat. */
  readonly seats: readonly NamedPoint[];
}

export interface TownshipShare {
  /** As printed on the map, such as "61"; "无" where there is nothing to cover. */
  readonly label: string;
  /** 0 to 1; null where it cannot be said. */
  readonly share: number | null;
  /** Why `share` is null: nothing to cover is dotted, not reported stays blank. */
  readonly state: "known" | "nothing" | "unreported";
}

export interface Choropleth {
  readonly title: string;
  /** After the label, such as "%". */
  readonly unit: string;
  readonly byTownship: ReadonlyMap<string, TownshipShare>;
}

export interface VenueMark {
  readonly id: string;
  readonly at: LngLat;
  readonly verdict: Verdict;
  readonly category: VenueCategory;
  /** 95 %, metres; its ring is drawn close up. */
  readonly accuracy?: number;
  /** Outside the filters: pale, and in no cluster's count. */
  readonly dim?: boolean;
  /** Would change under the tried distance: wears a dotted ring. */
  readonly changed?: boolean;
}

export interface PlaceMark {
  readonly id: string;
  readonly kind: ProtectedKind | "welfareInstitution";
  readonly name: string;
  readonly geometry: GeoJSON.Geometry;
  readonly gates: readonly LngLat[];
  /** Metres that a place known as a point may reach; drawn as a dashed circle. */
  readonly extent?: number;
  readonly dim?: boolean;
}

export interface HomeMark extends NamedPoint {
  readonly capacity?: number;
}

export interface WaterMark {
  readonly id: string;
  readonly name: string;
  readonly geometry: GeoJSON.Geometry;
  readonly risk: Risk;
  /** Its number in the round that is shown, from 1. */
  readonly order?: number;
  readonly state?: "done" | "next" | "waiting" | "missed";
  readonly dim?: boolean;
}

/**
 * In force, new venues, tried; `reach`: within so far of a water, seen from further off. `refused` (drawn over) and
 * `doubtful`: ground by what the rules would say of an application there.
 */
export type ZoneStyle = "solid" | "dash" | "dotted" | "reach" | "spot" | "refused" | "doubtful";
export interface ZoneProperties {
  readonly distance: number;
  readonly style: ZoneStyle;
}
export type Zones = GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, ZoneProperties>;

/** From a venue's door (`from`) to a place's boundary or gate (`to`), as measured. */
export interface MeasuringLine {
  readonly id: string;
  readonly from: LngLat;
  readonly to: LngLat;
  /** The way itself, where it is no straight line. */
  readonly path?: readonly LngLat[];
  /** Such as "38.0 m ± 7.1". */
  readonly label: string;
  readonly verdict: Verdict;
  /** 95 % accuracy of both ends, metres. */
  readonly fromRing: number;
  readonly toRing: number;
}

export interface RouteLine {
  readonly id: string;
  readonly path: readonly LngLat[];
  /** `walk`: the way on foot between a venue and a place. */
  readonly state: "done" | "ahead" | "walk";
}

export interface Scene {
  readonly theme: ThemeName;
  readonly language: Language;
  readonly ground: Ground;
  readonly choropleth: Choropleth | null;
  readonly venues: readonly VenueMark[];
  readonly places: readonly PlaceMark[];
  readonly homes: readonly HomeMark[];
  readonly stations: readonly NamedPoint[];
  readonly waters: readonly WaterMark[];
  readonly routes: readonly RouteLine[];
  readonly zones: Zones | null;
  readonly lines: readonly MeasuringLine[];
  readonly selected: Selection | null;
  readonly hovered: Selection | null;
  /** A proposed site. */
  readonly pin: LngLat | null;
  readonly hidden: ReadonlySet<LayerId>;
  /** How much larger names of townships and their values are than on a desk's screen; 1.9 on the wall. */
  readonly scale: number;
}

export const emptyGround: Ground = { outline: null, townships: [], waters: [], roads: [], villages: [], seats: [] };

export const emptyScene: Scene = {
  theme: "light",
  language: "zh",
  ground: emptyGround,
  choropleth: null,
  venues: [],
  places: [],
  homes: [],
  stations: [],
  waters: [],
  routes: [],
  zones: null,
  lines: [],
  selected: null,
  hovered: null,
  pin: null,
  hidden: new Set(),
  scale: 1,
};
