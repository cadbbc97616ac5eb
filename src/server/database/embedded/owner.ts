/** Whom PostgreSQL runs as: it refuses to run as root, so root hands it to a user without rights. */

import { chownSync, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody` of every Linux; owns nothing else. */
const NOBODY: Owner = { uid: 65_534, gid: 65_534 };

/** Null: as whoever runs this program. */
export const ownerFor = (uid: number | undefined = process.getuid?.()): Owner | null => (uid === 0 ? NOBODY : null);

/** What spawn takes. */
export const spawnAs = (owner: Owner | null): { uid?: number; gid?: number } => (owner ? { ...owner } : {});

export function give(folder: string, owner: Owner | null): void {
  if (owner) chownSync(folder, owner.uid, owner.gid);
}

const OTHERS_EXECUTE = 0o001;
const GROUP_EXECUTE = 0o010;
const OWNER_EXECUTE = 0o100;

function mayPass(folder: string, owner: Owner): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid === owner.uid) return (mode & OWNER_EXECUTE) !== 0;
  return (mode & (gid === owner.gid ? GROUP_EXECUTE : OTHERS_EXECUTE)) !== 0;
}

/** The topmost folder on the way to `path` that the owner may not walk through; null: the way is open. */
export function closedFolder(path: string, owner: Owner | null): string | null {
  if (!owner) return null;
  const way: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder)) way.unshift(folder);
    if (dirname(folder) === folder) break;
  }
  return way.find((folder) => statSync(folder).isDirectory() && !mayPass(folder, owner)) ?? null;
}
