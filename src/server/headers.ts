/** Headers of every answer: nothing from elsewhere is loaded, framed or talked to, but tiles the administrator listed. */

import type { FastifyHelmetOptions } from "@fastify/helmet";
import { type Door, isSecure, localDoor } from "./door.ts";

/** Two years, as browsers' preload lists ask. */
const PINNED_SECONDS = 63_072_000;

export function securityHeaders(door: Door = localDoor): FastifyHelmetOptions {
  const tiles = door.tileHosts ?? [];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:", ...tiles],
        "connect-src": ["'self'", ...tiles],
        "object-src": ["'none'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
      },
    },
    // Cross-origin isolated, so that the worker may share memory; foreign tiles do not come into an isolated page.
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: tiles.length > 0 ? false : { policy: "require-corp" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    referrerPolicy: { policy: "no-referrer" },
    // Plain http on the loopback address has nothing to pin.
    strictTransportSecurity: isSecure(door) && { maxAge: PINNED_SECONDS, includeSubDomains: false },
  };
}
