/** A rule's profile after a change: that of before, measured anew where it touches it. */

import { byId } from "../county.ts";
import type { Ask, Steps } from "../engine.ts";
import { recordKey } from "../lookups/by-id.ts";
import { rowsOf } from "../lookups/rows.ts";
import type { AnyRecord } from "../registers/column.ts";
import type { Profile } from "../rules/finding.ts";
import { profileScan, profileSteps } from "../rules/profile.ts";
import { affectedVenues } from "./affected-venues.ts";
import { nearScan } from "./near-scan.ts";
import type { Between } from "./touch.ts";

/** A change that touches more than this share of the venues is measured from scratch. */
const mostShare = 0.3;
const always = 50;

interface Columns {
  readonly judged: Uint8Array;
  readonly distance: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function copyRow(from: Columns, row: number, into: Columns, to: number): void {
  into.judged[to] = from.judged[row] ?? 0;
  into.distance[to] = from.distance[row] ?? Number.POSITIVE_INFINITY;
  into.low[to] = from.low[row] ?? Number.POSITIVE_INFINITY;
  into.high[to] = from.high[row] ?? Number.POSITIVE_INFINITY;
}

/** Untouched venues stand in the same order in both lists: walked through together, their rows are carried over. */
function carried({ from, to }: Between, before: Profile, touched: ReadonlySet<string>): Columns {
  const [was, is] = [from.registers.venue, to.registers.venue];
  if (was === is) {
    const { judged, distance, low, high } = before;
    return { judged: judged.slice(), distance: distance.slice(), low: low.slice(), high: high.slice() };
  }
  const far = (): Float64Array => new Float64Array(is.length).fill(Number.POSITIVE_INFINITY);
  const into: Columns = { judged: new Uint8Array(is.length), distance: far(), low: far(), high: far() };
  let row = 0;
  for (let to = 0; to < is.length; to++) {
    const venue = is[to];
    if (venue && touched.has(venue.id)) continue;
    while (row < was.length && was[row] !== venue) row++;
    copyRow(before, row++, into, to);
  }
  return into;
}

/** Equal to `profile` of the later county, found from the profile of the earlier one. */
export function* profileAfter(between: Between, ask: Ask<"profile">, before: Profile): Steps<Profile> {
  const { to } = between;
  const { asOf, rule, limit } = ask;
  const walking = rule.measure === "walking";
  const affected = affectedVenues(between, { reach: limit, walking, findings: [] });
  const list = to.registers.venue;
  if (!affected || affected.size > Math.max(always, mostShare * list.length)) return yield* profileSteps(to, ask);
  const venues = [...affected].flatMap((id) => byId(to, "venue").get(id) ?? []);
  const scan = nearScan(to, venues, { day: asOf, rules: [rule], limitOf: () => limit, reach: limit });
  const [docket] = scan?.dockets ?? [];
  if (!scan || !docket) return yield* profileSteps(to, ask);
  const now = yield* profileScan(scan, docket);
  const touched = new Set(between.touched.flatMap(({ register, id }) => (register === "venue" ? [id] : [])));
  const columns = carried(between, before, touched);
  const rows = rowsOf<AnyRecord>(list, recordKey);
  for (const [i, { id }] of venues.entries()) copyRow(now, i, columns, rows.of(id));
  return { rule, limit, ...columns };
}
