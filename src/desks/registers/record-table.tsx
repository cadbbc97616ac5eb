/** The register as a table of which only the rows in sight are drawn. Arrow keys walk it, as J and K do. */

// biome-ignore-all lint/a11y/useSemanticElements: rows stand where the scroll is, which elements of a table cannot

import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef } from "react";
import { cellColumns, redone, undone } from "../../domain/change/cell-edits.ts";
import { problemSays } from "../../domain/problems.ts";
import { registers } from "../../domain/registers/index.ts";
import { whyNotEdit } from "../../state/edits.ts";
import { recordAt, selectionOf } from "../../state/selected-record.ts";
import { sameSelection } from "../../state/view.ts";
import { useApp, useAppState, useCounty, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { usePhone } from "../../ui/use-media.ts";
import { useMending } from "./mending/use-mending.ts";
import { usePile } from "./mending/use-pile.ts";
import { selectRecord } from "./open-actions.ts";
import { tableColumns } from "./table-columns.ts";
import { TableHead } from "./table-head.tsx";
import { type MendedRow, TableRow } from "./table-row.tsx";
import { useSay } from "./text.ts";
import type { OpenRegister } from "./use-opened.ts";

const rowHeight = { desk: 28, phone: 44 };
const headHeight = { desk: 30, phone: 44 };
const markWidth = { plain: 28, ticks: 52 };

/** Which column an event is about; null: none that can be written in. */
const columnUnder = (event: MouseEvent): string | null =>
  event.target instanceof Element ? (event.target.closest("[data-column]")?.getAttribute("data-column") ?? null) : null;

/** Which row an event is about; null: none. */
function rowUnder(event: MouseEvent): number | null {
  const row = event.target instanceof Element ? event.target.closest("[data-row]") : null;
  return row ? Number(row.getAttribute("data-row")) : null;
}

/** How many rows a key goes; null: it is none of ours. */
function stepOf(key: string, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  return steps[key] ?? null;
}

/** Row of the selection in the table; -1: not in it. */
function useCurrent({ register, shown }: OpenRegister): number {
  const county = useCounty();
  const selection = useAppState((state) => state.view.selection);
  return useMemo(() => {
    const at = county ? recordAt(county, selection) : null;
    return at?.register === register ? shown.findIndex(({ id }) => id === at.id) : -1;
  }, [county, selection, shown, register]);
}

/** What the hand does to this table, and how each row shows it. */
function useMended(open: OpenRegister) {
  const { register } = open;
  const language = useLanguage();
  const { state, deeds } = useMending(register);
  const pile = usePile(register, state);
  const may = useAppState((all) => all.edit.link !== "none" && whyNotEdit(all, register) === null);
  const writable = useMemo(() => new Set(cellColumns(register).map(({ id }) => id)), [register]);
  const { cell, writing, ticked } = state;
  const active = state.on || state.pile.steps.length > 0;
  const rowOf = (id: string): MendedRow | null => {
    if (!active) return null;
    const faults = new Map<string, string>();
    for (const [key, problem] of pile.faultOf)
      if (key.startsWith(`${id}/`)) faults.set(key.slice(id.length + 1), problemSays(problem, language));
    const here = cell?.id === id ? cell.column : null;
    return {
      ticked: ticked.has(id),
      written: pile.written.get(id),
      faults,
      cell: here,
      writing: here !== null && writing,
    };
  };
  const write = (id: string, column: string | null): void => {
    if (may && column !== null && writable.has(column)) deeds.set({ on: true, cell: { id, column }, writing: true });
  };
  return { active, state, deeds, may, rowOf, write };
}

export function RecordTable({ open }: { open: OpenRegister }) {
  const { register, shown, strange, order, problems } = open;
  const mended = useMended(open);
  const { state, deeds, active } = mended;
  // An empty column cannot be filled where it is not shown.
  const all = active ? open.all : open.columns;
  const mark = active ? markWidth.ticks : markWidth.plain;
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const county = useCounty();
  const size = usePhone() ? "phone" : "desk";
  const hover = useAppState((state) => state.hover);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const columns = useMemo(
    () => tableColumns(county, register, all, strange, language),
    [county, register, all, strange, language],
  );
  const chosen = useCurrent(open);
  // While the table is mended its keys go to the cell; the detail is left as it is, for opening it moves the table.
  const at = active && state.cell ? shown.findIndex((row) => row.id === state.cell?.id) : -1;
  const current = at >= 0 ? at : chosen;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight[size],
    overscan: 12,
    scrollPaddingStart: headHeight[size],
    scrollMargin: headHeight[size],
  });
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: "auto" });
  }, [virtual, current]);
  // Another order or filter is read from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` is what changes
  useEffect(() => {
    if (current < 0) box.current?.scrollTo({ top: 0 });
  }, [shown]);
  useEffect(() => {
    store.setState({ walk: shown.map((row) => selectionOf(register, row.id)) });
    return () => store.setState({ walk: [] });
  }, [store, shown, register]);

  const choose = (index: number): void => {
    const row = shown[Math.min(shown.length - 1, Math.max(0, index))];
    if (row) selectRecord(store, register, row.id);
  };
  /** Keys of mending; true: it was one. */
  const onMendKey = (event: KeyboardEvent): boolean => {
    const row = shown[current];
    const { key, ctrlKey, metaKey, shiftKey } = event;
    if ((ctrlKey || metaKey) && /^[zy]$/i.test(key) && state.pile.steps.length > 0) {
      const forth = shiftKey || key.toLowerCase() === "y";
      deeds.set({ pile: forth ? redone(state.pile) : undone(state.pile) });
      return true;
    }
    if (!row || ctrlKey || metaKey) return false;
    const at = columns.findIndex(({ id: column }) => column === state.cell?.column);
    if (key === "ArrowRight" || key === "ArrowLeft") {
      const next = columns[Math.max(0, Math.min(columns.length - 1, at + (key === "ArrowRight" ? 1 : -1)))];
      if (next) deeds.set({ cell: { id: row.id, column: next.id } });
    } else if (key === "Enter" || key === "F2") mended.write(row.id, columns[Math.max(0, at)]?.id ?? null);
    else if (key === " ") deeds.tick([row.id], !state.ticked.has(row.id));
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (active && event.target === box.current && onMendKey(event)) {
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight[size]) - 2);
    const step = stepOf(event.key, page);
    if (step === null || event.target !== box.current) return;
    event.preventDefault();
    const next = current < 0 ? (step > 0 ? 0 : shown.length - 1) : current + step;
    const row = shown[Math.min(shown.length - 1, Math.max(0, next))];
    if (active && row && state.cell) deeds.set({ cell: { id: row.id, column: state.cell.column } });
    else choose(next);
  };
  const onClick = (event: MouseEvent): void => {
    const index = rowUnder(event);
    const row = index === null ? undefined : shown[index];
    if (index === null || !row) return;
    if (active && event.target instanceof Element && event.target.closest(".r-mark")) {
      deeds.tick([row.id], !state.ticked.has(row.id));
      return;
    }
    const column = columnUnder(event);
    if (active && column !== null) deeds.set({ cell: { id: row.id, column }, writing: false });
    else choose(index);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const index = rowUnder(event);
    const row = index === null ? undefined : shown[index];
    if (row) mended.write(row.id, columnUnder(event));
  };
  const allTicked = active ? shown.length > 0 && shown.every(({ id: one }) => state.ticked.has(one)) : null;
  const point = (index: number | null): void => {
    const row = index === null ? undefined : shown[index];
    store.hover(row ? selectionOf(register, row.id) : null);
  };
  const widths = columns.map(({ width }, at) => (at === columns.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`));
  const total = columns.reduce((sum, { width }) => sum + width, mark);
  return (
    // biome-ignore lint/a11y/useKeyWithMouseEvents: hovering only links; what it shows is reached by selecting
    <div
      ref={box}
      role="grid"
      className="r-grid"
      data-size={size}
      tabIndex={0}
      aria-label={say("tableLabel", { register: pick(registers[register]), count: shown.length })}
      aria-rowcount={shown.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={current < 0 ? undefined : `${id}-${current}`}
      style={
        {
          "--r-cols": `${mark}px ${widths.join(" ")}`,
          "--r-width": `${total}px`,
          "--r-mark": `${mark}px`,
        } as CSSProperties
      }
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onMouseOver={(event) => point(rowUnder(event))}
      onMouseLeave={() => point(null)}
    >
      <TableHead
        columns={columns}
        order={order}
        ticked={allTicked}
        onTickAll={(on) =>
          deeds.tick(
            shown.map((row) => row.id),
            on,
          )
        }
      />
      <div role="rowgroup" className="r-tbody" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = shown[index];
          if (!row) return null;
          return (
            <TableRow
              key={row.id}
              domId={`${id}-${index}`}
              register={register}
              row={row}
              mended={mended.rowOf(row.id)}
              index={index}
              top={start - headHeight[size]}
              columns={columns}
              problems={problems.byRecord.get(row.id)}
              selected={index === current}
              hovered={sameSelection(hover, selectionOf(register, row.id))}
            />
          );
        })}
      </div>
    </div>
  );
}
