/** The server with its door open: on the loopback address, unless it is given another. */

import { localDoor, originOf } from "./door.ts";
import { buildServer, type ServerOptions } from "./server.ts";
import { snapshotOf } from "./snapshot.ts";
import { closeInPeace } from "./stop.ts";

export const ADDRESS = localDoor.host;

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Makes the snapshots that the first reader will ask for. */
async function warm({ ledger }: ServerOptions): Promise<void> {
  for (const adcode of ledger.adcodes()) {
    const county = await ledger.county(adcode);
    if (county) await snapshotOf(county);
  }
}

/** Listens on `port` (0: any). Null: the port is taken. */
export async function listen(options: ServerOptions): Promise<Listening | null> {
  const server = await buildServer(options);
  const door = options.door ?? localDoor;
  try {
    await server.listen({ host: door.host, port: options.port });
  } catch (error) {
    await server.close();
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return null;
    throw error;
  }
  // The first reader need not wait for the compression.
  warm(options).catch(options.onFailure);
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : options.port;
  return { url: `${originOf(door, port)}/`, close: () => closeInPeace(server) };
}
