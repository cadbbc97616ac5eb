/**
 * An image as it is kept: decoded and encoded anew, so that nothing of the file survives but its pixels: no
 * EXIF (place and time of the photograph, the phone's serial), no thumbnail, no second file behind the first.
 */

import { createHash } from "node:crypto";
import sharp, { type Metadata, type Sharp } from "sharp";
import { IMAGE_PIXELS } from "../limits/limits.ts";
import { ApiProblem } from "../problem-details.ts";
import type { Attachment } from "./attachment-store.ts";

/** The longer side, in pixels: a sign by a pond can still be read. */
const SIDE = 2560;
const QUALITY = 82;

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Formats taken, by the first bytes; the Content-Type is only a claim. */
const formats = new Set(["jpeg", "png", "webp"]);

async function metadataOf(image: Sharp): Promise<Metadata> {
  let read: Metadata;
  try {
    read = await image.metadata();
  } catch (error) {
    // The limit on pixels is held by the decoder, before it takes memory.
    if (error instanceof Error && /pixel limit/i.test(error.message))
      throw new ApiProblem("image-too-large", `more than ${IMAGE_PIXELS} pixels`);
    throw new ApiProblem("image-type", "");
  }
  if (!formats.has(read.format)) throw new ApiProblem("image-type", read.format);
  if (read.width * read.height > IMAGE_PIXELS || (read.pages ?? 1) > 1)
    throw new ApiProblem("image-too-large", `${read.width} × ${read.height}, ${read.pages ?? 1} pages`);
  return read;
}

/** JPEG, but WebP where something shines through. Turned as the camera was held. */
export async function reEncoded(sent: Uint8Array): Promise<Attachment> {
  const image = sharp(sent, { limitInputPixels: IMAGE_PIXELS, failOn: "error", sequentialRead: true });
  const { hasAlpha } = await metadataOf(image);
  const upright = image.rotate().resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true });
  const encoding = hasAlpha ? upright.webp({ quality: QUALITY }) : upright.jpeg({ quality: QUALITY, mozjpeg: true });
  try {
    const { data, info } = await encoding.toBuffer({ resolveWithObject: true });
    return {
      sha256: sha256(data),
      original: sha256(sent),
      type: hasAlpha ? "image/webp" : "image/jpeg",
      width: info.width,
      height: info.height,
      body: data,
    };
  } catch {
    throw new ApiProblem("image-broken", "");
  }
}
