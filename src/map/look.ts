/** What every layer needs to know besides its data. */

import type { Language } from "../domain/labels.ts";
import type { Tokens } from "../theme/tokens.ts";
import type { LayerId } from "./scene.ts";

export interface Look {
  readonly theme: string;
  readonly colours: Tokens;
  readonly language: Language;
  readonly hidden: ReadonlySet<LayerId>;
  /** Does an indicator colour the townships? Then their names carry its value. */
  readonly themed: boolean;
  /** Of township names; 1 on a desk. */
  readonly scale: number;
}

export const shown = (look: Look, layer: LayerId): "visible" | "none" => (look.hidden.has(layer) ? "none" : "visible");

/** Layers bound to a source that has nothing cost nothing; ids of sources. */
export const sources = [
  "graticule",
  "county",
  "townships",
  "township-lines",
  "waters",
  "roads",
  "villages",
  "seats",
  "township-names",
  "zones",
  "places",
  "plates",
  "gates",
  "hazards",
  "homes",
  "stations",
  "routes",
  "rings",
  "lines",
  "line-ends",
  "line-labels",
  "focus",
  "blockers",
] as const;
export type SourceId = (typeof sources)[number];

/** Local families, first the face we want; the map engine reads the weight from the first name. */
export const faces = {
  text: ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"],
  textBold: ["Noto Sans CJK SC Bold", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"],
  song: ["Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif"],
  songBold: ["Noto Serif CJK SC Bold", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif"],
};
