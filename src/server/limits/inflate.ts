/** Bodies that come compressed are inflated as they come, up to the limit of their route. */

import { Transform, type TransformCallback } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { ApiProblem } from "../problem-details.ts";

const inflaters = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress };

/** Passes bytes through until there are more of them than allowed. */
class Capped extends Transform {
  /** Asked by fastify, which holds it against the Content-Length. */
  receivedEncodedLength = 0;
  private passed = 0;
  private readonly limit: number;

  constructor(limit: number) {
    super();
    this.limit = limit;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.passed += chunk.length;
    if (this.passed > this.limit) done(new ApiProblem("body-too-large", `more than ${this.limit} bytes, inflated`));
    else done(null, chunk);
  }
}

const broken = () => new ApiProblem("body-invalid", "the compressed body is broken");

/** Takes gzip, deflate and Brotli; several encodings at once are refused. */
export function inflateBodies(app: FastifyInstance): void {
  app.addHook("preParsing", async (request, _reply, payload) => {
    const encoding = request.headers["content-encoding"]?.trim().toLowerCase();
    if (encoding === undefined || encoding === "" || encoding === "identity") return payload;
    const inflater = Object.hasOwn(inflaters, encoding) ? inflaters[encoding as keyof typeof inflaters]() : undefined;
    if (!inflater) throw new ApiProblem("body-encoding", encoding.slice(0, 40));
    const capped = new Capped(request.routeOptions.bodyLimit);
    payload.on("data", (chunk: Buffer) => {
      capped.receivedEncodedLength += chunk.length;
    });
    inflater.on("error", () => capped.destroy(broken()));
    capped.on("error", () => {
      payload.unpipe(inflater);
      inflater.destroy();
    });
    payload.pipe(inflater).pipe(capped);
    return capped;
  });
}
