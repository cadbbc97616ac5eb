/**
 * The sockets under the driver (postgres 3.4), which closes them too early for itself: a query that it writes
 * to a connection that has just gone throws outside of every promise, and what it had buffered then comes
 * before the greeting of the next connection. So a socket that is gone tells of it at once, as an error that
 * rejects what is under way, and closes only when nothing has been written to it for a while. Until then it
 * is of no use, so whoever made it is told (`lastingConnections` puts new connections in its place).
 */

import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectSecure } from "node:tls";

/** Longer than anything that answers an error with one more query, a rollback. */
const QUIET_MS = 1_000;

const gone = () => Object.assign(new Error("the connection to the database is gone"), { code: "ECONNRESET" });

function patient(socket: Socket, onLost: () => void): Socket {
  const emit = socket.emit.bind(socket);
  const write = socket.write.bind(socket);
  const end = socket.end.bind(socket);
  let asked = false;
  let dead = false;
  let last = 0;
  const fail = () => {
    if (socket.listenerCount("error") > 0) emit("error", gone());
  };
  const closeWhenQuiet = () => {
    // After whatever was about to be written in this round of the loop.
    if (performance.now() - last < QUIET_MS) setTimeout(closeWhenQuiet, QUIET_MS);
    else setImmediate(() => (performance.now() - last < QUIET_MS ? closeWhenQuiet() : emit("close", true)));
  };
  socket.emit = (event: string | symbol, ...rest: unknown[]): boolean => {
    // Node answers the other side's end with one of its own: nobody here asked for it.
    if (event === "end" && !asked) dead = true;
    if (event !== "close" || asked) return emit(event as "close", ...(rest as [boolean]));
    dead = true;
    last = performance.now();
    onLost();
    fail();
    closeWhenQuiet();
    return true;
  };
  socket.write = ((...all: Parameters<Socket["write"]>): boolean => {
    if (!dead) return write(...all);
    last = performance.now();
    process.nextTick(fail);
    return true;
  }) as Socket["write"];
  socket.end = ((...all: Parameters<Socket["end"]>): Socket => {
    if (!dead) asked = true;
    return end(...all);
  }) as Socket["end"];
  return socket;
}

export type Security = "none" | "prefer" | "require" | "verify";

/** As libpq reads `sslmode`; `require` does not ask who answers. */
export function securityOf(mode: string | null): Security {
  if (mode === null || mode === "disable" || mode === "false") return "none";
  if (mode === "prefer" || mode === "allow") return "prefer";
  return mode === "verify-ca" || mode === "verify-full" ? "verify" : "require";
}

/** PostgreSQL's question whether it speaks TLS: length 8, code 80877103; the answer is one letter. */
const ASK_TLS = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

function secured(plain: Socket, host: string, security: Security): Promise<Socket> {
  return new Promise((resolve, reject) => {
    plain.once("error", reject);
    plain.once("close", () => reject(gone()));
    plain.write(ASK_TLS);
    plain.once("data", (answer) => {
      if (answer.toString() !== "S")
        return security === "prefer" ? resolve(plain) : reject(new Error("the database server does not offer TLS"));
      const rejectUnauthorized = security === "verify";
      const socket = connectSecure({ socket: plain, rejectUnauthorized, ...(isIP(host) ? {} : { servername: host }) });
      // For good: what ends the socket below it later is told here too.
      socket.on("error", reject);
      socket.once("secureConnect", () => resolve(socket));
    });
  });
}

interface Where {
  readonly path?: string;
  readonly host: readonly string[];
  readonly port: readonly number[];
}

/** What the driver's option `socket` takes: makes a socket to where its options say. `onLost`: it ended unasked. */
export const patientSocket =
  (security: Security, onLost: () => void) =>
  async ({ path, host: [host = "localhost"], port: [port = 5432] }: Where): Promise<Socket> => {
    const plain = path ? connectPlain({ path }) : connectPlain({ host, port });
    if (security === "none" || path) return patient(plain, onLost);
    return secured(plain, host, security).then(
      (socket) => patient(socket, onLost),
      (error: unknown) => {
        // The driver wants a socket, and to hear there that it failed.
        const failed = error instanceof Error ? error : gone();
        setImmediate(() => (plain.destroyed ? plain.emit("close", true) : plain.destroy(failed)));
        return patient(plain, onLost);
      },
    );
  };
