/** A rule's title as the way to the rule itself: its sentence, versions and proposals. */

import type { Rule } from "../../domain/rules/rule.ts";
import { useApp } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { useSay } from "./text.ts";

export function SeeRule({ rule }: { rule: Rule }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const open = (): void => {
    const { filters } = store.getState().view;
    store.look({ screen: "rules", selection: null, filters: { ...filters, rule: rule.id, changes: false } });
  };
  return (
    <button type="button" className="v-link" title={say("seeRule")} onClick={open}>
      <b>{pick(rule.title)}</b>{" "}
      <span className="faint" aria-hidden="true">
        ›
      </span>
    </button>
  );
}
