/** A cell of a heat table: the number is always printed, the class is also a hatch. */

import { shareClass } from "./share-class.ts";
import "./heat.css";

interface HeatCellProps {
  /** Percent of the target that is reached; null: nothing to cover, or not reported. */
  readonly percent: number | null;
  /** Not reported stays blank; nothing to cover is dotted. */
  readonly reported: boolean;
  readonly text: string;
  /** Read aloud and shown on hover: township, indicator, figures. */
  readonly label: string;
  readonly pressed?: boolean;
  readonly tabIndex?: number;
  readonly onClick: () => void;
  readonly onHover?: (over: boolean) => void;
}

export function HeatCell(props: HeatCellProps) {
  const { percent, reported, text, label, pressed = false, tabIndex = 0, onClick, onHover } = props;
  return (
    <button
      type="button"
      className="heat-cell"
      data-class={reported ? shareClass(percent) : "unreported"}
      tabIndex={tabIndex}
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
