import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { closeInPeace } from "../../src/server/stop.ts";
import { builtPage, smallLedger, smallServer } from "./small-server.ts";

/** A server with a door open whose log answers when told to. */
async function slowServer() {
  const ledger = smallLedger();
  let answer = () => {};
  let asked = () => {};
  const begun = new Promise<void>((done) => {
    asked = done;
  });
  const waiting = new Promise<void>((done) => {
    answer = done;
  });
  const slow: typeof ledger.changes = async (...args) => {
    asked();
    await waiting;
    return ledger.changes(...args);
  };
  const app = await smallServer({}, builtPage(), { ...ledger, changes: slow });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return { app, url, answer, begun };
}

describe("stopping", () => {
  it("OP40 what was begun is answered, nobody new is taken", async () => {
    const { app, url, answer, begun } = await slowServer();
    const asked = fetch(`${url}/api/v1/counties/640121/changes`);
    await begun;
    const closed = closeInPeace(app);
    await pause(50);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    answer();
    const answered = await asked;
    expect(answered.status).toBe(200);
    await answered.json();
    const ended = await Promise.race([closed.then(() => "closed"), pause(3000).then(() => "still open")]);
    expect(ended).toBe("closed");
  });

  it("OP41 what does not end is cut off when patience is out", async () => {
    const { app, url, begun } = await slowServer();
    const asked = fetch(`${url}/api/v1/counties/640121/changes`).then(
      () => "answered",
      () => "cut off",
    );
    await begun;
    await closeInPeace(app, 100);
    expect(await asked).toBe("cut off");
  });

  it("OP42 listening screens are let go with a time to come again, not all the same", async () => {
    const { app, url } = await slowServer();
    const streams = await Promise.all(Array.from({ length: 8 }, () => fetch(`${url}/api/v1/changes`)));
    const texts = Promise.all(streams.map((one) => one.text()));
    await pause(50);
    await closeInPeace(app);
    const last = (await texts).map((text) => Number(/retry: (\d+)\n\n$/.exec(text)?.[1]));
    for (const ms of last) {
      expect(ms).toBeGreaterThanOrEqual(1000);
      expect(ms).toBeLessThanOrEqual(5000);
    }
    expect(new Set(last).size).toBeGreaterThan(1);
  });
});
