/** A long list of which only the rows in sight are drawn. Every row knows its place for screen readers. */

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";

/** A list that shrinks (a notice opens above it) does not cut off the current row that was in sight. */
function useKeptInSight(
  box: { readonly current: HTMLElement | null },
  top: number,
  rowHeight: number,
  show: () => void,
): void {
  const row = useRef({ top, rowHeight, show });
  row.current = { top, rowHeight, show };
  useEffect(() => {
    const list = box.current;
    if (!list || typeof ResizeObserver === "undefined") return;
    let height = list.clientHeight;
    const observer = new ResizeObserver(() => {
      const { top: from, rowHeight: tall, show: again } = row.current;
      const seen = from >= 0 && from + tall > list.scrollTop && from < list.scrollTop + height;
      height = list.clientHeight;
      if (seen) again();
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, [box]);
}

interface VirtualListProps<T> {
  readonly items: ArrayLike<T>;
  readonly label: string;
  /** Height of a row, px. */
  readonly rowHeight: number;
  readonly keyOf: (item: T) => string;
  readonly row: (item: T, index: number) => ReactNode;
  /** Kept in sight when it changes; -1: none. */
  readonly current?: number;
}

export function VirtualList<T>({ items, label, rowHeight, keyOf, row, current = -1 }: VirtualListProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: "auto" });
  }, [virtual, current]);
  useKeptInSight(box, current * rowHeight, rowHeight, () => virtual.scrollToIndex(current, { align: "auto" }));
  return (
    <div className="vlist" ref={box}>
      <ul aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={keyOf(item)}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)`, height: size }}
            >
              {row(item, index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
