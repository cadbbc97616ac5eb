/** The real page in a real browser: one browser and one server a file, every page watched for faults. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { AccountStore } from "../../src/server/accounts/account-store.ts";
import { memoryAttachments } from "../../src/server/attachments/attachment-store.ts";
import { memoryLedger } from "../../src/server/ledger/memory-ledger.ts";
import { listen } from "../../src/server/listen.ts";
import { readPackFolder } from "../../src/server/pack-folder.ts";
import { builtPage, root } from "./built.ts";
import { type Host, staticHost } from "./static-host.ts";

const flags = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function browserPath(): string {
  const path = process.env["CHROMIUM"] ?? installed.find((one) => existsSync(one));
  if (!path) throw new Error("Browser tests need Chromium: install it, or name it in the variable CHROMIUM");
  return path;
}

export const office = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

/** Long enough for a busy machine without a graphics card; nothing here measures time. */
const patience = 60_000;

export interface Opened {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A host other than the file's own. */
  readonly host?: Host;
  /** Faults that this test provokes. */
  readonly expected?: RegExp;
}

export interface Site {
  /** Opens an address (from `#`) and waits for the county. */
  open(address: string, options?: Opened): Promise<Page>;
  /** The same without waiting. */
  visit(address: string, options?: Opened): Promise<Page>;
}

const isLocal = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === "blob:" || protocol === "data:" || hostname === "127.0.0.1";
};

/** Anything that a page of ours must not do is a fault: leaving the machine, an error, a warning. */
function watch(page: Page, faults: string[], expected: RegExp | undefined): void {
  const note = (fault: string): void => {
    if (!expected?.test(fault)) faults.push(fault);
  };
  page.on("console", (message) => {
    const text = message.text();
    // The drawing in software speaks of itself; it is not ours.
    if (/GPU stall due to ReadPixels|GroupMarkerNotSet|software WebGL|swiftshader/i.test(text)) return;
    if (message.type() === "error" || message.type() === "warning") note(`${message.type()}: ${text}`);
  });
  page.on("pageerror", (error) => note(`thrown: ${error.stack ?? error.message}`));
}

/** Serves the shipped county as an office does; `accounts`: to whoever has one. */
export async function served(accounts?: AccountStore): Promise<Host> {
  const failed: unknown[] = [];
  const read = readPackFolder(`${root}/data/640121`);
  if (!("county" in read)) throw new Error("the shipped county cannot be read");
  const server = await listen({
    ledger: memoryLedger([read.county]),
    attachments: memoryAttachments(),
    dist: builtPage(),
    port: 0,
    today: () => "2026-11-24",
    onFailure: (error) => failed.push(error),
    ...(accounts && { accounts: { store: accounts, now: () => Date.now() } }),
  });
  if (!server) throw new Error("no port is free");
  return {
    url: server.url,
    close: async () => {
      await server.close();
      expect(failed).toEqual([]);
    },
  };
}

/** The built page on a plain host; `over`: folders whose files go before the page's own. */
export const plainHost = (over: readonly string[] = [], under?: string): Promise<Host> =>
  staticHost([...over, builtPage()], under);

/** The county's data have come and the desk has drawn its panel. */
export async function ready(page: Page): Promise<void> {
  await page.locator("main .seal").waitFor({ timeout: patience });
  await page.waitForFunction(() => !document.querySelector("#panel [role=progressbar]"), null, { timeout: patience });
}

/** Registers browser and server for this test file; each page is closed and judged after its test. */
export function testSite(): Site {
  let browser: Browser | null = null;
  let own: Host | null = null;
  const faults: string[] = [];
  beforeAll(async () => {
    own = await served();
    browser = await chromium.launch({ executablePath: browserPath(), args: flags });
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await own?.close();
  });

  async function visit(address: string, options: Opened = {}): Promise<Page> {
    if (!browser || !own) throw new Error("testSite belongs at the top of a test file");
    const context = await browser.newContext({
      viewport: options.viewport ?? office,
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    context.setDefaultTimeout(patience);
    await context.route("**/*", (route) => {
      const address = route.request().url();
      if (isLocal(address)) return route.fallback();
      faults.push(`left the machine: ${address}`);
      return route.abort();
    });
    context.on("page", (page) => watch(page, faults, options.expected));
    const page = await context.newPage();
    await page.goto(`${(options.host ?? own).url}${address}`);
    return page;
  }

  return {
    visit,
    open: async (address, options) => {
      const page = await visit(address, options);
      await ready(page);
      return page;
    },
  };
}

/** What a click saves, as text. */
export async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** The address from `#`. */
export const addressOf = (page: Page): string => new URL(page.url()).hash;
