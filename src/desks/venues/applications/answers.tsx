/** The answers: how many of each verdict, row by row, the one looked at, and the table to take home. */

import { useMemo } from "react";
import type { Applications } from "../../../domain/applications/application.ts";
import type { ApplicationsFile } from "../../../domain/applications/applications-file.ts";
import { type Verdict, verdictLabels } from "../../../domain/labels.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/context.ts";
import { Sign } from "../../../ui/sign.tsx";
import { Empty } from "../../../ui/states.tsx";
import { VirtualList } from "../../../ui/virtual-list.tsx";
import { AnswerCard } from "./answer-card.tsx";
import { AnswerRow, type Told } from "./answer-row.tsx";
import { Download } from "./download.tsx";
import { FileLine } from "./file-line.tsx";
import { useSay } from "./text.ts";
import { type Shown, useWork } from "./work.ts";

const kinds: readonly Shown[] = ["inside", "survey", "outside", "none"];
const shownOf = ({ answer }: Told): Shown => answer.verdict ?? "none";
const signOf = (kind: Shown): Verdict => (kind === "none" ? "unplaced" : kind);

function Counts({ told }: { told: readonly Told[] }) {
  const say = useSay();
  const language = useLanguage();
  const [{ shown }, setWork] = useWork();
  return (
    <div className="v-list-head va-counts">
      <div className="v-counts">
        {kinds.map((kind) => {
          const count = told.filter((one) => shownOf(one) === kind).length;
          const name = kind === "none" ? say("notJudged") : verdictLabels[kind][language];
          return (
            <button
              key={kind}
              type="button"
              title={name}
              aria-label={`${name} ${count}`}
              aria-pressed={shown === kind}
              onClick={() => setWork((now) => ({ ...now, shown: now.shown === kind ? null : kind }))}
            >
              <Sign verdict={signOf(kind)} size={15} silent />
              <span className="v-count-name">{name} </span>
              <b>{count.toLocaleString("en")}</b>
            </button>
          );
        })}
      </div>
    </div>
  );
}

export function Answers({ read, said }: { read: ApplicationsFile; said: Applications }) {
  const say = useSay();
  const [work, setWork] = useWork();
  const told = useMemo(
    () =>
      said.answers.flatMap((answer, i): Told[] => {
        const row = read.rows[i];
        return row ? [{ row, answer }] : [];
      }),
    [said, read],
  );
  const rows = useMemo(
    () => (work.shown === null ? told : told.filter((one) => shownOf(one) === work.shown)),
    [told, work.shown],
  );
  const current = told.find(({ row }) => row.row === work.current) ?? null;
  const choose = ({ row, answer: { at } }: Told): void =>
    setWork((now) => {
      // Chosen again: it is closed.
      if (now.current === row.row) return { ...now, current: null };
      return { ...now, current: row.row, look: at ? { lon: at[0], lat: at[1], zoom: 16 } : null };
    });
  return (
    <>
      <FileLine read={read}>
        <Button onClick={() => setWork((now) => ({ ...now, asked: false }))}>{say("again")}</Button>
      </FileLine>
      <Counts told={told} />
      {rows.length === 0 ? (
        <Empty title={say("noRows")} />
      ) : (
        <VirtualList
          items={rows}
          label={say("answers")}
          rowHeight={56}
          keyOf={({ row }) => String(row.row)}
          current={rows.findIndex(({ row }) => row.row === work.current)}
          row={(one) => (
            <AnswerRow
              told={one}
              rules={said.rules}
              current={one.row.row === work.current}
              onChoose={() => choose(one)}
            />
          )}
        />
      )}
      {current ? <AnswerCard told={current} said={said} /> : null}
      <Download read={read} said={said} open={current !== null} />
    </>
  );
}
