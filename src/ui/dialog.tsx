/** A modal dialog: the browser's own, so focus, Esc and the backdrop are its. */

import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./button.tsx";
import { useSay } from "./say.ts";

interface DialogProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, wide = false, onClose, children }: DialogProps) {
  const say = useSay();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? "dialog wide" : "dialog"}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="head">
        <h2 id={id}>{title}</h2>
        <div className="to">
          <IconButton icon="close" label={say("close")} onClick={onClose} />
        </div>
      </header>
      <div className="body">{children}</div>
    </dialog>
  );
}
