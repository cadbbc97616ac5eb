/** Ending in peace: nothing new is taken, what was begun is finished, but for no longer than this. */

import type { FastifyInstance } from "fastify";

const PATIENCE_MS = 10_000;
const LOOK_MS = 25;

/** Closes the server. Connections at rest go at once, those at work when their answer is out or patience is. */
export async function closeInPeace(app: FastifyInstance, patience: number = PATIENCE_MS): Promise<void> {
  const enough = setTimeout(() => app.server.closeAllConnections(), patience);
  // A connection whose answer went out after closing began rests, and would be kept alive.
  const resting = setInterval(() => app.server.closeIdleConnections(), LOOK_MS);
  try {
    await app.close();
  } finally {
    clearInterval(resting);
    clearTimeout(enough);
  }
}
