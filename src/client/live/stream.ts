/**
 * Hears of commits as they happen. A broken connection is opened again, later each time it fails; a screen
 * that wakes asks at once. What was missed meanwhile is the follower's to fetch.
 */

/** The browser's EventSource by what is used of it. */
export interface Source {
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  addEventListener(type: string, listener: (event: { readonly data: string }) => void): void;
  close(): void;
}

export interface StreamParts {
  readonly open: () => Source;
  /** The county stands at this revision. */
  readonly onRevision: (county: string, revision: number) => void;
  readonly onState: (state: "live" | "away") => void;
  /** Runs a function after milliseconds; returns how to stop it. */
  readonly later: (ms: number, run: () => void) => () => void;
}

export interface Stream {
  /** Tries now instead of waiting: the network or the screen came back. */
  nudge(): void;
  close(): void;
}

const FIRST = 500;
const LONGEST = 20_000;

/** Milliseconds before the next try after so many that failed. */
export const pause = (failed: number): number => Math.min(LONGEST, FIRST * 2 ** Math.max(0, failed - 1));

type Told = Readonly<Record<string, number>>;

/** Revision by county: of one commit, or where every county stands. Empty: not an event of ours. */
function told(data: string): Told {
  try {
    const { county, revision, revisions } = JSON.parse(data) as Readonly<Record<string, unknown>>;
    if (typeof county === "string" && typeof revision === "number") return { [county]: revision };
    return typeof revisions === "object" && revisions !== null ? (revisions as Told) : {};
  } catch {
    return {};
  }
}

export function createStream({ open, onRevision, onState, later }: StreamParts): Stream {
  let source: Source | null = null;
  let stop: (() => void) | null = null;
  let failed = 0;
  let closed = false;

  const broken = (mine: Source): void => {
    mine.close();
    if (source !== mine || closed) return;
    source = null;
    failed++;
    onState("away");
    stop = later(pause(failed), connect);
  };

  function connect(): void {
    stop?.();
    stop = null;
    if (source || closed) return;
    const mine = open();
    source = mine;
    mine.onopen = () => {
      failed = 0;
      if (source === mine) onState("live");
    };
    mine.onerror = () => broken(mine);
    const hear = ({ data }: { readonly data: string }): void => {
      if (source !== mine) return;
      for (const [county, revision] of Object.entries(told(data))) onRevision(county, revision);
    };
    // First where every county stands, then each commit.
    mine.addEventListener("now", hear);
    mine.addEventListener("change", hear);
  }

  connect();
  return {
    nudge: connect,
    close: () => {
      closed = true;
      stop?.();
      source?.close();
      source = null;
    },
  };
}
