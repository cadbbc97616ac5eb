/** Commits as server-sent events: revision numbers and touched ids, never a record. */

import type { Commit } from "../../domain/change/change.ts";

/** Ids told of one commit; a screen that needs the rest asks for the change itself. */
const TOLD = 1000;

/** One line a field; JSON has no line break of its own. */
const event = (name: string, data: unknown, id?: string): string =>
  `${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

export function changeEvent({ county, revision, before }: Commit): string {
  const touched = before.slice(0, TOLD).map(({ register, id }) => ({ register, id }));
  const more = before.length > TOLD ? { more: true } : {};
  return event("change", { county, revision, touched, ...more }, `${county}:${revision}`);
}

/** The first event of a stream: where every county stands, so that a screen sees what it missed. */
export const nowEvent = (revisions: Readonly<Record<string, number>>): string => event("now", { revisions });

/** Milliseconds after which a screen that lost the stream comes again. */
const RETRY_MS = 1000;
export const opening = `retry: ${RETRY_MS}\n\n`;

/** Milliseconds over which screens come again after a stop: not all in the same moment. */
const SPREAD_MS = 4000;
/** The last words of a server that stops; `chance` is from 0 to 1. */
export const parting = (chance: number): string => `retry: ${RETRY_MS + Math.round(chance * SPREAD_MS)}\n\n`;
export const heartbeat = ": beat\n\n";

/** `640121:17`, as sent with the last event that a screen heard. */
export function lastEvent(header: string | string[] | undefined): { county: string; revision: number } | null {
  const found = /^([\w-]{1,32}):(\d{1,15})$/.exec(String(header ?? "").trim());
  return found ? { county: found[1] ?? "", revision: Number(found[2]) } : null;
}
