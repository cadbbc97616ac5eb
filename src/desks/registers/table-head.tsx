/** The head of the table: a click sorts, a second one turns round, a third goes back to the file's order. */

// biome-ignore-all lint/a11y/useSemanticElements: rows stand where the scroll is, which elements of a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row

import type { KeyboardEvent } from "react";
import type { RowOrder } from "../../domain/registers/row-order.ts";
import { useApp } from "../../ui/context.ts";
import { StrokeIcon } from "../../ui/stroke-icon.tsx";
import { nextOrder, orderText } from "./opened.ts";
import type { TableColumn } from "./table-columns.ts";
import { useSay } from "./text.ts";

/** One stop of the tab key for the whole head; the arrow keys go from column to column. */
function walkHead(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + step];
  if (step === 0 || !next) return;
  event.preventDefault();
  next.focus();
}

interface SortButtonProps {
  readonly column: TableColumn;
  readonly order: RowOrder | null;
  readonly first: boolean;
}

function SortButton({ column, order, first }: SortButtonProps) {
  const { store } = useApp();
  const say = useSay();
  const sorted = order?.column === column.id;
  return (
    <button
      type="button"
      className="r-sort"
      tabIndex={first ? 0 : -1}
      title={say("sortBy", { column: column.head })}
      onClick={() => store.look({ order: orderText(nextOrder(order, column.id)) })}
    >
      <span>{column.head}</span>
      {sorted ? <StrokeIcon name={order.descending ? "down" : "up"} size={10} /> : null}
    </button>
  );
}

interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  readonly order: RowOrder | null;
  /** Are all rows on show ticked? Null: rows have no boxes. */
  readonly ticked: boolean | null;
  readonly onTickAll: (on: boolean) => void;
}

export function TableHead({ columns, order, ticked, onTickAll }: TableHeadProps) {
  const say = useSay();
  const direction = order?.descending ? "descending" : "ascending";
  return (
    <div role="rowgroup" className="r-thead">
      <div role="row" aria-rowindex={1} className="r-tr" onKeyDown={walkHead}>
        <div role="columnheader" aria-colindex={1} className="r-td r-mark">
          {ticked === null ? null : (
            <input
              type="checkbox"
              className="r-tick"
              checked={ticked}
              aria-label={say("tickAll")}
              onChange={({ target }) => onTickAll(target.checked)}
            />
          )}
          <span className="unseen">{say("signColumn")}</span>
        </div>
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 2}
            className="r-td"
            data-number={column.number}
            {...(column.sortable ? { "aria-sort": order?.column === column.id ? direction : ("none" as const) } : {})}
          >
            {column.sortable ? <SortButton column={column} order={order} first={index === 0} /> : column.head}
          </div>
        ))}
      </div>
    </div>
  );
}
