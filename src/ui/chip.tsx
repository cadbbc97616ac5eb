/** Filters as a sentence; each chip is taken away on its own. */

import type { ReactNode } from "react";
import type { Text } from "../domain/labels.ts";
import { filterSentence } from "../state/filters.ts";
import { type Filters, noFilters } from "../state/view.ts";
import { useApp, useAppState, useCounty, useLanguage } from "./context.ts";
import { useSay } from "./say.ts";
import { StrokeIcon } from "./stroke-icon.tsx";

export function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const say = useSay();
  return (
    <span className="chip">
      <span className="chip-label">{label}</span>
      <button type="button" aria-label={say("filterRemove", { label })} onClick={onRemove}>
        <StrokeIcon name="close" size={10} />
      </button>
    </span>
  );
}

/** `about`: what is listed (场所, 水域点); `only`: the filters that this desk heeds; children: ＋ 条件. */
export function FilterBar({
  about,
  only,
  children,
}: {
  about: Text;
  only?: readonly (keyof Filters)[];
  children?: ReactNode;
}) {
  const { store } = useApp();
  const county = useCounty();
  const language = useLanguage();
  const filters = useAppState((state) => state.view.filters);
  const names = {
    townships: new Map(
      county?.registers.township.map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn ?? name }]),
    ),
    rules: new Map(county?.rules.map(({ id, title }) => [id, title])),
  };
  const sentence = filterSentence(
    filters,
    names,
    about,
    language,
    only ?? (Object.keys(noFilters) as (keyof Filters)[]),
  );
  return (
    <div className="say">
      {sentence.before}{" "}
      {sentence.chips.map((chip) => (
        <Chip key={chip.id} label={chip.label} onRemove={() => store.look({ filters: chip.without })} />
      ))}
      {sentence.after} {children}
    </div>
  );
}
