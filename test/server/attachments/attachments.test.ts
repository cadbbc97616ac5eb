import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Attachment,
  type AttachmentStore,
  memoryAttachments,
} from "../../../src/server/attachments/attachment-store.ts";
import { inTurn } from "../../../src/server/attachments/in-turn.ts";
import { postgresAttachments } from "../../../src/server/attachments/postgres-attachments.ts";
import { embeddedDatabase, serverDatabase, type TestDatabase } from "../database/test-database.ts";
import { ask, county, smallServer } from "../small-server.ts";

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 20, g: 120, b: 60, alpha: 0.5 } } });

let server: FastifyInstance;
beforeAll(async () => {
  server = await smallServer();
});
const put = (bytes: Buffer, name = hash(bytes), type = "image/jpeg") =>
  ask(server, `${county}/attachments/${name}`, { method: "PUT", payload: bytes, headers: { "content-type": type } });

describe("attachments", () => {
  it("AP20 an image is kept encoded anew, without EXIF, turned as the camera was held; found by either hash", async () => {
    const sent = await plain(64, 32)
      .withExif({ IFD0: { Make: "PhoneOfLi" }, IFD3: { GPSLatitude: "38/1 16/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const answer = await put(sent);
    expect(answer.statusCode).toBe(201);
    const kept = answer.json();
    expect(kept).toMatchObject({ original: hash(sent), type: "image/jpeg", width: 32, height: 64 });
    for (const name of [kept.sha256, kept.original]) {
      const image = await ask(server, `${county}/attachments/${name}`);
      expect(image.headers["content-type"]).toBe("image/jpeg");
      expect(hash(image.rawPayload)).toBe(kept.sha256);
      expect(image.rawPayload.length).toBe(kept.bytes);
      const read = await sharp(image.rawPayload).metadata();
      expect([read.exif, read.icc, read.xmp, read.orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(image.rawPayload.includes("PhoneOfLi")).toBe(false);
    }
    const again = await put(sent);
    expect([again.statusCode, again.json()]).toEqual([200, kept]);
    const held = await ask(server, `${county}/attachments/${kept.sha256}`, {
      headers: { "if-none-match": `"${kept.sha256}"` },
    });
    expect(held.statusCode).toBe(304);
  });

  it("AP21 PNG becomes JPEG, what shines through WebP, the large is made smaller", async () => {
    expect((await put(await plain(8, 8).png().toBuffer(), undefined, "image/png")).json().type).toBe("image/jpeg");
    expect((await put(await plain(8, 8, 4).png().toBuffer(), undefined, "image/png")).json().type).toBe("image/webp");
    const large = (await put(await plain(6000, 3000).jpeg().toBuffer())).json();
    expect([large.width, large.height]).toEqual([2560, 1280]);
  });

  it("AP22 other bytes than the address names, what is no image, and what is cut off are refused", async () => {
    const good = await plain(400, 400).jpeg().toBuffer();
    expect((await put(good, "0".repeat(64))).json()).toMatchObject({ status: 422, code: "hash-differs" });
    expect((await put(good, "abc")).json()).toMatchObject({ status: 400 });
    expect((await put(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).json()).toMatchObject({
      status: 415,
      code: "image-type",
    });
    expect((await put(await plain(8, 8).gif().toBuffer())).json()).toMatchObject({ code: "image-type" });
    expect((await put(Buffer.alloc(0))).statusCode).toBeGreaterThanOrEqual(400);
    const cut = (
      await sharp({
        create: {
          width: 400,
          height: 400,
          channels: 3,
          background: "red",
          noise: { type: "gaussian", mean: 9, sigma: 90 },
        },
      })
        .jpeg()
        .toBuffer()
    ).subarray(0, 4000);
    expect((await put(cut)).json()).toMatchObject({ code: "image-broken" });
    expect((await put(good, undefined, "application/pdf")).json()).toMatchObject({ status: 415 });
    expect((await ask(server, `${county}/attachments/${"1".repeat(64)}`)).json()).toMatchObject({
      status: 404,
      code: "attachment-unknown",
    });
  });

  it("AP23 an image of few bytes and very many pixels is refused before it is decoded", async () => {
    const bomb = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: "black" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    expect((await put(bomb, undefined, "image/png")).json()).toMatchObject({ status: 422, code: "image-too-large" });
    const much = Buffer.alloc(10 * 1024 * 1024 + 1);
    expect((await put(much)).json()).toMatchObject({ status: 413, code: "body-too-large" });
  });

  it("AP24 images are decoded one at a time; of too many that wait the newest is refused", async () => {
    let running = 0;
    let most = 0;
    const work = inTurn(async (it: number) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      if (it === 3) throw new Error("three");
      return it;
    });
    const all = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => work(i)));
    expect(most).toBe(1);
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(15);
    expect(await work(7)).toBe(7);
  });
});

function keeping(name: string, open: () => Promise<{ store: AttachmentStore; close(): Promise<void> }>): void {
  describe(`attachments kept ${name}`, () => {
    let kept: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      kept = await open();
    });
    afterAll(() => kept.close());

    it("AP25 are found by either hash, in their own county; what is there stays", async () => {
      const { store } = kept;
      const body = new Uint8Array([1, 2, 0, 255]);
      const one: Attachment = { sha256: "a", original: "b", type: "image/jpeg", width: 1, height: 2, body };
      await store.put("640121", one, "li");
      await store.put("640121", one, "wang");
      await store.put("640121", { ...one, original: "c" }, "wang");
      for (const [name, original] of [
        ["a", "b"],
        ["b", "b"],
        ["c", "c"],
      ] as const) {
        const found = await store.get("640121", name);
        expect(found).toMatchObject({ sha256: "a", original, type: "image/jpeg", width: 1, height: 2 });
        expect([...(found?.body ?? [])]).toEqual([...body]);
      }
      expect(await store.get("640122", "a")).toBeUndefined();
      expect(await store.get("640121", "d")).toBeUndefined();
    });
  });
}

const inDatabase = async (opened: Promise<TestDatabase>) => {
  const database = await opened;
  return { store: postgresAttachments(database.sql), close: () => database.remove() };
};
keeping("in memory", async () => ({ store: memoryAttachments(), close: async () => {} }));
keeping("in the embedded database", () => inDatabase(embeddedDatabase()));
const url = process.env["TEST_DATABASE_URL"];
if (url) keeping("in a server's database", () => inDatabase(serverDatabase(url)));
