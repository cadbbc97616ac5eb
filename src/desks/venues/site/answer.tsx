/** What each rule in force decides of a spot, the places around by each, and every rule that was not judged. */

import { verdictLabels } from "../../../domain/labels.ts";
import { venueCategories } from "../../../domain/registers/venues.ts";
import type { NotJudged, SiteAnswer, SiteRuleAnswer } from "../../../domain/rules/answer-types.ts";
import { shownMetres } from "../../../domain/rules/decimals.ts";
import { useCounty, useLanguage } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { IntervalRuler } from "../../../ui/interval-ruler.tsx";
import { Block } from "../../../ui/parts.tsx";
import { Sign } from "../../../ui/sign.tsx";
import { useClauseName } from "../clause-block.tsx";
import { doubtOf, metresText, noDistanceKey, verdictClass } from "../distance.tsx";
import { NearTable } from "../near-block.tsx";
import { useRuleNote } from "../rule-note.ts";
import { useSay as useDeskSay } from "../text.ts";
import { useTownshipName } from "./spot-choices.tsx";
import { useSay } from "./text.ts";

/** The categories applied for that the rule concerns. */
export function useConcerned(answer: SiteAnswer): (one: SiteRuleAnswer) => string {
  const say = useSay();
  const language = useLanguage();
  return ({ rule }) =>
    say("forCategories", {
      names: answer.categories
        .filter((id) => rule.from.includes(id))
        .map((id) => venueCategories[id][language])
        .join(language === "zh" ? "、" : ", "),
    });
}

function Distance({ answer: { rule, finding } }: { answer: SiteRuleAnswer }) {
  const say = useDeskSay();
  return finding.distance === null ? (
    <span className="soft">{say(noDistanceKey(finding))}</span>
  ) : (
    <>
      <b>{metresText(finding.distance, rule.distance)}</b> <span className="soft">{doubtOf(finding)}</span>
    </>
  );
}

function RuleAnswer({ answer, concerned }: { answer: SiteRuleAnswer; concerned: string }) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const note = useRuleNote();
  const { rule, verdict, finding, near } = answer;
  const { distance, low, high } = finding;
  const ruled = distance !== null && low !== null && high !== null && rule.distance !== null;
  return (
    <section className="st-answer" aria-label={pick(rule.title)}>
      <div className="st-answer-line">
        <Sign verdict={verdict} size={22} silent />
        <b className={verdictClass[verdict]}>{verdictLabels[verdict][language]}</b>
        <span className="v-distance">
          <Distance answer={answer} />
        </span>
      </div>
      <p>
        <b>{pick(rule.title)}</b> <span className="faint">{note(rule)}</span>
      </p>
      <p className="faint">{concerned}</p>
      <p className="soft">{pick(answer.sentence)}</p>
      {ruled && low <= 4 * (rule.distance ?? 0) ? (
        <IntervalRuler
          verdict={verdict}
          distance={distance}
          low={low}
          high={high}
          limit={rule.distance ?? 0}
          width={324}
        />
      ) : null}
      <h3>{say("nearest")}</h3>
      {near.length > 0 ? <NearTable near={near} limit={rule.distance} /> : <p className="soft">{say("nearestNone")}</p>}
    </section>
  );
}

export const whyKeys = {
  disabled: "disabled",
  "no-number": "noNumber",
  "other-application": "otherApplication",
  "stood-before": "stoodBefore",
} as const satisfies Readonly<Record<NotJudged["why"], string>>;

/** Why a rule was not judged, and how near its nearest place is, in a line each. */
export function useNotJudgedLines(): (it: NotJudged) => readonly [why: string, nearest: string] {
  const say = useSay();
  const pick = usePick();
  return ({ rule, why, lookAt, nearest }) => {
    const numberless = why === "disabled" && rule.distance === null ? ` · ${say("noNumber")}` : "";
    const looks = lookAt.length > 0 ? ` · ${say("lookAt")} ${lookAt.join(" / ")} m` : "";
    const place = nearest?.noWalk
      ? `${nearest.name} · ${pick(nearest.noWalk)}`
      : nearest
        ? say("nearestPlace", { name: nearest.name, distance: shownMetres(nearest.distance, ...lookAt) })
        : say("nearestNone");
    return [`${say(whyKeys[why])}${numberless}${looks}`, place];
  };
}

function NotJudgedRule({ it }: { it: NotJudged }) {
  const pick = usePick();
  const clauseName = useClauseName();
  const [why, nearest] = useNotJudgedLines()(it);
  return (
    <li>
      <p>
        <b>{pick(it.rule.title)}</b> <span className="faint">{clauseName(it.rule)}</span>
      </p>
      <p className="soft">{why}</p>
      <p className="soft">{nearest}</p>
    </li>
  );
}

/** The rules in the order in which the county lists them. */
export function useOrdered(answer: SiteAnswer): readonly SiteRuleAnswer[] {
  const county = useCounty();
  const order = (id: string): number => county?.rules.findIndex((rule) => rule.id === id) ?? 0;
  return [...answer.rules].sort((a, b) => order(a.rule.id) - order(b.rule.id));
}

export function SiteAnswerView({ answer }: { answer: SiteAnswer }) {
  const say = useSay();
  const townshipName = useTownshipName();
  const concerned = useConcerned(answer);
  const rules = useOrdered(answer);
  return (
    <>
      <Block title={say("rules")} note={townshipName(answer.township) ?? say("outsideCounty")}>
        {rules.length === 0 ? <p className="soft">{say("noRules")}</p> : null}
        {rules.map((one) => (
          <RuleAnswer key={one.rule.id} answer={one} concerned={concerned(one)} />
        ))}
        {answer.placesUnchecked > 0 ? (
          <p className="soft">{say("unchecked", { count: answer.placesUnchecked })}</p>
        ) : null}
      </Block>
      {answer.notJudged.length === 0 ? null : (
        <Block title={say("notJudged")} note={String(answer.notJudged.length)}>
          <p className="faint">{say("notJudgedNote")}</p>
          <ul className="st-not-judged">
            {answer.notJudged.map((it) => (
              <NotJudgedRule key={`${it.rule.id}/${it.rule.since}`} it={it} />
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}
