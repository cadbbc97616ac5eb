import type { FastifyInstance, FastifyRequest } from "fastify";
import { byId, type County } from "../../domain/county.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import { type RegisterId, registerIds } from "../../domain/registers/index.ts";
import * as schemas from "../answer-schemas.ts";
import { type CountyParams, countyAsked, type DayQuery, dayAsked, type ServerContext } from "../context.ts";
import { ApiProblem } from "../problem-details.ts";
import { recordsOn } from "../standing.ts";

const querystring = { type: "object", properties: { asOf: schemas.asOf, rev: schemas.rev } };

interface RegisterParams extends CountyParams {
  register: string;
}

function registerAsked(name: string): RegisterId {
  const id = registerIds.find((one) => one === name);
  if (!id) throw new ApiProblem("register-unknown", name, "register");
  return id;
}

const standing = (county: County, register: RegisterId, day: string | undefined): readonly AnyRecord[] => {
  const all: readonly AnyRecord[] = county.registers[register];
  return day === undefined ? all : recordsOn(register, all, day);
};

/** A register's records; with `asOf` those that stand on that day, without it all of them. */
export function registerRoutes(app: FastifyInstance, context: ServerContext): void {
  const asked = async (request: FastifyRequest, params: RegisterParams, query: DayQuery) => {
    const county = await countyAsked(context, request, params.adcode, query.rev);
    const head = { revision: county.revision, asOf: dayAsked(context, county, query.asOf) };
    return { county, register: registerAsked(params.register), head };
  };

  app.get<{ Params: RegisterParams; Querystring: DayQuery }>(
    "/counties/:adcode/registers/:register",
    {
      schema: {
        summary: "The records of one register",
        params: schemas.registerParams,
        querystring,
        response: schemas.answers(schemas.records),
      },
    },
    async (request) => {
      const { county, register, head } = await asked(request, request.params, request.query);
      return { ...head, records: standing(county, register, request.query.asOf) };
    },
  );

  app.get<{ Params: RegisterParams & { id: string }; Querystring: DayQuery }>(
    "/counties/:adcode/registers/:register/:id",
    {
      schema: {
        summary: "One record",
        params: schemas.recordParams,
        querystring,
        response: schemas.answers(schemas.oneRecord),
      },
    },
    async (request) => {
      const { county, register, head } = await asked(request, request.params, request.query);
      const record: AnyRecord | undefined = byId(county, register).get(request.params.id);
      const day = request.query.asOf;
      if (!record || (day !== undefined && recordsOn(register, [record], day).length === 0))
        throw new ApiProblem("record-unknown", request.params.id, "id");
      return { ...head, record };
    },
  );
}
