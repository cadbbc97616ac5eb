/** Where an embedded PostgreSQL is knocked at: a socket in a folder of its own, or the loopback address. */

import { chmodSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DATABASE_NAME, DATABASE_USER, passwordOf } from "./data-folder.ts";
import { give, type Owner } from "./owner.ts";
import type { Postmaster } from "./postmaster.ts";
import { type Door, SOCKET_PORT } from "./settings.ts";

/** The longest path of a socket on Linux and macOS, in bytes; one is kept for the closing zero. */
const LONGEST_SOCKET = 103;

const fits = (folder: string) => Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET;

/** The data folder is nobody's but PostgreSQL's; a path too long for a socket gets a short one as private. */
function socketDoor(dataFolder: string, owner: Owner | null): Door {
  if (fits(dataFolder)) return { kind: "socket", folder: dataFolder };
  const folder = mkdtempSync(join(tmpdir(), "sapling-"));
  chmodSync(folder, 0o700);
  give(folder, owner);
  return { kind: "socket", folder };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

export type DoorKind = Door["kind"];

export const usualDoor: DoorKind = process.platform === "win32" ? "loopback" : "socket";

export const makeDoor = async (kind: DoorKind, dataFolder: string, owner: Owner | null): Promise<Door> =>
  kind === "socket" ? socketDoor(dataFolder, owner) : { kind, port: await freePort() };

/** What the driver needs to knock at a running PostgreSQL. */
export interface Knock {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
}

export function knockAt(running: Postmaster, dataFolder: string): Knock {
  const common = { port: running.port, user: DATABASE_USER, database: DATABASE_NAME };
  if (running.socketFolder !== "") return { ...common, host: running.socketFolder };
  return { ...common, host: "127.0.0.1", password: passwordOf(dataFolder) };
}
