import type { FastifyInstance } from "fastify";
import type { AnyRecord } from "../../domain/registers/column.ts";
import { type RegisterId, registerIds } from "../../domain/registers/index.ts";
import * as schemas from "../answer-schemas.ts";
import { type CountyParams, countyAsked, type DayQuery, dayAsked, type ServerContext } from "../context.ts";
import { ApiProblem } from "../problem-details.ts";
import { recordsOn } from "../standing.ts";

const querystring = { type: "object", properties: { asOf: schemas.asOf, rev: schemas.rev } };

function registerAsked(name: string): RegisterId {
  const id = registerIds.find((one) => one === name);
  if (!id) throw new ApiProblem("register-unknown", name, "register");
  return id;
}

/** A register's records; with `asOf` those that stand on that day, without it all of them. */
export function registerRoutes(app: FastifyInstance, context: ServerContext): void {
  const asked = (params: CountyParams & { register: string }, query: DayQuery) => {
    const county = countyAsked(context, params.adcode, query.rev);
    const register = registerAsked(params.register);
    const all: readonly AnyRecord[] = county.registers[register];
    const records = query.asOf === undefined ? all : recordsOn(register, all, query.asOf);
    return { revision: county.revision, asOf: dayAsked(context, county, query.asOf), records };
  };

  app.get<{ Params: CountyParams & { register: string }; Querystring: DayQuery }>(
    "/counties/:adcode/registers/:register",
    { schema: { summary: "The records of one register", querystring, response: schemas.answers(schemas.records) } },
    async (request) => asked(request.params, request.query),
  );

  app.get<{ Params: CountyParams & { register: string; id: string }; Querystring: DayQuery }>(
    "/counties/:adcode/registers/:register/:id",
    { schema: { summary: "One record", querystring, response: schemas.answers(schemas.oneRecord) } },
    async (request) => {
      const { records, ...head } = asked(request.params, request.query);
      const record = records.find((one) => one.id === request.params.id);
      if (!record) throw new ApiProblem("record-unknown", request.params.id, "id");
      return { ...head, record };
    },
  );
}
