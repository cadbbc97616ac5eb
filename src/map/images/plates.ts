/** Signs of places, waters and the measuring line, as images of the map engine. */

import { placeSymbols, singleSymbols } from "../../theme/symbols.ts";
import type { Tokens } from "../../theme/tokens.ts";
import { type Context, disc, fill, stroke, symbol } from "./sheet.ts";

export interface Sign {
  readonly size: number;
  readonly draw: (context: Context, colours: Tokens) => void;
}

function squarePlate(svg: string): Sign {
  return {
    size: 24,
    draw: (c, colours) => {
      c.beginPath();
      c.roundRect(2, 2, 20, 20, 3);
      fill(c, colours.campusEdge);
      stroke(c, colours.mapLand, 1.5);
      symbol(c, svg, 12, 12, 14, colours.mapLand);
    },
  };
}

/** A bare symbol with a halo of land. */
function bare(svg: string, size: number): Sign {
  return {
    size: size + 4,
    draw: (c, colours) => {
      const middle = size / 2 + 2;
      for (let turn = 0; turn < 8; turn++) {
        const a = (turn * Math.PI) / 4;
        symbol(c, svg, middle + 1.3 * Math.cos(a), middle + 1.3 * Math.sin(a), size, colours.mapLand);
      }
      symbol(c, svg, middle, middle, size, colours.campusEdge);
    },
  };
}

/** A diamond, as on warning boards: high filled, medium drawn, low dashed. */
function waterPlate(risk: "high" | "medium" | "low"): Sign {
  return {
    size: 28,
    draw: (c, colours) => {
      c.translate(14, 14);
      c.rotate(Math.PI / 4);
      c.beginPath();
      c.roundRect(-9, -9, 18, 18, 2.5);
      fill(c, risk === "high" ? colours.waterLabel : colours.panel);
      if (risk === "low") c.setLineDash([3, 2.2]);
      stroke(c, risk === "high" ? colours.mapLand : colours.waterLabel, risk === "medium" ? 1.6 : 1.2);
      c.setLineDash([]);
      c.rotate(-Math.PI / 4);
      symbol(c, singleSymbols.water, 0, 0, 12, risk === "high" ? colours.panel : colours.waterLabel);
    },
  };
}

/** The same diamond too small for a drop: high filled, medium drawn strongly, low thinly. */
function waterSpeck(risk: "high" | "medium" | "low"): Sign {
  return {
    size: 14,
    draw: (c, colours) => {
      const half = risk === "low" ? 2.6 : 3.2;
      c.translate(7, 7);
      c.rotate(Math.PI / 4);
      c.beginPath();
      c.rect(-half, -half, 2 * half, 2 * half);
      stroke(c, colours.mapLand, 3.2);
      fill(c, risk === "high" ? colours.waterLabel : colours.panel);
      stroke(c, colours.waterLabel, risk === "low" ? 0.9 : 1.5);
    },
  };
}

/** A stop of a round. Those to come leave room for their number. */
function stop(state: "done" | "next" | "waiting" | "missed"): Sign {
  return {
    size: 36,
    draw: (c, colours) => {
      c.lineCap = "round";
      if (state === "next") {
        disc(c, 18, 18, 16);
        fill(c, colours.mapLand);
        stroke(c, colours.ink, 2);
        disc(c, 18, 18, 12.5);
        fill(c, colours.ink);
        return;
      }
      disc(c, 18, 18, 10);
      fill(c, state === "done" ? colours.leaf : colours.panel);
      if (state === "missed") c.setLineDash([3, 2.5]);
      stroke(c, state === "done" ? colours.mapLand : state === "missed" ? colours.ink : colours.leaf, 2);
      if (state !== "done") return;
      c.beginPath();
      c.moveTo(13.8, 18.2);
      c.lineTo(16.8, 21.2);
      c.lineTo(22.4, 15);
      stroke(c, colours.onLeaf, 2);
    },
  };
}

const gate: Sign = {
  size: 20,
  draw: (c, colours) => {
    c.beginPath();
    c.moveTo(10, 3.5);
    c.lineTo(10, 16.5);
    stroke(c, colours.mapLand, 5);
    stroke(c, colours.campusEdge, 2.4);
  },
};

const pin: Sign = {
  size: 40,
  draw: (c, colours) => {
    disc(c, 20, 20, 13);
    stroke(c, colours.mapLand, 5);
    stroke(c, colours.ink, 2);
    c.beginPath();
    for (const [x, y] of [
      [0, -1],
      [0, 1],
      [-1, 0],
      [1, 0],
    ] as const) {
      c.moveTo(20 + 5 * x, 20 + 5 * y);
      c.lineTo(20 + 18 * x, 20 + 18 * y);
    }
    stroke(c, colours.mapLand, 4.5);
    stroke(c, colours.ink, 2);
    disc(c, 20, 20, 2);
    fill(c, colours.ink);
  },
};

/** By name; `-light` and the like is added per theme. */
export const signs: Readonly<Record<string, Sign>> = {
  school: squarePlate(placeSymbols.school),
  kindergarten: squarePlate(placeSymbols.kindergarten),
  nursery: squarePlate(placeSymbols.nursery),
  welfareInstitution: squarePlate(placeSymbols.protectionStation),
  childrensHome: bare(placeSymbols.childrensHome, 17),
  protectionStation: bare(placeSymbols.protectionStation, 17),
  "water-high": waterPlate("high"),
  "water-medium": waterPlate("medium"),
  "water-low": waterPlate("low"),
  "speck-high": waterSpeck("high"),
  "speck-medium": waterSpeck("medium"),
  "speck-low": waterSpeck("low"),
  "stop-done": stop("done"),
  "stop-next": stop("next"),
  "stop-waiting": stop("waiting"),
  "stop-missed": stop("missed"),
  gate,
  pin,
};
