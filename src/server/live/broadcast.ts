/**
 * Every commit to every screen that listens. A commit is serialised once, and commits that come close together
 * are sent as one piece: with 200 screens the pieces cost more than the words. A screen that does not read what it
 * is sent is let go: it comes again and catches up. A stream ends by itself after a while, so that a session
 * that has ended does not hear for ever.
 */

import type { ServerResponse } from "node:http";
import type { Commit } from "../../domain/change/change.ts";
import type { Ledger } from "../ledger.ts";
import { LISTENERS } from "../limits/limits.ts";
import { heartbeat, opening, parting } from "./event.ts";
import { gathering } from "./gather.ts";

const HEARTBEAT_MS = 20_000;
const LIFE_MS = 15 * 60_000;
/** Bytes that may wait for a screen. */
const WAITING_BYTES = 256 * 1024;

interface Listener {
  readonly response: ServerResponse;
  readonly hears: (county: string) => boolean;
  readonly since: number;
  /** Events that come while the screen is still catching up; null: it has caught up. */
  waiting: Buffer[] | null;
}

export interface Broadcast {
  full(): boolean;
  /** Screens that listen. */
  readonly count: () => number;
  /** Takes over a response. `missed` gives what it is told first. */
  listen(response: ServerResponse, hears: (county: string) => boolean, missed: () => Promise<string>): void;
  close(): void;
}

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  // A proxy that gathers answers would hold events back.
  "x-accel-buffering": "no",
};

const beatPiece = Buffer.from(heartbeat);

export function broadcastOf(ledger: Ledger, now: () => number = Date.now): Broadcast {
  const listeners = new Set<Listener>();

  const letGo = (listener: Listener): void => {
    listeners.delete(listener);
    listener.response.destroy();
  };

  const send = (listener: Listener, piece: Buffer): void => {
    const { response } = listener;
    if (response.writableLength > WAITING_BYTES) letGo(listener);
    else response.write(piece);
  };

  const gathered = gathering((pieceFor) => {
    for (const listener of listeners) {
      const piece = pieceFor(listener.hears);
      if (piece.length === 0) continue;
      if (listener.waiting) listener.waiting.push(piece);
      else send(listener, piece);
    }
  });

  const tell = (commit: Commit): void => {
    if (listeners.size > 0) gathered.add(commit);
  };

  const beat = (): void => {
    for (const listener of listeners) {
      if (now() - listener.since > LIFE_MS) {
        listeners.delete(listener);
        listener.response.end();
      } else if (!listener.waiting) send(listener, beatPiece);
    }
  };

  const stop = ledger.onCommit(tell);
  const timer = setInterval(beat, HEARTBEAT_MS);
  timer.unref();

  return {
    full: () => listeners.size >= LISTENERS,
    count: () => listeners.size,
    listen: (response, hears, missed) => {
      // Heard from the first moment, told in order: what comes while catching up waits, and may come twice.
      const listener: Listener = { response, hears, since: now(), waiting: [] };
      listeners.add(listener);
      response.on("close", () => listeners.delete(listener));
      response.on("error", () => letGo(listener));
      response.writeHead(200, headers);
      response.write(opening);
      missed().then(
        (text) => {
          send(listener, Buffer.concat([Buffer.from(text), ...(listener.waiting ?? [])]));
          listener.waiting = null;
        },
        () => letGo(listener),
      );
    },
    close: () => {
      stop();
      clearInterval(timer);
      gathered.flush();
      for (const { response } of listeners) response.end(parting(Math.random()));
      listeners.clear();
    },
  };
}
