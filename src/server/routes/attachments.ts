import type { FastifyInstance, FastifyReply } from "fastify";
import { mayWrite } from "../../domain/access/rights.ts";
import { changeRegisters } from "../../domain/change/change.ts";
import * as schemas from "../answer-schemas.ts";
import type { Attachment } from "../attachments/attachment-store.ts";
import { inTurn } from "../attachments/in-turn.ts";
import { reEncoded, sha256 } from "../attachments/re-encode.ts";
import { type CountyParams, countyWhole, type ServerContext } from "../context.ts";
import { IMAGE_BYTES } from "../limits/limits.ts";
import { ApiProblem } from "../problem-details.ts";
import { holds } from "../revalidate.ts";
import { principalOf } from "../rights.ts";

interface HashParams extends CountyParams {
  sha256: string;
}

const receipt = ({ body, ...kept }: Attachment) => ({ ...kept, bytes: body.length });

/** Images by the hash of their bytes: of those sent, or of those kept. */
export function attachmentRoutes(app: FastifyInstance, context: ServerContext): void {
  app.addContentTypeParser(["image/jpeg", "image/png", "image/webp"], { parseAs: "buffer" }, (_, body, done) =>
    done(null, body),
  );
  // One at a time: a decoded photograph takes 200 MB.
  const decode = inTurn(reEncoded);

  app.put<{ Params: HashParams; Body: Buffer }>(
    "/counties/:adcode/attachments/:sha256",
    {
      bodyLimit: IMAGE_BYTES,
      schema: {
        summary: "Keeps an image; it is encoded anew, so its own hash is in the answer",
        params: schemas.hashParams,
        consumes: ["image/jpeg", "image/png", "image/webp"],
        response: { ...schemas.answers(schemas.attachment), ...schemas.answers(schemas.attachment, 201) },
      },
    },
    async (request, reply) => {
      const { adcode, sha256: asked } = request.params;
      await countyWhole(context, request, adcode);
      const principal = principalOf(request);
      if (!changeRegisters.some((register) => mayWrite(principal, adcode, register)))
        throw new ApiProblem("upload-refused", "");
      if (!Buffer.isBuffer(request.body)) throw new ApiProblem("image-type", "");
      if (sha256(request.body) !== asked) throw new ApiProblem("hash-differs", "", "sha256");
      const known = await context.attachments.get(adcode, asked);
      if (known) return receipt(known);
      const attachment = await decode(request.body);
      await context.attachments.put(adcode, attachment, principal.account);
      return reply.code(201).send(receipt(attachment));
    },
  );

  app.get<{ Params: HashParams }>(
    "/counties/:adcode/attachments/:sha256",
    {
      compress: false,
      schema: {
        summary: "An image, by either hash",
        params: schemas.hashParams,
        response: schemas.answers(schemas.imageBytes),
      },
    },
    async (request, reply) => {
      const { adcode, sha256: asked } = request.params;
      await countyWhole(context, request, adcode);
      const kept = await context.attachments.get(adcode, asked);
      if (!kept) throw new ApiProblem("attachment-unknown", asked, "sha256");
      return sendImage(reply, kept, holds(request, `"${kept.sha256}"`));
    },
  );
}

/** What has a hash for a name never changes; but who may see it may change, so no shared cache keeps it. */
function sendImage(reply: FastifyReply, { sha256: name, type, body }: Attachment, held: boolean): FastifyReply {
  reply.header("etag", `"${name}"`).header("cache-control", "private, max-age=31536000, immutable");
  if (held) return reply.code(304).send();
  return reply.type(type).header("content-disposition", "inline").send(Buffer.from(body));
}
