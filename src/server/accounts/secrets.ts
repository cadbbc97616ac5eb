/** Secrets that are handed out once and kept as hashes. */

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits: too many to guess, so a plain hash keeps them. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** What the page sends back with every change: made from the session's secret, so it is kept nowhere. */
export const csrfOf = (secret: string): string => createHash("sha256").update(`csrf ${secret}`).digest("base64url");

/** Takes the same time wherever they differ. */
export function isSameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
