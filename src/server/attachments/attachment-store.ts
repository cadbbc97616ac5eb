/** Where attachments are kept: images as this server re-encoded them, by county and hash. */

export interface Attachment {
  /** SHA-256 (hex) of `body`. */
  readonly sha256: string;
  /** SHA-256 (hex) of the bytes that were sent: another name for it. */
  readonly original: string;
  readonly type: "image/jpeg" | "image/webp";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly body: Uint8Array;
}

export interface AttachmentStore {
  /** By either hash; undefined: none in that county. */
  get(county: string, sha256: string): Promise<Attachment | undefined>;
  /** Resolves when durable; one that is there already stays as it is. */
  put(county: string, attachment: Attachment, who: string): Promise<void>;
}

/** Attachments kept in memory, for tests. */
export function memoryAttachments(): AttachmentStore {
  const kept = new Map<string, Attachment>();
  return {
    get: async (county, sha256) => kept.get(`${county}/${sha256}`),
    put: async (county, attachment) => {
      for (const name of [attachment.sha256, attachment.original])
        if (!kept.has(`${county}/${name}`)) kept.set(`${county}/${name}`, attachment);
    },
  };
}
