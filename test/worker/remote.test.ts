import { MessageChannel } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { afterEach, describe, expect, it } from "vitest";
import { engineOver } from "../../src/client/engine.ts";
import { type County, emptyRegisters } from "../../src/domain/county.ts";
import type { Progress, Steps } from "../../src/domain/engine.ts";
import type { Pack } from "../../src/domain/pack.ts";
import { createRemote } from "../../src/worker/remote.ts";
import { inSlices } from "../../src/worker/slices.ts";

const pack = { adcode: "640121", name: { zh: "永宁县", en: "Yongning" } } as Pack;
const county = (revision: number): County => ({
  pack,
  revision,
  outline: null,
  registers: {
    ...emptyRegisters(),
    village: [{ id: "V", name: "望远村" }],
    patrolVisit: [{ id: "P", water: "W", at: "2026-06-01T08:00:00+08:00" }],
  },
  rules: [],
  indicators: [],
  plan: null,
  problems: [],
});

const ports: { close(): void }[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** Both ends of the engine over a real message channel. */
function engine(load: Parameters<typeof createRemote>[0]) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  expose(
    createRemote(load, async () => (name) => (name === "望远村" ? "wyc" : "")),
    nodeEndpoint(port1),
  );
  return engineOver(nodeEndpoint(port2));
}

describe("the second thread", () => {
  it("U25 hands the page all registers but those it never draws whole, and those on request", async () => {
    const far = engine(async () => county(1));
    const loaded = await far.load({ from: "files", files: [] });
    expect(loaded.registers.patrolVisit).toEqual([]);
    expect(loaded.registers.village).toHaveLength(1);
    expect((await far.sizes()).patrolVisit).toBe(1);
    expect((await far.records("patrolVisit"))[0]?.id).toBe("P");
  });

  it("U26 finds by pinyin initials, and answers the questions of the domain", async () => {
    const far = engine(async () => county(1));
    await far.load({ from: "files", files: [] });
    expect((await far.search("WYC")).hits).toEqual([{ register: "village", id: "V", name: "望远村", by: "initials" }]);
    expect(await far.derive("findings", { asOf: "2026-11-24" })).toMatchObject({ findings: [], revision: 1 });
  });

  it("U27 a load that was cancelled leaves the county before in its place", async () => {
    let release: () => void = () => undefined;
    let loads = 0;
    const far = engine(async () => {
      loads += 1;
      if (loads === 2) await new Promise<void>((resolve) => (release = resolve));
      return county(loads);
    });
    await far.load({ from: "files", files: [] });
    const abort = new AbortController();
    const second = far.load({ from: "files", files: [] }, undefined, abort.signal);
    const refused = expect(second).rejects.toThrow();
    abort.abort();
    await far.sizes();
    release();
    await refused;
    expect(await far.derive("findings", { asOf: "2026-11-24" })).toMatchObject({ revision: 1 });
  });

  it("U28 a long derivation tells its progress and stops between two steps when cancelled", async () => {
    let made = 0;
    function* endless(): Steps<string> {
      for (;;) yield { done: ++made, total: 1e9 };
    }
    let clock = 0;
    const seen: Progress[] = [];
    const run = inSlices(
      endless(),
      () => seen.length === 3,
      (progress) => seen.push(progress),
      () => (clock += 1),
    );
    await expect(run).rejects.toThrow("cancelled");
    expect(seen.map(({ done }) => done)).toEqual([...seen.map(({ done }) => done)].sort((a, b) => a - b));
    const counted = made;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(made).toBe(counted);
  });

  it("U29 a question before there is a county is refused with its reason", async () => {
    await expect(engine(async () => county(1)).derive("patrols", { asOf: "2026-11-24" })).rejects.toThrow(
      "no county is loaded",
    );
  });
});
