/** JSON bodies: strict, without keys that reach a prototype, and not nested without end. */

import type { FastifyInstance } from "fastify";
import { ApiProblem } from "../problem-details.ts";
import { JSON_DEPTH } from "./limits.ts";

/** How deep brackets nest in a JSON text; brackets within strings do not count. */
export function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (inString) {
      if (char === 92) i++;
      else if (char === 34) inString = false;
    } else if (char === 34) inString = true;
    else if (char === 123 || char === 91) {
      depth++;
      if (depth > deepest) deepest = depth;
    } else if (char === 125 || char === 93) depth--;
  }
  return deepest;
}

/** The one parser of JSON; everything else is 415. */
export function jsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, text, done) => {
    if (nesting(text) > JSON_DEPTH) done(new ApiProblem("body-invalid", `nested deeper than ${JSON_DEPTH}`));
    else void parse(request, text, done);
  });
}
