import { expose } from "comlink";
import { afterEach, describe, expect, it } from "vitest";
import { filesOver } from "../../src/client/files.ts";
import type { County } from "../../src/domain/county.ts";
import type { ImportChoices } from "../../src/domain/import/import-choices.ts";
import { heldFiles, keepHeld, mappings, rememberMapping } from "../../src/state/import-memory.ts";
import { createRemoteFiles } from "../../src/worker/files-remote.ts";
import { county as countyOf } from "../domain/county-builder.ts";

const open = new Set<MessagePort>();
let ended = 0;

function thread(): Worker {
  const { port1, port2 } = new MessageChannel();
  expose(createRemoteFiles(), port2);
  for (const port of [port1, port2]) open.add(port);
  port1.start();
  return Object.assign(port1, { terminate: () => ended++ }) as unknown as Worker;
}

afterEach(() => {
  for (const port of open) port.close();
  open.clear();
  ended = 0;
});

const county = (count: number): County =>
  countyOf({ barrier: Array.from({ length: count }, (_, i) => ({ id: `B${i}`, name: `墙${i}` })) });

const csv = (text: string) => ({ name: "围墙.csv", bytes: new TextEncoder().encode(text) });
const choices: ImportChoices = {
  sheet: 0,
  register: "barrier",
  columns: ["id", "name"],
  readings: {},
  fixes: [],
  held: [],
  pairs: {},
  gone: false,
};

describe("a file held beside the page", () => {
  it("IW35 is asked over its thread, held against registers that crossed in pieces, and ends with its session", async () => {
    const files = filesOver(thread);
    const session = await files.begin(csv("id,name\nB0,墙0\nB99999,新\n"), county(17_000));
    if ("refused" in session) throw new Error(session.refused.code);
    expect(session.file.hash).toMatch(/^[0-9a-f]{64}$/);
    const seen: number[] = [];
    const rows = await session.rows(choices, { onProgress: ({ done }) => seen.push(done) });
    expect([rows.rows, rows.entered + rows.held]).toEqual([2, 2]);
    const changes = await session.changes(choices);
    expect([changes.same, changes.added, changes.missing]).toEqual([1, 1, 16_999]);
    // Somebody else's change: the same question has another answer.
    await session.ground(county(9000));
    expect((await session.changes(choices)).missing).toBe(8999);
    expect(ended).toBe(0);
    session.close();
    expect(ended).toBe(1);
  });

  it("IW36 a question is left at once, and the next one is answered", async () => {
    const session = await filesOver(thread).begin(csv("id,name\nB0,墙0\n"), county(3));
    if ("refused" in session) throw new Error(session.refused.code);
    const stop = new AbortController();
    const rows = session.rows(choices, { signal: stop.signal });
    stop.abort(new Error("left"));
    await expect(rows).rejects.toThrow("left");
    expect((await session.rows(choices)).rows).toBe(1);
    expect(ended).toBe(0);
  });

  it("IW37 a file that is refused ends its thread, and rows that did not enter can be written and read again", async () => {
    const files = filesOver(thread);
    const refused = await files.begin({ name: "a.xlsx", bytes: new Uint8Array([0x50, 0x4b, 1]) }, county(1));
    expect("refused" in refused && refused.refused.code).toBe("file-broken");
    expect(ended).toBe(1);
    const text = files.heldCsv({ headers: ["id", "名称"], rows: [{ row: 7, cells: ["=1+1", "甲,乙"], problems: [] }] });
    expect(text).toBe('\uFEFFid,名称\n\'=1+1,"甲,乙"\n');
  });
});

describe("what this machine remembers", () => {
  it("IW38 columns said once by kind of file, and rows to be completed by county; without storage nothing fails", () => {
    expect([mappings(), heldFiles("1")]).toEqual([[], []]);
    const shelf = new Map<string, string>();
    const storage = {
      getItem: (key: string) => shelf.get(key) ?? null,
      setItem: (key: string, text: string) => void shelf.set(key, text),
      removeItem: (key: string) => void shelf.delete(key),
    };
    Object.assign(globalThis, { localStorage: storage });
    try {
      const one = { register: "venue", kind: "店名|经度", columns: { 店名: "name" } };
      rememberMapping(one);
      rememberMapping({ ...one, columns: { 店名: "operator" } });
      expect(mappings()).toEqual([{ ...one, columns: { 店名: "operator" } }]);
      const held = { file: "a.xlsx", register: "venue" as const, day: "2026-11-24", headers: ["店名"] };
      const rows = [{ row: 3, cells: ["甲"], problems: [] }];
      expect(keepHeld("640121", { ...held, rows })).toBe(true);
      expect(heldFiles("640121")).toHaveLength(1);
      expect(heldFiles("640122")).toEqual([]);
      keepHeld("640121", { ...held, rows: [] });
      expect(shelf.has("sapling-import-held/640121")).toBe(false);
    } finally {
      Reflect.deleteProperty(globalThis, "localStorage");
    }
  });
});
