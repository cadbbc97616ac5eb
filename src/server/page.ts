/** The built page: hashed files for ever, everything else asked for anew. */

import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { isBuilt } from "./built.ts";
import { ApiProblem } from "./problem-details.ts";

const FOR_EVER = "public, max-age=31536000, immutable";

/** Serves `dist`; the build has laid .br and .gz beside each file worth compressing. */
export async function servePage(app: FastifyInstance, dist: string): Promise<void> {
  if (!isBuilt(dist)) {
    app.get("/", { schema: { hide: true } }, async () => {
      throw new ApiProblem("route-unknown", "the page is not built: npm run build");
    });
    return;
  }
  await app.register(fastifyStatic, {
    root: dist,
    preCompressed: true,
    dotfiles: "ignore",
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header("cache-control", path.startsWith(join(dist, "assets/")) ? FOR_EVER : "no-cache");
    },
  });
}
