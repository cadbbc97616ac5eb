/** 待测: which position to survey first, by how many verdicts that would settle. */

import { useMemo, useState } from "react";
import type { County } from "../../../domain/county.ts";
import { noFilters } from "../../../state/view.ts";
import { Button } from "../../../ui/button.tsx";
import { FilterBar } from "../../../ui/chip.tsx";
import { useApp, useAppState, useCounty, useDay, useLanguage } from "../../../ui/context.ts";
import { download } from "../../../ui/download.ts";
import { PrintPages } from "../../../ui/print-pages.tsx";
import { Empty, Failed, Loading } from "../../../ui/states.tsx";
import { indexOfSelected, useWalk } from "../../../ui/use-keys.ts";
import { usePhone } from "../../../ui/use-media.ts";
import { usePrinting } from "../../../ui/use-printing.ts";
import { VirtualList } from "../../../ui/virtual-list.tsx";
import { FilterMenu } from "../filter-menu.tsx";
import { VenuesHead } from "../tabs.tsx";
import { FieldSheets } from "./field-sheet.tsx";
import { SurveyRowView, selectionOfTask } from "./survey-row.tsx";
import { surveyTable } from "./survey-table.ts";
import { useSay } from "./text.ts";
import { type Survey, useSurvey } from "./use-survey.ts";
import "./survey.css";

const heeded = ["township", "rule", "categories", "text"] as const;

function Export({ county, rows }: { county: County; rows: Survey["rows"] }) {
  const { writers } = useApp();
  const say = useSay();
  const language = useLanguage();
  const day = useDay();
  const [failed, setFailed] = useState<string | null>(null);
  const name = `${say("fileName")}-${county.pack.adcode}-${day}${county.pack.sample ? "-sample" : ""}.csv`;
  const save = (): void => {
    writers.tableCsv(surveyTable(county, rows, say, language)).then(
      (content) => {
        setFailed(null);
        download(name, content as Uint8Array<ArrayBuffer>, "text/csv");
      },
      (error: unknown) => setFailed(String(error)),
    );
  };
  return (
    <>
      <Button onClick={save}>{say("export")}</Button>
      {failed === null ? null : <span role="alert">{say("failed", { detail: failed })}</span>}
    </>
  );
}

function List({ county, survey }: { county: County; survey: Survey }) {
  const { store } = useApp();
  const say = useSay();
  const phone = usePhone();
  const { rows, doubts } = survey;
  const selection = useAppState((state) => state.view.selection);
  const walk = useMemo(() => rows.map(selectionOfTask), [rows]);
  useWalk(walk);
  const at = indexOfSelected(walk, selection);
  if (rows.length === 0)
    return (
      <Empty title={say("noneShown")}>
        <p>{say("noneShownNote")}</p>
        <Button onClick={() => store.look({ filters: noFilters })}>{say("showAll")}</Button>
      </Empty>
    );
  return (
    <>
      <p className="vs-sum">
        {say("sum", { doubts, tasks: rows.length, grade: county.pack.defaults.accuracy.survey })}
      </p>
      <div className="vs-head">
        <span>{say("headWhat")}</span>
        <span>{say("headSettles")}</span>
      </div>
      <VirtualList
        items={rows}
        label={say("list")}
        rowHeight={phone ? 64 : 56}
        keyOf={({ what, id }) => `${what}/${id}`}
        current={at}
        row={(row, index) => <SurveyRowView row={row} current={index === at} />}
      />
      <details className="vs-note">
        <summary>{say("noteTitle")}</summary>
        {say("note")}
      </details>
    </>
  );
}

function Content({ county, survey }: { county: County; survey: Survey }) {
  const say = useSay();
  const { answer } = survey;
  if (answer.value === null) {
    if (answer.error !== null) return <Failed what={say("title")} detail={answer.error} onRetry={answer.again} />;
    return <Loading title={say("working")} progress={answer.progress} onCancel={answer.cancel} />;
  }
  if (answer.value.length === 0)
    return (
      <Empty title={say("noTask")}>
        <p>{say("noTaskNote")}</p>
      </Empty>
    );
  return <List county={county} survey={survey} />;
}

/** The list goes on paper unless one finding is open: then that finding's sheet does. */
function OnPaper({ county, rows }: { county: County; rows: Survey["rows"] }) {
  const day = useDay();
  const printing = usePrinting();
  const kind = useAppState((state) => state.view.selection?.kind);
  const open = kind === "finding" || kind === "venue";
  return printing && !open ? (
    <PrintPages>
      <FieldSheets county={county} rows={rows} day={day} />
    </PrintPages>
  ) : null;
}

export default function SurveyScreen() {
  const { store } = useApp();
  const say = useSay();
  const county = useCounty();
  const survey = useSurvey();
  if (!county) return null;
  const print = (): void => {
    store.select(null);
    // The sheet of what was selected is gone by then.
    setTimeout(() => window.print(), 50);
  };
  const none = survey.rows.length === 0;
  return (
    <>
      <VenuesHead title={say("title")} of="survey">
        <Button onClick={print} whyNot={none ? say("noTask") : null}>
          {say("print")}
        </Button>
        <Export county={county} rows={survey.rows} />
      </VenuesHead>
      <div className="v-say">
        <FilterBar about={{ zh: say("about"), en: say("about") }} only={heeded}>
          <FilterMenu />
        </FilterBar>
      </div>
      <Content county={county} survey={survey} />
      <OnPaper county={county} rows={survey.rows} />
    </>
  );
}
