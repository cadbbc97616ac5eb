/** The desk's screens side by side, below its title. */

import type { ReactNode } from "react";
import { useApp } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { PanelHead } from "../../ui/parts.tsx";
import { venueTabs } from "./tab-list.ts";
import { useSay } from "./text.ts";

/** The head of every screen of this desk: its title, its actions (`children`), the tabs. `of`: the tab it stands under. */
export function VenuesHead({ title, of, children }: { title: string; of: string | null; children?: ReactNode }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  return (
    <>
      <PanelHead title={title}>{children}</PanelHead>
      <nav className="v-tabs" aria-label={say("screens")}>
        {venueTabs.map(({ screen, label }) => (
          <button
            key={screen}
            type="button"
            aria-current={screen === of ? "page" : undefined}
            onClick={() => store.look({ screen, selection: null, site: null })}
          >
            {pick(label)}
          </button>
        ))}
      </nav>
    </>
  );
}
