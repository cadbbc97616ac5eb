/** Which numbers of children of a county are withheld from those outside civil affairs: by register, record and column. */

import type { County } from "../county.ts";
import { villageTownships } from "../coverage/counted.ts";
import type { Count } from "../registers/areas.ts";
import type { AnyRecord } from "../registers/column.ts";
import { type RegisterId, registerIds } from "../registers/index.ts";
import { childColumns, isChildKey, isFew, typedTables, type VillageTable, villageTables } from "./child-counts.ts";
import { type Cell, type Sum, withheldCells } from "./small-cells.ts";

/** Columns by record id. */
export type WithheldColumns = ReadonlyMap<string, ReadonlySet<string>>;
export type WithheldCounts = Readonly<Partial<Record<RegisterId, WithheldColumns>>>;

type Numbers = AnyRecord & Readonly<Record<string, number | undefined>>;

class Marks {
  readonly found: Partial<Record<RegisterId, Map<string, Set<string>>>> = {};

  add(register: RegisterId, id: string, column: string): void {
    const records = this.found[register] ?? new Map<string, Set<string>>();
    this.found[register] = records;
    const columns = records.get(id) ?? new Set<string>();
    records.set(id, columns.add(column));
  }
}

/** Every number from one to four, wherever it stands. */
function markFew(county: County, marks: Marks): void {
  for (const register of registerIds) {
    const columns = childColumns[register];
    if (!columns) continue;
    for (const record of county.registers[register] as readonly unknown[] as readonly Numbers[])
      for (const column of columns) if (isFew(record[column])) marks.add(register, record.id, column);
  }
  for (const { id, key, value } of county.registers.count)
    if (isChildKey(key) && isFew(value)) marks.add("count", id, "value");
}

const townshipOf = (county: County, unit: string): string | null => (unit === county.pack.adcode ? null : unit);

/** Typed figures as sums; a key's latest period is the present. */
function typedSums(county: County, keys: readonly string[]): Sum[] {
  const rows = county.registers.count.filter(({ key }) => keys.includes(key));
  const latest = new Map<string, string>();
  for (const { key, period } of rows) if (period > (latest.get(key) ?? "")) latest.set(key, period);
  return rows.map(({ id, unit, key, period, value }) => ({
    id,
    township: townshipOf(county, unit),
    batch: `${key} ${period}`,
    present: latest.get(key) === period,
    value,
  }));
}

/** What a township's own register says of a column that its villages have too. */
const registerSums = (county: County, column: string): Sum[] =>
  (county.registers.township as readonly AnyRecord[] as readonly Numbers[]).flatMap(({ id, [column]: value }) =>
    value === undefined || !childColumns.township?.includes(column)
      ? []
      : [{ id: `township ${id}`, township: id, batch: "township", present: true, value }],
  );

/** Villages that a sum of today may hold, by column. */
function cellsOf(county: County, column: string): Cell[] {
  const township = villageTownships(county);
  return county.registers.village.flatMap((village) => {
    const value = (village as unknown as Numbers)[column];
    if (value === undefined || village.context || village.until !== undefined) return [];
    return [{ id: village.id, township: township(village), value }];
  });
}

function markTable(county: County, table: VillageTable, counts: ReadonlyMap<string, Count>, marks: Marks): void {
  const cells = cellsOf(county, table.column);
  const sums = [...typedSums(county, table.sums), ...registerSums(county, table.column)];
  const withheld = withheldCells(cells, sums);
  for (const id of withheld.cells) marks.add("village", id, table.column);
  for (const id of withheld.sums) {
    if (counts.has(id)) marks.add("count", id, "value");
    else marks.add("township", id.slice("township ".length), table.column);
  }
  const open = cells.filter(({ id }) => withheld.cells.has(id));
  const units = new Set<string | null>(open.flatMap(({ township }) => [township, null]));
  for (const { id, township } of typedSums(county, table.parts))
    if (units.has(township)) marks.add("count", id, "value");
}

/** Figures typed for townships and for the county, one period at a time: the townships are the parts. */
function markTyped(county: County, key: string, marks: Marks): void {
  const periods = new Map<string, Sum[]>();
  for (const sum of typedSums(county, [key])) periods.set(sum.batch, [...(periods.get(sum.batch) ?? []), sum]);
  for (const batch of periods.values()) {
    const parts = batch.filter(({ township }) => township !== null).map((sum) => ({ ...sum, township: null }));
    const whole = batch.filter(({ township }) => township === null);
    // As one township whose cells they are: a helper among them is looked for as in any township.
    const asTownship = <T extends { township: string | null }>(list: readonly T[]) =>
      list.map((one) => ({ ...one, township: "all" }));
    const { cells, sums } = withheldCells(asTownship(parts), asTownship(whole));
    for (const id of [...cells, ...sums]) marks.add("count", id, "value");
  }
}

const known = new WeakMap<County["registers"], WithheldCounts>();

/** Worked out once for a county's registers. */
export function withheldCounts(county: County): WithheldCounts {
  const ready = known.get(county.registers);
  if (ready) return ready;
  const marks = new Marks();
  const counts = new Map(county.registers.count.map((count) => [count.id, count]));
  markFew(county, marks);
  for (const table of villageTables) markTable(county, table, counts, marks);
  for (const key of typedTables) markTyped(county, key, marks);
  known.set(county.registers, marks.found);
  return marks.found;
}
