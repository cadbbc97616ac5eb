/** The register as a table of which only the rows in sight are drawn. Arrow keys walk it, as J and K do. */

// biome-ignore-all lint/a11y/useSemanticElements: rows stand where the scroll is, which elements of a table cannot

import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef } from "react";
import { registers } from "../../domain/registers/index.ts";
import { recordAt, selectionOf } from "../../state/selected-record.ts";
import { sameSelection } from "../../state/view.ts";
import { useApp, useAppState, useCounty, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { usePhone } from "../../ui/use-media.ts";
import { selectRecord } from "./open-actions.ts";
import { tableColumns } from "./table-columns.ts";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import { useSay } from "./text.ts";
import type { OpenRegister } from "./use-opened.ts";

const rowHeight = { desk: 28, phone: 44 };
const headHeight = { desk: 30, phone: 44 };
const markWidth = 28;

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

export function RecordTable({ open }: { open: OpenRegister }) {
  const { register, shown, columns: all, strange, order, problems } = open;
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
  const current = useCurrent(open);
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
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight[size]) - 2);
    const step = stepOf(event.key, page);
    if (step === null || event.target !== box.current) return;
    event.preventDefault();
    choose(current < 0 ? (step > 0 ? 0 : shown.length - 1) : current + step);
  };
  const point = (index: number | null): void => {
    const row = index === null ? undefined : shown[index];
    store.hover(row ? selectionOf(register, row.id) : null);
  };
  const widths = columns.map(({ width }, at) => (at === columns.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`));
  const total = columns.reduce((sum, { width }) => sum + width, markWidth);
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
      style={{ "--r-cols": `${markWidth}px ${widths.join(" ")}`, "--r-width": `${total}px` } as CSSProperties}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const index = rowUnder(event);
        if (index !== null) choose(index);
      }}
      onMouseOver={(event) => point(rowUnder(event))}
      onMouseLeave={() => point(null)}
    >
      <TableHead columns={columns} order={order} />
      <div role="rowgroup" className="r-tbody" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = shown[index];
          if (!row) return null;
          return (
            <TableRow
              key={row.id}
              domId={`${id}-${index}`}
              row={row}
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
