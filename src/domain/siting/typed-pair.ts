/** Two coordinates as an officer types them, before anybody says in which system they are written. */

import { coordinateNumber, decimalsOf, splitPair } from "../import/coordinate-text.ts";

export interface TypedPair {
  readonly first: number;
  readonly second: number;
  /** Does the latitude stand first? Null: the text names no axis. */
  readonly latFirst: boolean | null;
  /** What the text leaves open by its few decimals, metres; 0: nothing that matters. */
  readonly coarse: number;
}

/** Degrees, minutes and seconds may stand apart, and a letter may be all that parts two coordinates. */
const tidied = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/([°度])\s+/g, "$1")
    .replace(/(['′’分])\s+(?=\d+(?:\.\d+)?\s*(?:["″”秒]|''|′′))/g, "$1")
    .replace(/(?<=[\d°度'′’"″”秒分])([ewns])\s*(?=\d)/gi, "$1, ")
    .replace(/(?<=[\d°度'′’"″”秒分])\s+(?=[ewns]\s*\d)/gi, ", ")
    .replace(/(?<=[\d°度'′’"″”秒分])\s*(?=[东西南北])/g, ", ");

const ofLat = /^\s*[北南纬ns]|[ns]\s*$/i;
const ofLon = /^\s*[东西经ew]|[ew]\s*$/i;

function latFirst(first: string, second: string): boolean | null {
  if (ofLat.test(first) || ofLon.test(second)) return true;
  return ofLon.test(first) || ofLat.test(second) ? false : null;
}

const metresADegree = 111_000;
/** Decimals from which a position is told to about 10 m. */
const fineDecimals = 4;

function coarseOf(texts: readonly string[]): number {
  const decimals = texts.map(decimalsOf);
  if (decimals.includes(null)) return 0;
  const fewest = Math.min(...decimals.map((count) => count ?? 0));
  return fewest >= fineDecimals ? 0 : Math.round((metresADegree / 2) * 10 ** -fewest);
}

/** Null: the text is not two coordinates. */
export function typedPair(text: string): TypedPair | null {
  const two = splitPair(tidied(text).replace(/^\s*坐标[:：]?/, ""));
  if (!two) return null;
  const [first, second] = [coordinateNumber(two[0]), coordinateNumber(two[1])];
  if (first === null || second === null) return null;
  return { first, second, latFirst: latFirst(...two), coarse: coarseOf(two) };
}
