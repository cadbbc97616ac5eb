/** Problems row by row: what the cell says, what is advised, and the deed. Those of a kind are mended together. */

import { useState } from "react";
import type { ProblemRow } from "../../../domain/import/import-views.ts";
import { kindSays } from "../../../domain/import/kind-says.ts";
import type { ProblemKind } from "../../../domain/import/problem-kinds.ts";
import { isAdvised } from "../../../domain/import/remedies.ts";
import { problemRemedy, problemSays } from "../../../domain/problems.ts";
import { tableOf } from "../../../domain/registers/index.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/context.ts";
import { download } from "../../../ui/download.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Empty } from "../../../ui/states.tsx";
import { usePhone } from "../../../ui/use-media.ts";
import { VirtualList } from "../../../ui/virtual-list.tsx";
import { ProblemSign } from "../problem-sign.tsx";
import { RowWriter } from "./row-writer.tsx";
import { HandBack } from "./rows-panel.tsx";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";
import { useRows } from "./use-rows.ts";

const isPosition = (column: string | null | undefined): boolean =>
  column === "lon" || column === "lat" || column === "geometry" || column === "lon,lat";

/** The column of the register that a text may be written into; null: none by itself. */
function writable(register: Parameters<typeof tableOf>[0], column: string | null | undefined): string | null {
  if (!column || isPosition(column)) return null;
  return tableOf(register).columns.some(({ id }) => id === column) ? column : null;
}

/** What can be done with all problems of the kind that is shown. */
function KindDeeds({ kind }: { kind: ProblemKind | null }) {
  const say = useSay();
  const language = useLanguage();
  const { state, deeds } = useImport();
  const [writing, setWriting] = useState(false);
  const { choices } = state;
  if (!choices) return null;
  const column = kind ? writable(choices.register, kind.column) : null;
  const required = tableOf(choices.register).columns.find(({ id }) => id === column)?.required;
  const taken = state.busy ? say("working") : null;
  const advised = kind ? isAdvised(kind.code) : (state.rows?.kinds.some(({ code }) => isAdvised(code)) ?? false);
  return (
    <>
      {advised ? (
        <Button whyNot={taken} onClick={() => void deeds.suggested(kind?.key ?? null)}>
          {say("takeAll")}
        </Button>
      ) : null}
      {kind && column ? (
        writing ? (
          <RowWriter
            register={choices.register}
            column={column}
            label={`${say("fillAll")} ${kindSays(kind, language)}`}
            now={kind.value ?? ""}
            onWrite={(text) => {
              setWriting(false);
              void deeds.filled(kind.key, text);
            }}
          />
        ) : (
          <Button whyNot={taken} onClick={() => setWriting(true)}>
            {say("fillAll")}…
          </Button>
        )
      ) : null}
      {kind && column && !required ? (
        <Button whyNot={taken} onClick={() => void deeds.filled(kind.key, "")}>
          {say("blankAll")}
        </Button>
      ) : null}
      {kind ? (
        <Button whyNot={taken} onClick={() => void deeds.hold(kind.key)}>
          {say("holdAll")}
        </Button>
      ) : null}
    </>
  );
}

function Line({ line }: { line: ProblemRow }) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const { state, deeds } = useImport();
  const [writing, setWriting] = useState(false);
  const { problem, row, remedy } = line;
  const register = state.choices?.register ?? "venue";
  const column = row === null ? null : writable(register, problem.path);
  const placed = row !== null && isPosition(problem.path);
  const placing = placed && state.placing === row;
  return (
    <div className="ri-line" data-placing={placing}>
      <span className="num">{row ?? "—"}</span>
      <span className="ri-line-name">
        <b>{line.name || line.header}</b>
        {line.state === "held" ? <span className="faint">{say("stateHeld")}</span> : null}
      </span>
      <span className="ri-line-what">
        <ProblemSign severity={problem.severity} />
        <span>{problemSays(problem, language)}</span>
      </span>
      <span className="ri-line-now soft">{line.now}</span>
      <span className="ri-line-advice soft">{remedy ? pick(remedy.says) : problemRemedy(problem, language)}</span>
      <span className="ri-line-deed">
        {writing && column && row !== null ? (
          <RowWriter
            register={register}
            column={column}
            label={`${say("fillOne")} ${line.header}`}
            now={line.now}
            onWrite={(text) => {
              setWriting(false);
              void deeds.fix([{ row, column, text }]);
            }}
          />
        ) : (
          <>
            {remedy ? <Button onClick={() => void deeds.fix(remedy.fixes)}>{pick(remedy.deed)}</Button> : null}
            {column ? (
              <Button kind="quiet" onClick={() => setWriting(true)}>
                {say("write")}
              </Button>
            ) : null}
            {placed ? (
              <Button kind="quiet" pressed={placing} onClick={() => deeds.place(placing ? null : row)}>
                {say(placing ? "placing" : "place")}
              </Button>
            ) : null}
          </>
        )}
      </span>
    </div>
  );
}

export function RowsTable() {
  const say = useSay();
  const language = useLanguage();
  const phone = usePhone();
  const { state } = useImport();
  const { session, rows, kind, version } = state;
  const at = useRows<ProblemRow>(`${version} ${kind}`, (from, to) =>
    session ? session.problems(kind, from, to) : Promise.resolve([]),
  );
  if (!session || !rows) return null;
  const shown = rows.kinds.find(({ key }) => key === kind) ?? null;
  const count = shown?.count ?? rows.errors + rows.warnings;
  const save = async (): Promise<void> =>
    download(
      `${session.file.file.replace(/\.[^.]*$/, "")}-问题表.csv`,
      await session.table(language),
      "text/csv;charset=utf-8",
    );
  return (
    <>
      <div className="ri-head">
        <h2>{say("rowsTitle")}</h2>
        <span className="soft">{say("rowsLeft", { count: count.toLocaleString("en") })}</span>
        <span className="ri-signs">
          <ProblemSign severity="error" /> {say("must", { count: rows.errors.toLocaleString("en") })}
          <ProblemSign severity="warning" /> {say("hint", { count: rows.warnings.toLocaleString("en") })}
        </span>
        <span className="ri-deeds">{count > 0 ? <KindDeeds key={`${version} ${kind}`} kind={shown} /> : null}</span>
      </div>
      {count === 0 ? (
        <Empty title={say("rowsNone")}>
          <p>{say("rowsNoneNote")}</p>
        </Empty>
      ) : (
        <div className="ri-lines">
          <div className="ri-line ri-line-head" aria-hidden="true">
            <span className="num">{say("colRow")}</span>
            <span>{say("colName")}</span>
            <span>{say("colProblem")}</span>
            <span>{say("colNow")}</span>
            <span>{say("colAdvice")}</span>
            <span className="ri-line-deed">{say("colDeed")}</span>
          </div>
          <VirtualList
            items={Array.from({ length: count }, (_, i) => i)}
            label={say("rowsTitle")}
            rowHeight={phone ? 132 : 40}
            keyOf={(i) => `${version} ${i}`}
            row={(i) => {
              const line = at(i);
              return line ? <Line line={line} /> : <div className="ri-line faint">{say("loadingRow")}</div>;
            }}
          />
        </div>
      )}
      <div className="ri-foot">
        <Button onClick={() => void save()}>{say("tableDownload")}</Button>
        <HandBack />
      </div>
    </>
  );
}
