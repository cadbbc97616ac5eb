/** What an opened county can be joined to: a server that takes changes, or nothing, and why. */

import type { CountySource } from "../domain/engine.ts";
import type { Text } from "../domain/labels.ts";
import { noEdits } from "../state/edits.ts";
import type { LiveParts } from "./live.ts";

const barred: Readonly<Record<"static" | "files", Text>> = {
  static: {
    zh: "静态网页只读；改动须在护苗服务器上做",
    en: "Static pages are read only: changes need a Sapling server",
  },
  files: {
    zh: "拖入的数据包只读；改动须在护苗服务器上做",
    en: "Dropped packs are read only: changes need a Sapling server",
  },
};
const past: Text = { zh: "正在看过去的版次，只读", en: "This is a past revision: read only" };

/** Joins what was opened; the returned function ends it. The work itself is fetched once the county is there. */
export function joinSource(source: CountySource, parts: Omit<LiveParts, "adcode" | "base">): () => void {
  const { store } = parts;
  if (source.from !== "server" || source.rev !== undefined) {
    store.edit({ ...noEdits, barred: source.from === "server" ? past : barred[source.from] });
    return () => undefined;
  }
  let over = false;
  let end: (() => void) | null = null;
  const { adcode, base } = source;
  import("./live.ts").then(
    ({ joinServer }) => {
      if (!over) end = joinServer({ ...parts, adcode, base });
    },
    () => store.edit({ link: "away" }),
  );
  return () => {
    over = true;
    end?.();
    store.edit(noEdits);
  };
}
