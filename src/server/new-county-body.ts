/** A new county as it came over the wire → the county, or a problem with the path of what is wrong. */

import { validateChange } from "../domain/change/validate.ts";
import type { County } from "../domain/county.ts";
import type { Text } from "../domain/labels.ts";
import { newCounty } from "../domain/new-county/new-county.ts";
import type { Township } from "../domain/registers/areas.ts";
import { readGeometry } from "../domain/registers/geometry-reading.ts";
import { unionOf } from "../geo/cover.ts";
import { ApiProblem } from "./problem-details.ts";
import { changeInvalid } from "./writing/outcome.ts";

/** As the route's schema has let it in. */
export interface CountyBody {
  readonly adcode: string;
  readonly name: Text;
  readonly planDate: string;
  readonly planTitle?: Text;
  readonly outline?: unknown;
  readonly townships?: readonly object[];
}

const why = "新建县 new county";

/** Sound townships; else `change-invalid`, as of any record that is put. */
function townshipsOf(bare: County, records: readonly object[]): readonly Township[] {
  if (records.length === 0) return [];
  const puts = records.map((record) => ({ register: "township" as const, record: record as Township }));
  const problems = validateChange(bare, { why, puts, removals: [] });
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw changeInvalid(errors);
  return puts.map(({ record }) => record);
}

function outlineOf(given: unknown, townships: readonly Township[]): County["outline"] {
  if (given === undefined || given === null)
    return unionOf(
      townships.flatMap(({ geometry }) =>
        geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? [geometry] : [],
      ),
    );
  const reading = readGeometry(given, ["Polygon", "MultiPolygon"]);
  if ("geometry" in reading) return reading.geometry as NonNullable<County["outline"]>;
  const { code, severity, values, path } = reading.fault;
  throw changeInvalid([{ code, severity, values, path: ["outline", ...path].join("/") }]);
}

/** A county that nobody could find on the map is none: it needs its outline, or townships to make it of. */
export function countyOfBody(body: CountyBody, today: string): County {
  const { adcode, name, planDate, planTitle } = body;
  const basics = { adcode, name, planDate, ...(planTitle && { planTitle }), year: Number(today.slice(0, 4)) };
  const townships = townshipsOf(newCounty({ ...basics, outline: null, townships: [] }), body.townships ?? []);
  const outline = outlineOf(body.outline, townships);
  if (!outline) throw new ApiProblem("body-invalid", "an outline, or townships with areas, is needed", "/outline");
  return newCounty({ ...basics, outline, townships });
}
