/** Hundreds of sheets, mounted one by one and taken away a few at a time so that the page answers meanwhile; then printed. */

import { memo, useEffect, useRef, useState } from "react";
import { PrintPages } from "../../../ui/print-pages.tsx";
import { EvidenceSheet, type SheetFacts } from "../evidence-sheet.tsx";

/** Sheets at a time. */
const atOnce = 1;

const Sheet = memo(EvidenceSheet);

interface BatchProps {
  readonly sheets: readonly SheetFacts[];
  /** True: they are to be taken away. */
  readonly leaving: boolean;
  readonly onLaid: (done: number) => void;
  /** The print window has closed. */
  readonly onPrinted: () => void;
  readonly onGone: () => void;
}

/** Handed to the printer once, when all are there and their fonts too. */
function usePrinter(ready: boolean, onPrinted: () => void): void {
  const printed = useRef(onPrinted);
  printed.current = onPrinted;
  useEffect(() => {
    if (!ready) return;
    const done = (): void => printed.current();
    addEventListener("afterprint", done, { once: true });
    let waiting = true;
    void document.fonts.ready.then(() => {
      if (waiting) window.print();
    });
    return () => {
      waiting = false;
      removeEventListener("afterprint", done);
    };
  }, [ready]);
}

export default function BatchPages({ sheets, leaving, onLaid, onPrinted, onGone }: BatchProps) {
  const [there, setThere] = useState(0);
  const told = useRef({ onLaid, onGone });
  told.current = { onLaid, onGone };
  useEffect(() => {
    told.current.onLaid(there);
    if (leaving && there === 0) told.current.onGone();
    const next = leaving ? Math.max(0, there - 8 * atOnce) : Math.min(sheets.length, there + atOnce);
    if (next === there) return;
    const timer = setTimeout(() => setThere(next), 0);
    return () => clearTimeout(timer);
  }, [there, leaving, sheets.length]);
  usePrinter(!leaving && there === sheets.length, onPrinted);
  return (
    <PrintPages>
      {sheets.slice(0, there).map((sheet) => (
        <Sheet key={sheet.evidence.finding.id} {...sheet} />
      ))}
    </PrintPages>
  );
}
