import { describe, expect, it } from "vitest";
import { createOutbox } from "../../../src/client/live/outbox.ts";
import { outboxInMemory } from "../../../src/client/live/outbox-idb.ts";
import type { SendAnswer, Waiting } from "../../../src/client/office/office-types.ts";
import type { Change } from "../../../src/domain/change/change.ts";

const closing = (id: string, why = "test"): Change => ({ why, puts: [], removals: [{ register: "venue", id }] });
const conflict: SendAnswer = { outcome: "conflict", revision: 9, conflicts: [] };

/** A server that answers as told, and remembers what came. */
function office(answer: (waiting: Waiting, nth: number) => SendAnswer, store = outboxInMemory()) {
  const sent: Waiting[] = [];
  let keys = 0;
  let shown: readonly Waiting[] = [];
  const outbox = createOutbox({
    county: "640121",
    account: "local",
    store,
    send: async (waiting) => {
      sent.push(waiting);
      return answer(waiting, sent.length);
    },
    onChange: (waiting) => {
      shown = waiting;
    },
    now: () => "2026-11-24T08:00:00Z",
    newKey: () => `k${++keys}-${Math.floor(sent.length)}`,
  });
  return { outbox, sent, store, shown: () => shown };
}

const away: SendAnswer = { outcome: "unreachable", why: "no network" };

describe("changes on their way", () => {
  it("ED2 what the server takes is answered with its revision and not kept", async () => {
    const { outbox, shown } = office(() => ({ outcome: "committed", revision: 7 }));
    expect(await outbox.add(closing("V1"), 6)).toEqual({ outcome: "committed", revision: 7 });
    expect(shown()).toEqual([]);
  });

  it("ED3 with no server it is kept, and sent in order with the key that it was made with, once", async () => {
    let up = false;
    const { outbox, sent, shown, store } = office((_, nth) => (up ? { outcome: "committed", revision: nth } : away));
    expect(await outbox.add(closing("V1"), 6)).toEqual({ outcome: "waiting" });
    expect(await outbox.add(closing("V2"), 6)).toEqual({ outcome: "waiting" });
    const keys = shown().map(({ key }) => key);
    expect(keys).toHaveLength(2);
    up = true;
    sent.length = 0;
    await outbox.flush();
    await outbox.flush();
    expect(sent.map(({ key }) => key)).toEqual(keys);
    expect(await store.all()).toEqual([]);
  });

  it("ED4 another page on the same disk finds what the first left, and its tries bear the same key", async () => {
    const first = office(() => away);
    await first.outbox.add(closing("V1"), 6);
    const second = office(() => ({ outcome: "committed", revision: 7 }), first.store);
    await second.outbox.flush();
    expect(second.sent.map(({ key }) => key)).toEqual(first.sent.slice(0, 1).map(({ key }) => key));
    expect(await first.store.all()).toEqual([]);
  });

  it("ED5 a waiting one that is refused stays to be settled, and what touches its records waits behind it", async () => {
    let up = false;
    const { outbox, sent, shown } = office(({ change }) => {
      if (!up) return away;
      return change.removals[0]?.id === "V1" ? conflict : { outcome: "committed", revision: 8 };
    });
    await outbox.add(closing("V1", "first"), 6);
    await outbox.add(closing("V1", "second"), 6);
    await outbox.add(closing("V2"), 6);
    up = true;
    sent.length = 0;
    await outbox.flush();
    expect(sent.map(({ change }) => change.removals[0]?.id)).toEqual(["V1", "V2"]);
    expect(shown().map(({ change, answer }) => [change.why, answer?.outcome])).toEqual([
      ["first", "conflict"],
      ["second", undefined],
    ]);
  });

  it("ED6 settling makes it anew with a key of its own in its place; giving up forgets it and lets the rest go", async () => {
    let up = false;
    const { outbox, sent, shown } = office(({ base }) => {
      if (!up) return away;
      return base < 9 ? conflict : { outcome: "committed", revision: 10 };
    });
    await outbox.add(closing("V1"), 6);
    up = true;
    await outbox.flush();
    const [refused] = shown();
    expect(await outbox.settle(refused?.key ?? "", closing("V1"), 9)).toEqual({ outcome: "committed", revision: 10 });
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
    await outbox.add(closing("V3"), 9);
    expect(shown()).toEqual([]);
  });

  it("ED7 one's own commit is no conflict for what was made on top of it, but hides nobody else's", async () => {
    let up = false;
    const { outbox, sent } = office((_, nth) => (up ? { outcome: "committed", revision: 20 + nth } : away));
    await outbox.add(closing("V1"), 6);
    await outbox.add(closing("V1"), 6);
    const both: Change = { ...closing("V1"), removals: [...closing("V1").removals, ...closing("V9").removals] };
    await outbox.add(both, 6);
    up = true;
    sent.length = 0;
    await outbox.flush();
    expect(sent.map(({ base }) => base)).toEqual([6, 21, 6]);
  });

  it("ED8 a refusal of what is being written goes back to its writer and is not kept besides", async () => {
    const { outbox, shown } = office(() => conflict);
    expect(await outbox.add(closing("V1"), 6)).toEqual(conflict);
    expect(shown()).toEqual([]);
  });
});
