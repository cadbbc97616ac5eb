/** What the forms of a case say: the case's own facts, in Chinese, as the frozen finding and the steps have them. */

import { byId, type County, protectedPlaces } from "../county.ts";
import { clauseLabel, measureLabels, verdictLabels } from "../labels.ts";
import type { CaseStep } from "../registers/case-steps.ts";
import { caseStepKinds } from "../registers/case-steps.ts";
import { venueCategories } from "../registers/venues.ts";
import { shownMetres } from "../rules/decimals.ts";
import type { Finding } from "../rules/finding.ts";
import { workingDaysBetween } from "../working-days.ts";
import type { CaseRow } from "./case-rows.ts";
import { type FrozenFinding, frozenIn } from "./frozen.ts";
import type { FormField, FormId } from "./templates.ts";

type Values = Readonly<Partial<Record<FormField, string>>>;

/** `shownMetres` keeps as many decimals as it takes to differ from the rule's number. */
const metres = (value: number | null, limit: number | null): string =>
  value === null ? "" : `${shownMetres(value, limit ?? value)} 米`;

/** The finding that the case rests on: the frozen one, else today's. */
const restsOn = ({ record, finding }: CaseRow): FrozenFinding | Finding | null => frozenIn(record) ?? finding;

const last = (steps: readonly CaseStep[], ...kinds: readonly string[]): CaseStep | undefined =>
  steps.findLast(({ step }) => kinds.includes(step));

function ofFinding(county: County, row: CaseRow): Values {
  const rests = restsOn(row);
  const rule = county.rules.find(
    ({ id, since }) => id === row.record.rule && since === (row.record.ruleSince ?? since),
  );
  const limit = rule?.distance ?? null;
  const place = rests?.place ?? null;
  const name = protectedPlaces(county).find(({ id }) => id === place)?.name ?? place ?? "";
  return {
    rule: rule?.title.zh ?? row.record.rule,
    clause: rule ? clauseLabel(rule.clause, "zh") : "",
    source: rule?.source ?? "",
    place: name,
    measure: rests?.measure ? measureLabels[rests.measure].zh : "",
    distance: metres(rests?.distance ?? null, limit),
    interval:
      rests && rests.low !== null && rests.high !== null && Number.isFinite(rests.high)
        ? `${shownMetres(rests.low, rests.high)}–${shownMetres(rests.high, rests.low)} 米`
        : "",
    verdict: rests ? verdictLabels[rests.verdict].zh : "",
  };
}

function ofVenue(county: County, { venue, record }: CaseRow): Values {
  const it = venue ?? byId(county, "venue").get(record.venue);
  return {
    venue: it?.name ?? record.venue,
    venueId: record.venue,
    address: it?.address ?? "",
    categories: (it?.categories ?? []).map((id) => venueCategories[id].zh).join("、"),
    licence: it?.licence ?? "",
    creditCode: it?.creditCode ?? "",
    operator: it?.operator ?? "",
  };
}

const forms: Readonly<Record<FormId, string>> = { inspection: "笔", notice: "改", reinspection: "复" };

function ofSteps(county: County, { record, steps }: CaseRow): Values {
  const inspected = last(steps, "inspected");
  const result = last(steps, "passed", "failed");
  const days =
    record.notified && record.deadline ? workingDaysBetween(record.notified, record.deadline, county.pack) : null;
  return {
    opened: record.opened,
    inspected: inspected?.day ?? "",
    inspectedNote: inspected?.note ?? "",
    notified: record.notified ?? "",
    deadline: record.deadline ?? "",
    workingDays: days === null || Number.isNaN(days) ? "" : String(days),
    rectified: record.rectified ?? "",
    reinspected: result?.day ?? record.reinspected ?? "",
    result: result ? caseStepKinds[result.step].zh : "",
    resultNote: result?.note ?? "",
    by: steps.findLast(({ by }) => by !== undefined)?.by ?? "",
  };
}

/** Every field of the form; empty: to be written by hand. */
export const formValues = (county: County, row: CaseRow, form: FormId, today: string): Values => ({
  county: county.pack.name.zh,
  bureau: row.bureau ?? "",
  case: row.record.id,
  number: `${row.record.id}-${forms[form]}`,
  ...ofVenue(county, row),
  ...ofFinding(county, row),
  ...ofSteps(county, row),
  today,
});
