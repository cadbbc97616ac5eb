import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventedCounty } from "../../src/cli/bench/change.ts";
import { en } from "../../src/desks/venues/text-en.ts";
import { memoryAttachments } from "../../src/server/attachments/attachment-store.ts";
import { memoryLedger } from "../../src/server/ledger/memory-ledger.ts";
import { listen } from "../../src/server/listen.ts";
import { countyPack } from "../golden/county-pack.ts";
import { builtPage } from "./built.ts";
import { addressOf, ready, testSite } from "./page.ts";
import type { Host } from "./static-host.ts";

const site = testSite();
const [venues, places] = [30_000, 2_500];
const desk = "#/640121/venues?lang=en";
let host: Host | null = null;

beforeAll(async () => {
  const county = inventedCounty(countyPack(), venues, places);
  const failed: unknown[] = [];
  const server = await listen({
    ledger: memoryLedger([county]),
    attachments: memoryAttachments(),
    dist: builtPage(),
    port: 0,
    today: () => "2026-11-24",
    onFailure: (error) => failed.push(error),
  });
  if (!server) throw new Error("no port is free");
  host = {
    url: server.url,
    close: async () => {
      await server.close();
      expect(failed).toEqual([]);
    },
  };
});
afterAll(() => host?.close());

interface Message {
  /** Plain objects in it. */
  readonly objects: number;
  /** Numbers in its typed arrays. */
  readonly numbers: number;
}

interface Watched {
  readonly messages: Message[];
  /** Findings are kept back until this is called. */
  release(): void;
}

/** Watches what the second thread sends, and keeps the findings back if asked to. */
function watchThread(hold: boolean): void {
  const messages: { objects: number; numbers: number }[] = [];
  const waiting: (() => void)[] = [];
  let open = !hold;
  const weigh = (value: unknown, into: { objects: number; numbers: number }): void => {
    if (ArrayBuffer.isView(value)) into.numbers += (value as Uint8Array).length;
    else if (Array.isArray(value)) for (const one of value) weigh(one, into);
    else if (typeof value === "object" && value !== null) {
      into.objects++;
      for (const one of Object.values(value)) weigh(one, into);
    }
  };
  const Plain = window.Worker;
  class Watched extends Plain {
    readonly #engine: boolean;
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.#engine = /\/worker-[\w-]+\.js/.test(String(url));
    }
    override addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
      if (!this.#engine || type !== "message") {
        super.addEventListener(type, listener);
        return;
      }
      super.addEventListener(type, (event) => {
        const { data } = event as MessageEvent;
        const pass = (): void => {
          if (typeof listener === "function") listener(event);
          else listener.handleEvent(event);
        };
        const message = { objects: 0, numbers: 0 };
        weigh(data, message);
        messages.push(message);
        if (!open && data?.type === "HANDLER" && data?.name === "findings") waiting.push(pass);
        else pass();
      });
    }
    override removeEventListener(): void {
      // Comlink's listeners answer once by their own id.
    }
  }
  window.Worker = Watched;
  Object.assign(window, {
    watched: {
      messages,
      release: () => {
        open = true;
        for (const pass of waiting) pass();
      },
    },
  });
}

const messagesOf = (page: Page): Promise<Message[]> =>
  page.evaluate(() => (window as unknown as { watched: Watched }).watched.messages);

async function opened(hold: boolean): Promise<Page> {
  if (!host) throw new Error("the county is served");
  const page = await site.visit("about:blank", { host: { ...host, url: "" } });
  await page.addInitScript(watchThread, hold);
  await page.goto(`${host.url}${desk}`);
  return page;
}

const list = (page: Page) => page.getByRole("list", { name: en.list });

describe("a county of 30,000 venues in the page", () => {
  it("PV20 no record or finding of what is not seen crosses; a slider's step crosses not at all", async () => {
    const page = await opened(false);
    await ready(page);
    await list(page).locator("li").first().waitFor();
    const all = await messagesOf(page);
    // The places come as records; venues and findings are columns.
    expect(Math.max(...all.map(({ objects }) => objects))).toBeLessThan(4 * places + 5_000);
    expect(all.reduce((sum, { objects }) => sum + objects, 0)).toBeLessThan(venues / 2);
    expect(all.reduce((sum, { numbers }) => sum + numbers, 0)).toBeGreaterThan(10 * venues);
    expect(await list(page).locator("li").count()).toBeLessThan(60);
    // The numbers of the list are in the order of the report: its first is inside, and the last row is reached.
    const total = `– / ${(30_000).toLocaleString("en")}`;
    await page.getByText(total).waitFor();

    const slider = page.getByRole("slider").first();
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.getByText(en.unchanged).waitFor();
    const before = (await messagesOf(page)).length;
    const says: string[] = [];
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press("ArrowRight");
      says.push((await slider.getAttribute("aria-valuetext")) ?? "");
    }
    expect(new Set(says).size).toBe(8);
    const would = page.getByText(/would change/).first();
    const count = Number((await would.innerText()).replace(/\D+/g, " ").trim().split(" ")[0]);
    expect(count).toBeGreaterThan(0);
    await page.getByRole("checkbox", { name: en.showChanges }).check();
    await page.getByText(`– / ${count.toLocaleString("en")}`).waitFor();
    expect((await messagesOf(page)).slice(before).filter(({ objects, numbers }) => objects + numbers > 1_000)).toEqual(
      [],
    );
  });

  it("PV21 the map is moved while the findings are on their way; they come all the same", async () => {
    const page = await opened(true);
    await page.locator("main .seal").waitFor();
    const canvas = page.locator("main canvas").first();
    await canvas.waitFor();
    const box = await canvas.boundingBox();
    if (!box) throw new Error("the map is drawn");
    await page.waitForTimeout(1_000);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 40, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => addressOf(page)).toContain("at=");
    expect(await list(page).count()).toBe(0);
    await page.evaluate(() => (window as unknown as { watched: Watched }).watched.release());
    await list(page).locator("li").first().waitFor();
    await list(page).locator("li").first().click();
    await page
      .getByRole("complementary")
      .getByRole("img", { name: /^Distance/ })
      .waitFor();
    expect(addressOf(page)).toContain("sel=finding:");
  });
});
