/** Buttons of the page. A disabled one says why in its title. */

import type { ReactNode } from "react";
import { StrokeIcon, type StrokeIconName } from "./stroke-icon.tsx";

interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly kind?: "main" | "plain" | "quiet";
  /** Why it cannot be used now; absent: it can. */
  readonly whyNot?: string | null;
  readonly pressed?: boolean;
  /** Is what it unfolds on show? */
  readonly expanded?: boolean;
}

export function Button({ children, onClick, kind = "plain", whyNot = null, pressed, expanded }: ButtonProps) {
  return (
    <button
      type="button"
      className={kind === "plain" ? "btn" : `btn ${kind}`}
      disabled={whyNot !== null}
      title={whyNot ?? undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** A button that is only a sign; its name is read aloud and shown on hover. */
export function IconButton({ icon, label, onClick }: { icon: StrokeIconName; label: string; onClick: () => void }) {
  return (
    <button type="button" className="iconbtn" aria-label={label} title={label} onClick={onClick}>
      <StrokeIcon name={icon} />
    </button>
  );
}
