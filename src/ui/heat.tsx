/** Cells and heads of a heat table: the number is always printed, the class is also a hatch. */

import type { CoverageCell } from "../domain/coverage/coverage-types.ts";
import { useSay } from "./say.ts";
import { shareClass, shareText } from "./share-class.ts";
import "./heat.css";

interface HeatCellProps {
  readonly cell: CoverageCell | null;
  /** Read aloud and shown on hover: township, indicator, figures. */
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly onHover?: (over: boolean) => void;
}

export function HeatCell({ cell, label, pressed = false, onClick, onHover }: HeatCellProps) {
  const say = useSay();
  const share = cell?.share ?? null;
  const text =
    share !== null && cell
      ? shareText(cell)
      : say(cell === null || cell.state === "unreported" ? "notReported" : "nothingToCover");
  return (
    <button
      type="button"
      className="heat-cell"
      data-class={shareClass(share)}
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={onClick}
      onMouseEnter={() => onHover?.(true)}
      onMouseLeave={() => onHover?.(false)}
    >
      <span>{text}</span>
    </button>
  );
}

export function HeatHead({ label, pressed, onClick }: { label: string; pressed: boolean; onClick: () => void }) {
  return (
    <button type="button" className="heat-head" aria-pressed={pressed} onClick={onClick}>
      {label}
    </button>
  );
}
