/** What a file changes in its register, as an officer decided: lists to be looked at, and the one change. */

import type { Change } from "../../domain/change/change.ts";
import { byId, type County } from "../../domain/county.ts";
import { asPart, type Steps } from "../../domain/engine.ts";
import { holdSteps } from "../../domain/import/hold-invalid.ts";
import type { ImportChoices } from "../../domain/import/import-choices.ts";
import type { ChangeList, ChangeRow, ChangesView } from "../../domain/import/import-views.ts";
import type { Loose } from "../../domain/import/row-ids.ts";
import { settleAsked } from "../../domain/import/settle-asked.ts";
import { changeOf, type ImportPlan, planSteps } from "../../domain/import/what-changes.ts";
import type { Text } from "../../domain/labels.ts";
import type { Problem } from "../../domain/problems.ts";
import { straight } from "../../geo/distance.ts";
import type { LngLat } from "../../geo/units.ts";
import { onTheSpot } from "../reading/on-the-spot.ts";
import type { RowsRead } from "./read-rows.ts";

/** What a server takes as one change. */
const mostRecords = 50_000;
const mostBytes = 32 * 1024 * 1024;

const tooMany = (count: number): Text => ({
  zh: `一个版次最多 ${mostRecords.toLocaleString("en")} 条，这里有 ${count.toLocaleString("en")} 条：把文件拆成几个，分次导入`,
  en: `One revision takes ${mostRecords.toLocaleString("en")} records, this has ${count.toLocaleString("en")}: split the file`,
});
const tooLarge: Text = {
  zh: "一个版次最多 32 MB：把文件拆成几个，分次导入",
  en: "One revision takes 32 MB: split the file",
};
const unanswered: Text = {
  zh: "还有疑似同一家的没有回答",
  en: "Some that may be ones already here are not answered",
};
const refusedWhole: Text = {
  zh: "台账不收这次改动",
  en: "The register does not take this change",
};

const pointOf = ({ geometry }: Loose): LngLat | null => {
  const [lon, lat] = geometry?.type === "Point" ? geometry.coordinates : [];
  return lon === undefined || lat === undefined ? null : [lon, lat];
};
const nameOf = (record: Loose): string => String(record["name"] ?? "");

function whyNotOf(change: Change | null, plan: ImportPlan, open: number, isEmpty: boolean): Text | null {
  if (open > 0) return unanswered;
  if (!change) return isEmpty || plan.added.length + plan.changed.length === 0 ? null : refusedWhole;
  const count = change.puts.length + change.removals.length;
  if (count > mostRecords) return tooMany(count);
  // Chinese takes three bytes a character: only what may be too large is counted exactly.
  const text = JSON.stringify(change);
  const isLarge = text.length * 3 > mostBytes && new TextEncoder().encode(text).length > mostBytes;
  return isLarge ? tooLarge : null;
}

export interface ImportChanges {
  readonly view: ChangesView;
  readonly rows: (list: ChangeList, from: number, to: number) => readonly ChangeRow[];
  readonly change: Change | null;
}

export function* importChanges(
  read: RowsRead,
  choices: ImportChoices,
  county: County,
  file: { readonly name: string; readonly hash: string },
): Steps<ImportChanges> {
  const { matched, records, lines, held, rowAt } = read;
  const { register } = matched;
  const standing = byId(county, register) as ReadonlyMap<string, unknown> as ReadonlyMap<string, Loose>;
  const total = 3 * records.length;
  const first = yield* asPart(planSteps(county, register, records), 0, records.length, total);
  const lineOf = new Map(records.map((record, i) => [record, lines[i] ?? 0]));
  const { records: answered, open } = settleAsked(records, (i) => lines[i] ?? 0, choices.pairs);
  const saysDoubt = matched.matches.some(({ column }) => column === "accuracy");
  const settled = answered.map((record, i) => {
    const stood = record === records[i] || saysDoubt ? undefined : standing.get(record.id);
    return (stood && (onTheSpot(record, stood) as Loose | null)) ?? record;
  });
  const again = planSteps(county, register, settled);
  const plan = settled.every((record, i) => record === records[i])
    ? first
    : yield* asPart(again, records.length, 2 * records.length, total);
  const lineOfId = new Map(settled.map(({ id }, i) => [id, lines[i] ?? 0]));
  const asked = first.asked.map(({ record, like }) => ({ record, like, line: lineOf.get(record) ?? 0 }));
  const unsettled = asked.filter(({ line }) => choices.pairs[line] === undefined || open.has(line)).length;
  const gone = choices.gone ? plan.missing : [];
  const words = { file: file.name, hash: file.hash };
  const wanted = changeOf(plan, { ...words, gone });
  const taken = wanted ? yield* asPart(holdSteps(county, wanted), 2 * records.length, total, total) : null;
  const kept: ReadonlyMap<string, readonly Problem[]> = taken?.kept ?? new Map();
  const refused = taken?.refused.size ?? 0;
  const whyNot = whyNotOf(taken?.change ?? null, plan, unsettled, wanted === null);

  const row = (record: Loose, more: Partial<ChangeRow> = {}): ChangeRow => ({
    row: lineOfId.get(record.id) ?? null,
    id: record.id,
    name: nameOf(record),
    at: pointOf(record),
    cells: [],
    moved: null,
    like: [],
    kept: null,
    ...more,
  });
  const likeOf = (record: Loose, like: readonly string[]): ChangeRow["like"] =>
    like.flatMap((id) => {
      const other = standing.get(id);
      if (!other) return [];
      const [here, there] = [pointOf(record), pointOf(other)];
      return [{ id, name: nameOf(other), metres: here && there ? straight(here, there) : null }];
    });
  const lists: Readonly<Record<ChangeList, (from: number, to: number) => readonly ChangeRow[]>> = {
    asked: (from, to) =>
      asked.slice(from, to).map(({ record, like, line }) => row(record, { row: line, like: likeOf(record, like) })),
    added: (from, to) => plan.added.slice(from, to).map((record) => row(record)),
    changed: (from, to) =>
      plan.changed.slice(from, to).map(({ record, cells }) => {
        const [before, after] = [pointOf(standing.get(record.id) ?? record), pointOf(record)];
        const isMoved = before && after && cells.some(({ column }) => column === "geometry");
        return row(record, { cells, moved: isMoved ? straight(before, after) : null });
      }),
    missing: (from, to) =>
      plan.missing.slice(from, to).flatMap((id) => {
        const record = standing.get(id);
        return record ? [row(record, { kept: kept.get(id)?.[0] ?? null })] : [];
      }),
  };
  return {
    view: {
      rows: rowAt.size,
      held: held.size + refused,
      added: plan.added.length - countIn(plan.added, taken?.refused),
      changed:
        plan.changed.length -
        countIn(
          plan.changed.map(({ record }) => record),
          taken?.refused,
        ),
      same: plan.same,
      missing: plan.missing.length,
      gone: gone.length - kept.size,
      asked: asked.length,
      open: unsettled,
      whyNot,
    },
    rows: (list, from, to) => lists[list](from, to),
    change: whyNot === null ? (taken?.change ?? null) : null,
  };
}

const countIn = (records: readonly Loose[], refused: ReadonlyMap<string, unknown> | undefined): number =>
  refused ? records.filter(({ id }) => refused.has(id)).length : 0;
