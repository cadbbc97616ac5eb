import { request } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Commit } from "../../../src/domain/change/change.ts";
import type { Ledger } from "../../../src/server/ledger.ts";
import { changeEvent } from "../../../src/server/live/event.ts";
import { smallLedger, smallServer } from "../small-server.ts";
import { bar } from "../writing/asking.ts";

let ledger: Ledger;
/** Tells a commit that nobody made. */
let announce: (commit: Commit) => void;
let server: FastifyInstance;
let port: number;
const open: { close(): void }[] = [];

beforeEach(async () => {
  const real = smallLedger();
  const hearers: ((commit: Commit) => void)[] = [];
  announce = (commit) => {
    for (const hear of hearers) hear(commit);
  };
  ledger = {
    ...real,
    onCommit: (hear) => {
      hearers.push(hear);
      return real.onCommit(hear);
    },
  };
  server = await smallServer({}, undefined, ledger);
  await server.listen({ host: "127.0.0.1", port: 0 });
  port = (server.server.address() as AddressInfo).port;
});
afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await server.close();
});

const write = (id: string) =>
  ledger.commit("640121", { why: "x", puts: [bar(id) as never], removals: [] }, { who: "li" });

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  text: string;
  ended: boolean;
  close(): void;
  /** Stops or goes on reading. */
  read(on: boolean): void;
}

const listen = (query = "", headers: Readonly<Record<string, string>> = {}): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", path: `/api/v1/changes${query}`, headers }, (response) => {
      const heard: Heard = {
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: "",
        ended: false,
        close: () => asked.destroy(),
        read: (on) => (on ? response.resume() : response.pause()),
      };
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        heard.text += chunk;
      });
      response.on("close", () => {
        heard.ended = true;
      });
      response.on("error", () => {});
      open.push(heard);
      resolve(heard);
    });
    asked.on("error", reject);
    asked.end();
  });

const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
};
const events = (text: string) =>
  [...text.matchAll(/event: (\w+)\ndata: (.*)\n/g)].map(([, name, data]) => ({ name, data: JSON.parse(data ?? "") }));
const revisions = ({ text }: Heard) =>
  events(text)
    .filter(({ name }) => name === "change")
    .map(({ data }) => data.revision);

describe("the live stream", () => {
  it("AP10 says where every county stands, then each change once it is durable: revision and ids, no record", async () => {
    const heard = await listen();
    expect(heard.headers["content-type"]).toContain("text/event-stream");
    expect(heard.headers["content-security-policy"]).toContain("default-src 'self'");
    await until(() => heard.text.includes("event: now"));
    await write("V9");
    await until(() => heard.text.includes("event: change"));
    expect(events(heard.text)).toEqual([
      { name: "now", data: { revisions: { "640121": 1 } } },
      { name: "change", data: { county: "640121", revision: 2, touched: [{ register: "venue", id: "V9" }] } },
    ]);
    expect(heard.text).toContain("id: 640121:2\n");
    expect(heard.text).not.toContain("酒吧");
  });

  it("AP11 a screen that slept hears what it missed, by Last-Event-ID or by the address", async () => {
    for (const id of ["V7", "V8", "V9"]) await write(id);
    const woken = await listen("", { "last-event-id": "640121:2" });
    await until(() => revisions(woken).length === 2);
    expect(revisions(woken)).toEqual([3, 4]);
    const opened = await listen("?county=640121&after=1");
    await until(() => revisions(opened).length === 3);
    expect(revisions(opened)).toEqual([2, 3, 4]);
    const strange = await listen("", { "last-event-id": "'; drop" });
    await until(() => strange.text.includes("event: now"));
    expect(revisions(strange)).toEqual([]);
  });

  it("AP12 200 screens hear every change, in order", async () => {
    const screens = await Promise.all(Array.from({ length: 200 }, () => listen()));
    await until(() => screens.every(({ text }) => text.includes("event: now")));
    for (let i = 0; i < 20; i++) await write(`N${i}`);
    await until(() => screens.every((screen) => revisions(screen).length === 20));
    const expected = Array.from({ length: 20 }, (_, i) => i + 2);
    for (const screen of screens) expect(revisions(screen)).toEqual(expected);
  });

  it("AP13 a screen that does not read is let go; the others are not held up", async () => {
    const [slow, quick] = [await listen(), await listen()];
    await until(() => slow.text.includes("event: now") && quick.text.includes("event: now"));
    slow.read(false);
    const before = Array.from({ length: 1000 }, (_, i) => ({
      register: "venue" as const,
      id: `${i}-${"x".repeat(40)}`,
      record: null,
    }));
    // 250 events of 70 kB: more than the kernel keeps for a reader.
    for (let revision = 2; revision < 252; revision++) {
      announce({ county: "640121", revision, at: "", who: "", why: "", puts: [], removals: [], before, hash: "" });
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await until(() => revisions(quick).at(-1) === 251);
    slow.read(true);
    await until(() => slow.ended);
    expect(revisions(slow).length).toBeLessThan(250);
    expect(quick.ended).toBe(false);
  });

  it("AP14 of a county that is not there nothing is heard; a large change names the first thousand ids", async () => {
    expect((await listen("?county=110000")).status).toBe(404);
    const head = await server.inject({
      method: "HEAD",
      url: "/api/v1/changes",
      headers: { host: `127.0.0.1:${port}` },
    });
    expect(head.statusCode).toBe(404);
    const before = Array.from({ length: 1001 }, (_, i) => ({ register: "venue" as const, id: `${i}`, record: null }));
    const text = changeEvent({
      county: "1",
      revision: 2,
      at: "",
      who: "",
      why: "",
      puts: [],
      removals: [],
      before,
      hash: "",
    });
    const [only] = events(text);
    expect(only?.data.touched).toHaveLength(1000);
    expect(only?.data.more).toBe(true);
  });

  it("AP15 the server stops while screens are listening", async () => {
    const heard = await listen();
    await until(() => heard.text.includes("event: now"));
    await server.close();
    await until(() => heard.ended);
  });
});
