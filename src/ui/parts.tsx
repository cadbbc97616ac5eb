/** The fixed parts of a panel or a detail: head, section, block, body, actions. */

import { lazy, type ReactNode, Suspense } from "react";
import { closeInnermost } from "../state/commands.ts";
import { useApp, useAppState } from "./context.ts";
import { useSay } from "./say.ts";
import { SheetGrip } from "./sheet-grip.tsx";
import { StrokeIcon } from "./stroke-icon.tsx";
import "./pieces.css";

/** Only where a server takes changes; a detail goes without where they do not come. */
const RecordActions = lazy(() => import("./record-actions.tsx").catch(() => ({ default: () => null })));

export function PanelHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="head">
      <h1>{title}</h1>
      {children === undefined ? null : <div className="to">{children}</div>}
    </header>
  );
}

/** Title and note of a detail, with the way out. `onClose` null: it cannot be closed. */
export function DetailHead({ title, note, onClose }: { title: string; note?: string; onClose?: (() => void) | null }) {
  const { store } = useApp();
  const say = useSay();
  const served = useAppState((state) => state.edit.link !== "none");
  const close = onClose ?? (() => closeInnermost(store));
  return (
    <>
      <SheetGrip />
      <header className="head">
        <h2>{title}</h2>
        {note === undefined ? null : <span className="soft nw">{note}</span>}
        {served ? (
          <Suspense fallback={null}>
            <RecordActions />
          </Suspense>
        ) : null}
        {onClose === null ? null : (
          <button type="button" className="btn quiet to" aria-label={`Esc ${say("close")}`} onClick={close}>
            <span className="faint key-hint">Esc</span>
            <StrokeIcon name="close" size={11} />
          </button>
        )}
      </header>
    </>
  );
}

/** A titled part of a panel; `note` softly beside the title, `children` at its end. */
export function SectionHead({ title, note, children }: { title: string; note?: string; children?: ReactNode }) {
  return (
    <div className="sec">
      <h2>{title}</h2>
      {note === undefined ? null : <span className="sec-note">{note}</span>}
      {children === undefined ? null : <div className="to">{children}</div>}
    </div>
  );
}

/** A ruled block of a detail. */
export function Block({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="blk">
      <h2>
        {title}
        {note === undefined ? null : <span>{note}</span>}
      </h2>
      {children}
    </section>
  );
}

/** What scrolls between head and actions. */
export function Body({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a link in it, only focus lets the keyboard scroll it
    <div className="body" tabIndex={0}>
      {children}
    </div>
  );
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className="acts">{children}</div>;
}
