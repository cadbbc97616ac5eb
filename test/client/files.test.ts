import { expose } from "comlink";
import { afterEach, describe, expect, it } from "vitest";
import { filesOver } from "../../src/client/files.ts";
import { createRemoteFiles, type RemoteFiles } from "../../src/worker/files-remote.ts";

const open = new Set<MessagePort>();
let ended = 0;

/** A worker's two ends in one thread. */
function thread(far: RemoteFiles): Worker {
  const { port1, port2 } = new MessageChannel();
  expose(far, port2);
  for (const port of [port1, port2]) open.add(port);
  port1.start();
  return Object.assign(port1, {
    terminate: () => {
      ended++;
      for (const port of [port1, port2]) port.close();
    },
  }) as unknown as Worker;
}

afterEach(() => {
  for (const port of open) port.close();
  open.clear();
  ended = 0;
});

const csv = { name: "网吧.csv", bytes: new TextEncoder().encode("名称,经度\n甲,106.2\n") };

describe("files read beside the page", () => {
  it("IW1 come as sheets, with progress, and their thread ends with them", async () => {
    const seen: number[] = [];
    const reading = await filesOver(() => thread(createRemoteFiles())).sheets(csv, {
      onProgress: ({ done, total }) => seen.push(done / total),
    });
    if ("refused" in reading) throw new Error("it is a table");
    expect(reading.sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["名称", "经度"],
      ["甲", "106.2"],
    ]);
    expect(seen).toEqual([0, 1]);
    expect(ended).toBe(1);
  });

  it("IW2 that cannot be read are an answer: a broken archive, nothing at all", async () => {
    const files = filesOver(() => thread(createRemoteFiles()));
    const codes = await Promise.all(
      [new Uint8Array(), new Uint8Array([0x50, 0x4b, 3, 4, 0])].map(async (bytes) => {
        const reading = await files.sheets({ name: "a.xlsx", bytes });
        return "refused" in reading ? reading.refused.code : null;
      }),
    );
    expect(codes).toEqual(["file-empty", "file-broken"]);
  });

  it("IW3 are left at once when the reader changes his mind, however deep the reading is", async () => {
    const never: RemoteFiles = { ...createRemoteFiles(), sheets: () => new Promise(() => undefined) };
    const stop = new AbortController();
    const reading = filesOver(() => thread(never)).sheets(csv, { signal: stop.signal });
    stop.abort(new Error("left"));
    await expect(reading).rejects.toThrow("left");
    expect(ended).toBe(1);
    await expect(filesOver(() => thread(never)).sheets(csv, { signal: stop.signal })).rejects.toThrow("left");
    expect(ended).toBe(1);
  });
});
