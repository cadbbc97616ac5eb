import type { FastifyInstance } from "fastify";
import { seenCommit } from "../../domain/access/seen-commit.ts";
import { type ChangeRegister, type Commit, changeRegisters, keyOf } from "../../domain/change/change.ts";
import * as schemas from "../answer-schemas.ts";
import * as own from "../change-schemas.ts";
import { type CountyParams, countyWhole, type ServerContext } from "../context.ts";
import { ApiProblem } from "../problem-details.ts";
import { principalOf } from "../rights.ts";

/** What one commit did to one record. */
function entry({ revision, at, who, why, undoes, puts, before }: Commit, register: ChangeRegister, id: string) {
  const put = puts.find((one) => one.register === register && keyOf(one) === id);
  const stood = before.find((one) => one.register === register && one.id === id);
  return {
    revision,
    at,
    who,
    why,
    ...(undoes === undefined ? {} : { undoes }),
    before: stood?.record ?? null,
    after: put?.record ?? null,
  };
}

/** Who changed a record, when, why, from what to what. */
export function historyRoute(app: FastifyInstance, context: ServerContext): void {
  app.get<{ Params: CountyParams & { register: string; id: string } }>(
    "/counties/:adcode/registers/:register/:id/history",
    {
      schema: {
        summary: "The changes of one record, newest first",
        params: schemas.recordParams,
        response: schemas.answers(own.history),
      },
    },
    async (request) => {
      const { adcode, id } = request.params;
      const register = changeRegisters.find((one) => one === request.params.register);
      if (!register) throw new ApiProblem("register-unknown", request.params.register, "register");
      await countyWhole(context, request, adcode);
      const commits = await context.ledger.history(adcode, register, id);
      const principal = principalOf(request);
      return { register, id, history: commits.map((commit) => entry(seenCommit(principal, commit), register, id)) };
    },
  );
}
