/** An open register, or the problems of all files: under the map on a desk, in the panel on a phone. */

import { lazy, Suspense } from "react";
import { type RegisterId, registers } from "../../domain/registers/index.ts";
import { gravestFirst } from "../../domain/registers/row-problems.ts";
import { Button } from "../../ui/button.tsx";
import { useCounty } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { AddRecord } from "./add-record.tsx";
import { DownloadMenu } from "./download-menu.tsx";
import { MendButton } from "./mending/mend-button.tsx";
import { useMending } from "./mending/use-mending.ts";
import type { Opened } from "./opened.ts";
import { ProblemList } from "./problem-list.tsx";
import { RecordTable } from "./record-table.tsx";
import { RowFilters, SheetTitle, Tabs, Tools, useShowAll } from "./sheet-head.tsx";
import { type SayRegisters, useSay } from "./text.ts";
import { type OpenRegister, useOpenRegister } from "./use-opened.ts";

const MendingBar = lazy(() => import("./mending/mending-bar.tsx"));

function rowsNote({ loaded, shown }: OpenRegister, say: SayRegisters): string {
  const all = loaded.rows?.length ?? 0;
  const text = all.toLocaleString("en");
  const context = loaded.rows?.filter((row) => row.context).length ?? 0;
  if (shown.length !== all) return say("rowsSome", { all: text, shown: shown.length.toLocaleString("en") });
  return context > 0 ? say("rowsWithContext", { all: text, context }) : say("rowsAll", { all: text });
}

function Records({ open }: { open: OpenRegister }) {
  const say = useSay();
  const pick = usePick();
  const showAll = useShowAll();
  const { register, loaded, shown } = open;
  const name = pick(registers[register]);
  if (loaded.error !== null)
    return (
      <Failed
        what={say("loadFailed", { register: name })}
        detail={loaded.error}
        kept={say("loadKept")}
        onRetry={loaded.retry}
      />
    );
  if (!loaded.rows) return <Loading title={say("loadingRows", { register: name })} />;
  if (loaded.rows.length === 0)
    return (
      <Empty title={say("emptyRegister")}>
        <p>{say("emptyRegisterNote", { file: registers[register].file })}</p>
      </Empty>
    );
  if (shown.length === 0)
    return (
      <Empty title={say("emptyFilter")}>
        <p>{say("emptyFilterNote", { count: loaded.rows.length.toLocaleString("en") })}</p>
        <Button onClick={showAll}>{say("showAll")}</Button>
      </Empty>
    );
  return <RecordTable open={open} />;
}

function Problems({ open }: { open: OpenRegister }) {
  const say = useSay();
  if (open.problems.all.length > 0) return <ProblemList problems={open.problems.all} />;
  return (
    <Empty title={say("emptyProblems")}>
      <p>{say("emptyProblemsNote", { file: registers[open.register].file })}</p>
    </Empty>
  );
}

function OneRegister({ register, tab }: { register: RegisterId; tab: "records" | "problems" }) {
  const say = useSay();
  const pick = usePick();
  const open = useOpenRegister(register);
  const { problems } = open;
  const { state } = useMending(register);
  const mending = tab === "records" && (state.on || state.pile.steps.length > 0);
  const note =
    tab === "records"
      ? rowsNote(open, say)
      : say("problemsCount", { errors: problems.errors, warnings: problems.all.length - problems.errors });
  return (
    <>
      <SheetTitle title={pick(registers[register])} note={note} />
      <Tools>
        <Tabs register={register} tab={tab} count={problems.all.length} />
        {tab === "records" ? (
          <RowFilters register={register} anyProblem={problems.byRecord.size > 0} />
        ) : (
          <span className="faint r-note">{say("problemsNote")}</span>
        )}
        {tab === "records" ? <MendButton register={register} /> : null}
        <AddRecord register={register} />
        <DownloadMenu register={register} rows={open.shown} />
      </Tools>
      {tab === "records" ? <Records open={open} /> : <Problems open={open} />}
      {mending ? (
        <Suspense fallback={null}>
          <MendingBar open={open} />
        </Suspense>
      ) : null}
    </>
  );
}

function AllProblems() {
  const say = useSay();
  const problems = useCounty()?.problems ?? [];
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <>
      <SheetTitle
        title={say("allProblems")}
        note={say("problemsCount", { errors, warnings: problems.length - errors })}
      />
      {problems.length > 0 ? (
        <ProblemList problems={gravestFirst(problems)} />
      ) : (
        <Empty title={say("emptyAllProblems")}>
          <p>{say("emptyAllProblemsNote")}</p>
        </Empty>
      )}
    </>
  );
}

export function RegisterSheet({ opened }: { opened: Opened }) {
  if (opened.what === "problems") return <AllProblems />;
  return <OneRegister key={opened.register} register={opened.register} tab={opened.tab} />;
}
