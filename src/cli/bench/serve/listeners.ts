/** Screens that listen to the server's events. All count them; the first also notes when each revision came. */

import { BadInput } from "../../bad-input.ts";
import type { Client } from "./client.ts";

export interface Listening {
  /** Events of commits so far, over all screens. */
  events(): number;
  /** By revision, when the first screen heard of it. */
  readonly heardAt: ReadonlyMap<number, number>;
  /** Starts counting anew. */
  forget(): void;
  close(): void;
}

/** The field that every commit's event carries, and no greeting. */
const mark = Buffer.from("event: change\n");

export async function listenMany(client: Client, screens: number, path: string): Promise<Listening> {
  let events = 0;
  const heardAt = new Map<number, number>();
  const replies = await Promise.all(Array.from({ length: screens }, () => client.open(path, "text/event-stream")));
  const refused = replies.find(({ statusCode }) => statusCode !== 200);
  if (refused)
    throw BadInput.at(
      path,
      { zh: `收听被拒：${refused.statusCode}`, en: `listening was refused: ${refused.statusCode}` },
      { zh: "提高服务器的收听上限", en: "let the server have more listeners" },
    );
  replies.forEach((reply, screen) => {
    let rest: Buffer = Buffer.alloc(0);
    reply.on("data", (part: Buffer) => {
      const all = rest.length > 0 ? Buffer.concat([rest, part]) : part;
      const end = all.lastIndexOf("\n\n") + 2;
      rest = end > 1 ? all.subarray(end) : all;
      if (end < 2) return;
      const whole = all.subarray(0, end);
      for (let at = whole.indexOf(mark); at >= 0; at = whole.indexOf(mark, at + 1)) events++;
      if (screen > 0) return;
      for (const [, revision] of whole.toString().matchAll(/"revision":(\d+)/g))
        heardAt.set(Number(revision), performance.now());
    });
  });
  return {
    events: () => events,
    heardAt,
    forget() {
      events = 0;
      heardAt.clear();
    },
    close() {
      for (const reply of replies) reply.destroy();
    },
  };
}
