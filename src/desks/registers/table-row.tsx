/** One row of the table; its sign says that it has a problem, and the cells that have it are marked. */

// biome-ignore-all lint/a11y/useSemanticElements: rows stand where the scroll is, which elements of a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row

import { memo } from "react";
import type { Problem } from "../../domain/problems.ts";
import type { Row } from "../../domain/registers/cell-text.ts";
import { columnOfProblem } from "../../domain/registers/row-problems.ts";
import { ProblemSign } from "./problem-sign.tsx";
import type { TableColumn } from "./table-columns.ts";
import { useSay } from "./text.ts";

interface TableRowProps {
  readonly row: Row;
  readonly index: number;
  readonly domId: string;
  readonly top: number;
  readonly columns: readonly TableColumn[];
  readonly problems: readonly Problem[] | undefined;
  readonly selected: boolean;
  readonly hovered: boolean;
}

function Cell({ row, column, faulty, at }: { row: Row; column: TableColumn; faulty: boolean; at: number }) {
  const say = useSay();
  const untaken = column.untaken(row);
  const text = column.cell(row);
  const name = column.named(row);
  const whole = name === null ? text : `${text} ${name}`;
  return (
    <div
      role="gridcell"
      aria-colindex={at}
      className="r-td"
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
  row,
  index,
  domId,
  top,
  columns,
  problems,
  selected,
  hovered,
}: TableRowProps) {
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
        {first ? <ProblemSign severity={first.severity} /> : null}
      </div>
      {columns.map((column, at) => (
        <Cell key={column.id} row={row} column={column} faulty={faulty.has(column.id)} at={at + 2} />
      ))}
    </div>
  );
});
