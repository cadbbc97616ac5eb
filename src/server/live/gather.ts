/** Commits that come close together, as one piece for each kind of reader: with 200 screens sending costs most. */

import type { Commit } from "../../domain/change/change.ts";
import { changeEvent } from "./event.ts";

/** How long a commit waits for others to be sent with it. */
const GATHER_MS = 20;

type Hears = (county: string) => boolean;
/** The gathered events of the counties that a reader hears; empty: none of them. */
export type PieceFor = (hears: Hears) => Buffer;

interface Told {
  readonly county: string;
  readonly text: string;
}

/** Made once for all readers of the same counties. */
function piecesOf(events: readonly Told[]): PieceFor {
  const counties = [...new Set(events.map(({ county }) => county))];
  const made = new Map<string, Buffer>();
  return (hears) => {
    const heard = counties.filter(hears);
    const key = heard.join();
    const known = made.get(key);
    if (known) return known;
    const piece = Buffer.from(events.flatMap(({ county, text }) => (heard.includes(county) ? [text] : [])).join(""));
    made.set(key, piece);
    return piece;
  };
}

export interface Gathering {
  add(commit: Commit): void;
  /** Sends what is gathered, now. */
  flush(): void;
}

export function gathering(send: (pieceFor: PieceFor) => void): Gathering {
  let events: Told[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const told = events;
    events = [];
    if (told.length > 0) send(piecesOf(told));
  };
  return {
    add: (commit) => {
      events.push({ county: commit.county, text: changeEvent(commit) });
      timer ??= setTimeout(flush, GATHER_MS);
    },
    flush,
  };
}
