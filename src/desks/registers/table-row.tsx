/** One row of the table; its sign says that it has a problem, and the cells that have it are marked. */

// biome-ignore-all lint/a11y/useSemanticElements: rows stand where the scroll is, which elements of a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row

import { lazy, memo, Suspense } from "react";
import type { Draft } from "../../domain/change/draft.ts";
import type { Problem } from "../../domain/problems.ts";
import { cellText, type Row } from "../../domain/registers/cell-text.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { nameOf } from "../../domain/registers/related.ts";
import { columnOfProblem } from "../../domain/registers/row-problems.ts";
import { useLanguage } from "../../ui/context.ts";
import { ProblemSign } from "./problem-sign.tsx";
import type { TableColumn } from "./table-columns.ts";
import { useSay } from "./text.ts";

const CellEditor = lazy(() => import("./mending/cell-editor.tsx"));

/** A row under the hand: its box, what is written in it, which of its cells has the keys. */
export interface MendedRow {
  readonly ticked: boolean;
  /** Texts over its cells that are not saved; undefined: none. */
  readonly written: Draft | undefined;
  /** Columns whose text is no value of theirs, with what is wrong. */
  readonly faults: ReadonlyMap<string, string>;
  readonly cell: string | null;
  readonly writing: boolean;
}

interface TableRowProps {
  readonly register: RegisterId;
  readonly row: Row;
  readonly index: number;
  readonly domId: string;
  readonly top: number;
  readonly columns: readonly TableColumn[];
  readonly problems: readonly Problem[] | undefined;
  readonly selected: boolean;
  readonly hovered: boolean;
  /** Null: the register is only looked at. */
  readonly mended: MendedRow | null;
}

interface CellProps {
  readonly row: Row;
  readonly column: TableColumn;
  readonly faulty: boolean;
  readonly at: number;
  readonly mended: MendedRow | null;
}

function Cell({ row, column, faulty, at, mended }: CellProps) {
  const say = useSay();
  const language = useLanguage();
  const here = mended?.cell === column.id;
  const written = mended?.written?.[column.id];
  if (here && mended.writing && column.column)
    return (
      <div role="gridcell" aria-colindex={at} className="r-td r-writing">
        <Suspense fallback={null}>
          <CellEditor row={row} column={column.column} written={written} />
        </Suspense>
      </div>
    );
  if (written !== undefined && column.column) {
    const fault = mended?.faults.get(column.id) ?? null;
    return (
      <div
        role="gridcell"
        aria-colindex={at}
        className="r-td r-written"
        data-column={column.id}
        data-here={here}
        data-number={column.number}
        data-faulty={fault !== null}
        title={fault ?? undefined}
      >
        {cellText(column.column, written, language)}
      </div>
    );
  }
  const untaken = column.untaken(row);
  const text = column.cell(row);
  const name = column.named(row);
  const whole = name === null ? text : `${text} ${name}`;
  return (
    <div
      role="gridcell"
      aria-colindex={at}
      className="r-td"
      data-column={column.id}
      data-here={here}
      data-number={column.number}
      data-faulty={faulty || untaken !== null}
      title={untaken === null ? whole || undefined : say("untaken", { text: untaken })}
    >
      {text}
      {name === null ? null : <span className="faint"> {name}</span>}
      {untaken === null ? null : <i className="r-raw">{untaken}</i>}
    </div>
  );
}

export const TableRow = memo(function TableRow({
  register,
  row,
  index,
  domId,
  top,
  columns,
  problems,
  selected,
  hovered,
  mended,
}: TableRowProps) {
  const say = useSay();
  const faulty = new Set(problems?.map(columnOfProblem));
  const [first] = problems ?? [];
  return (
    <div
      role="row"
      id={domId}
      className="r-tr"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-hovered={hovered}
      data-row={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className="r-td r-mark">
        {mended ? (
          <input
            type="checkbox"
            className="r-tick"
            tabIndex={-1}
            checked={mended.ticked}
            aria-label={say("tickRow", { row: nameOf(register, row) })}
            onChange={() => undefined}
          />
        ) : null}
        {first ? <ProblemSign severity={first.severity} /> : null}
      </div>
      {columns.map((column, at) => (
        <Cell key={column.id} row={row} column={column} faulty={faulty.has(column.id)} at={at + 2} mended={mended} />
      ))}
    </div>
  );
});
