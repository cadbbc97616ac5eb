/** Data that leaves the server, written down: which route, by whom; and whether a column was among it that not every desk sees. */

import type { FastifyInstance, FastifyRequest } from "fastify";
import { hiddenColumns, type Sight, sightOf } from "../../domain/access/hidden-columns.ts";
import { type RegisterId, registerIds, tableOf } from "../../domain/registers/index.ts";
import { audit } from "./audit.ts";

const COUNTY = "/api/v1/counties/:adcode";
/** Whole tables; from these files are made. */
const TABLES: ReadonlySet<string> = new Set([
  `${COUNTY}/snapshot`,
  `${COUNTY}/registers/:register`,
  `${COUNTY}/findings`,
  `${COUNTY}/coverage`,
]);
/** What holds records, one or many. */
const RECORDS: readonly string[] = [`${COUNTY}/snapshot`, `${COUNTY}/registers`, `${COUNTY}/changes`];

const isRestricted = (register: RegisterId, sight: Sight): boolean => {
  const hidden = hiddenColumns(register, sight);
  return tableOf(register).columns.some(({ id, seenBy }) => seenBy !== undefined && !hidden.has(id));
};

/** The one register asked for, else all of them. */
function registersIn(request: FastifyRequest): readonly RegisterId[] {
  const { register } = request.params as { register?: string };
  return register === undefined ? registerIds : registerIds.filter((id) => id === register);
}

/** The county of the route; a map service's layers may be of any county that one reads. */
function countiesIn(request: FastifyRequest): readonly string[] {
  const { adcode } = request.params as { adcode?: string };
  return adcode === undefined ? (request.visitor?.principal.grants ?? []).map(({ county }) => county) : [adcode];
}

function readsRestricted(request: FastifyRequest, url: string): boolean {
  const { visitor } = request;
  if (!visitor || !(RECORDS.some((prefix) => url.startsWith(prefix)) || isLayer(url))) return false;
  const sights = countiesIn(request).map((county) => sightOf(visitor.principal, county));
  return sights.some((sight) => registersIn(request).some((register) => isRestricted(register, sight)));
}

const isLayer = (url: string): boolean => /^\/ogc\/.*\/items/.test(url);

/** An answer that was not sent again (304) was read before. A token reads no restricted column: it is a viewer. */
export function auditReadings(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const { url = "" } = request.routeOptions;
    if (reply.statusCode !== 200 || request.method !== "GET") return;
    if (TABLES.has(url) || isLayer(url)) await audit(request, "export");
    if (readsRestricted(request, url)) await audit(request, "readRestricted");
  });
}
