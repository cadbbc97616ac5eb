/** Writes a file piece by piece, never faster than the disk takes it. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

export interface Outlet {
  write(text: string): Promise<void> | undefined;
  close(): Promise<void>;
}

/** Characters gathered before they go to the disk. */
const batch = 1 << 17;

export function outlet(path: string): Outlet {
  const stream = createWriteStream(path);
  const ended = finished(stream);
  ended.catch(() => undefined);
  let parts: string[] = [];
  let size = 0;
  const flush = (): Promise<void> | undefined => {
    const text = parts.join("");
    [parts, size] = [[], 0];
    return stream.write(text) ? undefined : Promise.race([once(stream, "drain").then(() => undefined), ended]);
  };
  return {
    write(text) {
      parts.push(text);
      size += text.length;
      return size >= batch ? flush() : undefined;
    },
    async close() {
      await flush();
      stream.end();
      await ended;
    },
  };
}
