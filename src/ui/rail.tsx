/** The four desks: a rail at a desk, tabs on a phone; and how one gets from one to the other. */

import type { MouseEvent } from "react";
import { type Desk, deskLabels, desks } from "../domain/labels.ts";
import { deskChange } from "../state/store.ts";
import { formatAddress } from "../state/view-address.ts";
import { useApp, useAppState } from "./context.ts";
import { Icon } from "./icon.tsx";
import { useSay } from "./say.ts";
import { StrokeIcon } from "./stroke-icon.tsx";

const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

function DeskLink({ desk }: { desk: Desk }) {
  const { store } = useApp();
  const view = useAppState((state) => state.view);
  const here = view.desk === desk;
  return (
    <a
      className="rail-desk"
      href={formatAddress({ ...view, ...deskChange(view, desk) })}
      aria-current={here ? "page" : undefined}
      onClick={(event) => {
        if (!plainClick(event)) return;
        event.preventDefault();
        store.look(here ? { folded: false } : deskChange(view, desk));
      }}
    >
      <Icon id={`desk-${desk}`} size={18} />
      <span>{deskLabels[desk].short[view.language]}</span>
    </a>
  );
}

export function Rail() {
  const { store } = useApp();
  const say = useSay();
  const folded = useAppState((state) => state.view.folded);
  return (
    <nav className="rail" aria-label={say("desks")}>
      <div className="rail-brand">
        <Icon id="leaf" size={26} label={say("appName")} />
      </div>
      {desks.map((desk) => (
        <DeskLink key={desk} desk={desk} />
      ))}
      <div className="rail-end">
        <button
          type="button"
          aria-label={say(folded ? "unfold" : "fold")}
          title={say(folded ? "unfold" : "fold")}
          onClick={() => store.look({ folded: !folded })}
        >
          <StrokeIcon name={folded ? "right" : "left"} />
        </button>
        <button
          type="button"
          aria-label={say("help")}
          title={say("help")}
          onClick={() => store.setState({ dialog: "help" })}
        >
          <kbd>?</kbd>
        </button>
      </div>
    </nav>
  );
}

export function Tabs() {
  const say = useSay();
  return (
    <nav className="tabs" aria-label={say("desks")}>
      {desks.map((desk) => (
        <DeskLink key={desk} desk={desk} />
      ))}
    </nav>
  );
}
