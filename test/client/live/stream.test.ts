import { describe, expect, it } from "vitest";
import { createFollower } from "../../../src/client/live/follower.ts";
import { createStream, pause, type Source } from "../../../src/client/live/stream.ts";
import type { Commit } from "../../../src/domain/change/change.ts";

type Listener = (event: { readonly data: string }) => void;

function station() {
  const sources: (Source & { heard: Map<string, Listener>; closed: boolean })[] = [];
  const waits: { ms: number; run: () => void }[] = [];
  const states: string[] = [];
  const told: [string, number][] = [];
  const stream = createStream({
    open: () => {
      const heard = new Map<string, Listener>();
      const source = {
        onopen: null,
        onerror: null,
        heard,
        closed: false,
        addEventListener: (type: string, listener: Listener) => void heard.set(type, listener),
        close: () => {
          source.closed = true;
        },
      };
      sources.push(source);
      return source;
    },
    onRevision: (county, revision) => told.push([county, revision]),
    onState: (state) => states.push(state),
    later: (ms, run) => {
      waits.push({ ms, run });
      return () => undefined;
    },
  });
  return { stream, sources, waits, states, told };
}

describe("hearing of commits", () => {
  it("ED9 tells where every county stands at first, then each commit; what is no event is passed over", () => {
    const { sources, told, states } = station();
    sources[0]?.onopen?.();
    sources[0]?.heard.get("now")?.({ data: '{"revisions":{"640121":4}}' });
    sources[0]?.heard.get("change")?.({ data: '{"county":"640121","revision":5,"touched":[]}' });
    sources[0]?.heard.get("change")?.({ data: "<html>" });
    expect(told).toEqual([
      ["640121", 4],
      ["640121", 5],
    ]);
    expect(states).toEqual(["live"]);
  });

  it("ED10 a broken connection is opened again, later each time; waking up does not wait", () => {
    const { stream, sources, waits, states } = station();
    sources[0]?.onerror?.();
    waits[0]?.run();
    sources[1]?.onerror?.();
    expect(waits.map(({ ms }) => ms)).toEqual([pause(1), pause(2)]);
    expect(pause(2)).toBeGreaterThan(pause(1));
    expect(pause(50)).toBeLessThanOrEqual(20_000);
    stream.nudge();
    stream.nudge();
    expect(sources).toHaveLength(3);
    sources[2]?.onopen?.();
    stream.close();
    expect(sources[2]?.closed).toBe(true);
    expect(states).toEqual(["away", "away", "live"]);
  });
});

describe("catching up", () => {
  it("ED11 brings every commit once and in order, however often it is asked at the same time", async () => {
    let revision = 1;
    const applied: number[] = [];
    const follower = createFollower({
      revision: () => revision,
      fetchAfter: async (after) =>
        [after + 1, after + 2].filter((one) => one <= 8).map((one) => ({ revision: one }) as Commit),
      apply: async (commits) => {
        for (const commit of commits) applied.push(commit.revision);
        revision = commits.at(-1)?.revision ?? revision;
      },
    });
    await Promise.all([follower.catchUp(), follower.catchUp(), follower.catchUp()]);
    expect(applied).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  it("ED12 a page that cannot take a commit says so instead of asking for ever", async () => {
    const follower = createFollower({
      revision: () => 1,
      fetchAfter: async () => [{ revision: 2 } as Commit],
      apply: async () => undefined,
    });
    await expect(follower.catchUp()).rejects.toThrow("did not move on");
  });
});
