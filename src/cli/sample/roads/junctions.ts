/** Meeting points of roads: positions within `snap` metres of each other are one. */

import { apart, type Xy } from "../plane.ts";

export class Junctions {
  readonly at: Xy[] = [];
  readonly #snap: number;
  readonly #cells = new Map<number, number[]>();

  constructor(snap: number) {
    this.#snap = snap;
  }

  /** The junction there; made when there was none. */
  put(at: Xy): number {
    const [cx, cy] = [Math.floor(at[0] / this.#snap), Math.floor(at[1] / this.#snap)];
    for (let x = cx - 1; x <= cx + 1; x++)
      for (let y = cy - 1; y <= cy + 1; y++)
        for (const id of this.#cells.get(x * 10000019 + y) ?? [])
          if (apart(this.at[id] as Xy, at) <= this.#snap) return id;
    const key = cx * 10000019 + cy;
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), this.at.length]);
    this.at.push(at);
    return this.at.length - 1;
  }
}
