/** A county that is not held yet, founded from the page: the office does that, one county at a time. */

import type { FastifyInstance } from "fastify";
import { may } from "../../domain/access/rights.ts";
import * as schemas from "../answer-schemas.ts";
import * as own from "../change-schemas.ts";
import type { ServerContext } from "../context.ts";
import { CHANGE_BYTES } from "../limits/limits.ts";
import { type CountyBody, countyOfBody } from "../new-county-body.ts";
import { ApiProblem } from "../problem-details.ts";
import { principalOf } from "../rights.ts";

const TIME_ZONE = "Asia/Shanghai";

export function newCountyRoute(app: FastifyInstance, { ledger, today }: ServerContext): void {
  /** Being written now: the second of two at once is told that it is there. */
  const founding = new Set<string>();
  app.post<{ Body: CountyBody }>(
    "/counties",
    {
      bodyLimit: CHANGE_BYTES,
      schema: {
        summary: "Founds a county with its outline and townships; its registers are filled by changes",
        body: own.newCounty,
        response: schemas.answers(own.founded, 201),
      },
    },
    async (request, reply) => {
      const { adcode } = request.body;
      const principal = principalOf(request);
      if (!may(principal, adcode, "found")) throw new ApiProblem("not-allowed", "the office founds counties");
      if (ledger.adcodes().includes(adcode) || founding.has(adcode))
        throw new ApiProblem("county-exists", adcode, "/adcode");
      const county = countyOfBody(request.body, today(TIME_ZONE));
      founding.add(adcode);
      try {
        await ledger.adopt(county, principal.account);
      } finally {
        founding.delete(adcode);
      }
      return reply.code(201).send({ adcode, revision: county.revision });
    },
  );
}
