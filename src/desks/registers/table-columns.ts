/** The columns of the table as they stand on screen: name first, what is peculiar to the register before what all have. */

import type { County } from "../../domain/county.ts";
import type { Language } from "../../domain/labels.ts";
import { cellText, type Row, unitOf, untakenText, valueIn } from "../../domain/registers/cell-text.ts";
import type { Column } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { placed } from "../../domain/registers/places.ts";
import { referredName } from "../../domain/registers/related.ts";
import { columnWidth, isNumber } from "./column-width.ts";

export interface TableColumn {
  readonly id: string;
  /** Null: a column that the program does not know. */
  readonly column: Column | null;
  readonly head: string;
  readonly width: number;
  readonly number: boolean;
  readonly sortable: boolean;
  readonly cell: (row: Row) => string;
  /** The name that belongs to an id; null: none. */
  readonly named: (row: Row) => string | null;
  /** What the file had and could not be read; null: nothing. */
  readonly untaken: (row: Row) => string | null;
}

const shared: ReadonlySet<string> = new Set(placed.map(({ id }) => id));
const position: ReadonlySet<string> = new Set(["lon", "lat", "accuracy", "extent", "positionSource"]);

/** 0 name · 1 id · 2 what only this register has · 3 what every place has · 4 its position. */
function rank({ id }: Column): number {
  if (id === "name") return 0;
  if (id === "id") return 1;
  return position.has(id) ? 4 : shared.has(id) ? 3 : 2;
}

const nameFirst = (columns: readonly Column[]): readonly Column[] => [...columns].sort((a, b) => rank(a) - rank(b));

function headOf(column: Column, language: Language): string {
  const unit = unitOf(column, language);
  if (unit === "") return column[language];
  return language === "zh" ? `${column.zh}（${unit}）` : `${column.en}, ${unit}`;
}

const none = (): null => null;
/** Room for a name beside an id, px. */
const nameWidth = 152;

export function tableColumns(
  county: County | null,
  register: RegisterId,
  columns: readonly Column[],
  strange: readonly string[],
  language: Language,
): readonly TableColumn[] {
  const own = nameFirst(columns).map((column): TableColumn => {
    const head = headOf(column, language);
    const name = county && referredName(county, register, column.id);
    return {
      id: column.id,
      column,
      head,
      width: columnWidth(column, head, language) + (name ? nameWidth : 0),
      number: isNumber(column),
      sortable: true,
      cell: (row) => cellText(column, valueIn(row, column), language),
      named: name ? (row) => name(row[column.id]) : none,
      untaken: (row) => untakenText(row, column),
    };
  });
  const kept = strange.map(
    (name): TableColumn => ({
      id: `extra ${name}`,
      column: null,
      head: name,
      width: 132,
      number: false,
      sortable: false,
      cell: (row) => row.extra?.[name] ?? "",
      named: none,
      untaken: none,
    }),
  );
  return [...own, ...kept];
}
