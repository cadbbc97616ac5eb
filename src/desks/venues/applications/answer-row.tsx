/** One application in the list, 56 px: sign, name, categories and place; distance and doubt, or why there is none. */

import type { ApplicationAnswer, ApplicationRow, RuleSays } from "../../../domain/applications/application.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import { Sign } from "../../../ui/sign.tsx";
import { CategoryNames } from "../category-names.tsx";
import { doubtOf, metresText, verdictClass } from "../distance.tsx";
import { type SayApplications, useSay } from "./text.ts";

export interface Told {
  readonly row: ApplicationRow;
  readonly answer: ApplicationAnswer;
}

/** The rule that gives the row its verdict. */
export const gravestOf = ({ rules, verdict }: ApplicationAnswer): RuleSays | null =>
  rules.find((says) => says.verdict === verdict) ?? null;

export function distanceText({ distance, place }: RuleSays, rule: Rule | undefined, say: SayApplications): string {
  if (distance !== null) return metresText(distance, rule?.distance ?? null);
  return say(place === null ? "beyond" : "noWalk");
}

interface RowProps {
  readonly told: Told;
  readonly rules: readonly Rule[];
  readonly current: boolean;
  readonly onChoose: () => void;
}

export function AnswerRow({ told: { row, answer }, rules, current, onChoose }: RowProps) {
  const say = useSay();
  const says = gravestOf(answer);
  const verdict = answer.verdict ?? "unplaced";
  return (
    <button type="button" className="v-row" aria-current={current || undefined} onClick={onChoose}>
      <Sign verdict={verdict} size={18} silent={answer.verdict === null} />
      <span className="v-two">
        <b>{row.name || say("row", { row: row.row })}</b>
        <span className="soft">
          <CategoryNames categories={answer.categories} />
          {says?.placeName ? ` · ${says.placeName}` : ""}
        </span>
      </span>
      <span className="v-two num">
        <b className={verdictClass[verdict]}>
          {says
            ? distanceText(
                says,
                rules.find(({ id }) => id === says.rule),
                say,
              )
            : say("notJudged")}
        </b>
        <span className="soft">
          {answer.kind === "renewal" ? say("renewal") : says ? doubtOf(says) : say("row", { row: row.row })}
        </span>
      </span>
    </button>
  );
}
