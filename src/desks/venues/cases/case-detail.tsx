/** A case: how far it is, what it rests on then and now, what was done, and what can be done next. */

import { useState } from "react";
import type { CaseRow } from "../../../domain/cases/case-rows.ts";
import { casesOfFinding } from "../../../domain/cases/open-case.ts";
import type { FormId } from "../../../domain/cases/templates.ts";
import { byId } from "../../../domain/county.ts";
import { caseOutcomes, caseStates } from "../../../domain/registers/cases.ts";
import { workingDaysBetween } from "../../../domain/working-days.ts";
import { useApp, useCounty, useDay, useLanguage } from "../../../ui/context.ts";
import { Block, Body, DetailHead } from "../../../ui/parts.tsx";
import { Empty, Loading } from "../../../ui/states.tsx";
import { CaseSteps } from "../case-block.tsx";
import { CategoryNames } from "../category-names.tsx";
import { dueText } from "./case-row.tsx";
import { FormSheet } from "./form-sheet.tsx";
import { FrozenBlock } from "./frozen-block.tsx";
import { Inspections } from "./inspections.tsx";
import { NextSteps } from "./next-steps.tsx";
import { PrintButtons } from "./print-buttons.tsx";
import { StepLog } from "./step-log.tsx";
import { useSay } from "./text.ts";
import { useAllCases } from "./use-cases.ts";
import "./cases.css";

/** Working days left say more than days where a holiday lies between. */
function Due({ row }: { row: CaseRow }) {
  const say = useSay();
  const county = useCounty();
  const day = useDay();
  const { record, left, overdue } = row;
  const parts = [dueText(say, row)];
  if (record.deadline !== undefined && row.state !== "closed") {
    parts.unshift(say("deadline", { day: record.deadline }));
    if (county && left !== null && left > 0)
      parts.push(say("workLeft", { days: workingDaysBetween(day, record.deadline, county.pack) }));
  }
  return <p>{overdue > 0 ? <b>{parts.join(" · ")}</b> : parts.join(" · ")}</p>;
}

function Summary({ row }: { row: CaseRow }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const day = useDay();
  const { record, venue, township, bureau } = row;
  const place = township === null || !county ? undefined : byId(county, "township").get(township);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [say("bureau"), bureau ?? undefined],
    [say("township"), (language === "en" ? place?.nameEn : undefined) ?? place?.name],
    [say("outcome"), record.outcome === undefined ? undefined : caseOutcomes[record.outcome][language]],
    [say("note"), record.note],
  ];
  return (
    <section className="blk cs-summary">
      <h2>
        {venue?.name ?? record.venue}
        <span>
          <button
            type="button"
            className="v-link"
            onClick={() =>
              store.look({ screen: null, selection: { kind: "finding", id: record.venue, rule: record.rule } })
            }
          >
            {say("toFinding")}
          </button>
        </span>
      </h2>
      <p className="soft">
        {venue ? <CategoryNames categories={venue.categories} /> : null}
        {venue?.address ? ` · ${venue.address}` : ""}
      </p>
      <CaseSteps record={record} day={day} />
      <Due row={row} />
      {record.listed === "yes" && row.state !== "closed" ? (
        <p>
          <b className="cs-flag">⚑ {say("listedNow")}</b>
        </p>
      ) : null}
      <dl className="v-facts">
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt className="soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

/** The other cases over the life of the same finding. */
function Others({ row }: { row: CaseRow }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const others = county ? casesOfFinding(county, row.record).filter(({ id }) => id !== row.record.id) : [];
  if (others.length === 0) return null;
  return (
    <Block title={say("otherCases")}>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" className="v-link" onClick={() => store.select({ kind: "case", id: other.id })}>
              {other.id}
            </button>{" "}
            <span className="soft">
              {say("openedOn", { day: other.opened })} · {caseStates[other.state][language]}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Known({ row }: { row: CaseRow }) {
  const say = useSay();
  const language = useLanguage();
  const [form, setForm] = useState<FormId | null>(null);
  return (
    <>
      <DetailHead title={say("case")} note={`${row.record.id} · ${caseStates[row.state][language]}`} />
      <Body>
        <Summary row={row} />
        <NextSteps key={row.record.id} row={row} />
        <FrozenBlock row={row} />
        <StepLog row={row} />
        <Inspections venue={row.record.venue} />
        <Others row={row} />
        <PrintButtons row={row} onPrint={setForm} />
      </Body>
      {form === null ? null : <FormSheet key={form} row={row} form={form} onDone={() => setForm(null)} />}
    </>
  );
}

export default function CaseDetail({ id }: { id: string }) {
  const say = useSay();
  const day = useDay();
  const { answer, rows } = useAllCases();
  if (answer.value === null) return <Loading title={say("working")} progress={answer.progress} />;
  const row = rows.find(({ record }) => record.id === id);
  if (row) return <Known row={row} />;
  return (
    <>
      <DetailHead title={say("case")} note={id} />
      <Empty title={say("unknown")}>
        <p>{say("unknownNote", { id, day })}</p>
      </Empty>
    </>
  );
}
