/** ETags: an answer that did not change is not sent twice. */

import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const tags = (header: string): string[] => header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));

/** Does the reader hold this version already? Weak comparison, as a GET asks for. */
export const holds = (request: FastifyRequest, etag: string): boolean => {
  const header = request.headers["if-none-match"];
  return header !== undefined && (header.trim() === "*" || tags(header).includes(etag.replace(/^W\//, "")));
};

const isJson = (reply: FastifyReply): boolean => String(reply.getHeader("content-type") ?? "").includes("json");

/** Every JSON answer to a GET carries an ETag; one that the reader holds becomes 304. */
export function revalidate(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (request.method !== "GET" || reply.statusCode !== 200) return payload;
    if (typeof payload !== "string" || reply.hasHeader("etag") || !isJson(reply)) return payload;
    const etag = `W/"${createHash("sha256").update(payload).digest("base64url").slice(0, 27)}"`;
    reply.header("etag", etag).header("cache-control", "no-cache");
    if (!holds(request, etag)) return payload;
    reply.code(304).removeHeader("content-type");
    return null;
  });
}
