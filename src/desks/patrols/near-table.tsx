/** Things within 1 km, a line each: sign, name, people, straight distance with its doubt. A name is gone to. */

import type { ReactNode } from "react";
import type { Nearby } from "../../domain/patrols/patrol-types.ts";
import { shownMetres } from "../../domain/rules/decimals.ts";
import type { Selection } from "../../state/view.ts";
import { useApp } from "../../ui/context.ts";
import { useSay } from "./text.ts";
import { figure } from "./wording.ts";

export interface NearLine {
  readonly selection: Selection;
  readonly sign: ReactNode;
  readonly name: string;
  /** Beside the name, such as how many people or how long overdue. */
  readonly note: ReactNode;
  readonly near: Nearby;
}

export function People({ count }: { count: number | null }) {
  const say = useSay();
  return count === null ? (
    <span className="faint">{say("unreported")}</span>
  ) : (
    <span>{say("people", { count: figure(count) })}</span>
  );
}

export function NearTable({ label, lines }: { label: string; lines: readonly NearLine[] }) {
  const { store } = useApp();
  return (
    <ul className="patrols-near" aria-label={label}>
      {lines.map(({ selection, sign, name, note, near }) => (
        <li key={`${selection.kind}/${selection.id}`}>
          <button
            type="button"
            onClick={() => store.select(selection)}
            onMouseEnter={() => store.hover(selection)}
            onMouseLeave={() => store.hover(null)}
            onFocus={() => store.hover(selection)}
            onBlur={() => store.hover(null)}
          >
            {sign}
            <span className="patrols-name">{name}</span>
            <span className="num">{note}</span>
            <span className="num">{shownMetres(near.distance)} m</span>
            <span className="num faint">± {shownMetres(near.doubt)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
