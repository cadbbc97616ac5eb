/** Faults of a connection that pass: the database starts, stops, recovers or was killed. */

const codes: ReadonlySet<string> = new Set([
  // Shutting down, crashed, starting up.
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08001",
  "08003",
  "08004",
  "08006",
  "53300",
  "CONNECTION_CLOSED",
  // Of connections that others were put in the place of.
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
]);

export const isPassing = (error: unknown): boolean =>
  codes.has(String(typeof error === "object" && error !== null && "code" in error ? error.code : ""));
