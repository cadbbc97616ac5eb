/** What does not fit together, a sentence each. */

import { useMemo } from "react";
import type { Conflict } from "../../../domain/rules/conflicts/conflict.ts";
import { conflictsOf } from "../../../domain/rules/conflicts/conflicts.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Block } from "../../../ui/parts.tsx";
import { useSay } from "./text.ts";

export const useConflicts = (rules: readonly Rule[]): readonly Conflict[] => useMemo(() => conflictsOf(rules), [rules]);

export function ConflictList({ title, conflicts }: { title: string; conflicts: readonly Conflict[] }) {
  const say = useSay();
  const pick = usePick();
  return (
    <Block title={title} note={conflicts.length > 0 ? say("conflictsCount", { count: conflicts.length }) : undefined}>
      {conflicts.length === 0 ? (
        <p className="soft">{say("conflictsNone")}</p>
      ) : (
        <ul className="vr-conflicts">
          {conflicts.map(({ kind, rules, says }) => (
            <li key={`${kind} ${rules.join(" ")}`}>{pick(says)}</li>
          ))}
        </ul>
      )}
    </Block>
  );
}
