/** What each rule in force decides of a spot, the places around, and every rule that was not judged. */

import { protectedKinds, verdictLabels } from "../../domain/labels.ts";
import type { NearPlace, NotJudged, SiteAnswer, SiteRuleAnswer } from "../../domain/rules/answer-types.ts";
import { shownMetres } from "../../domain/rules/decimals.ts";
import { useCounty, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { IntervalRuler } from "../../ui/interval-ruler.tsx";
import { Block } from "../../ui/parts.tsx";
import { Sign } from "../../ui/sign.tsx";
import { useClauseName } from "./clause-block.tsx";
import { doubtOf, metresText, noDistanceKey, verdictClass } from "./distance.tsx";
import { NearTable } from "./near-block.tsx";
import { useRuleNote } from "./rule-note.ts";
import { useSay } from "./text.ts";

function RuleAnswer({ answer }: { answer: SiteRuleAnswer }) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const note = useRuleNote();
  const { rule, verdict, finding } = answer;
  const { distance, low, high } = finding;
  return (
    <section className="v-answer" aria-label={pick(rule.title)}>
      <div className="v-answer-line">
        <Sign verdict={verdict} size={22} silent />
        <b className={verdictClass[verdict]}>{verdictLabels[verdict][language]}</b>
        <span className="v-distance">
          {distance === null ? (
            <span className="soft">{say(noDistanceKey(finding))}</span>
          ) : (
            <>
              <b>{metresText(distance, rule.distance)}</b> <span className="soft">{doubtOf(finding)}</span>
            </>
          )}
        </span>
      </div>
      <p>
        <b>{pick(rule.title)}</b> <span className="faint">{note(rule)}</span>
      </p>
      <p className="soft">{pick(answer.sentence)}</p>
      {distance === null ||
      low === null ||
      high === null ||
      rule.distance === null ||
      low > 4 * rule.distance ? null : (
        <IntervalRuler verdict={verdict} distance={distance} low={low} high={high} limit={rule.distance} width={324} />
      )}
    </section>
  );
}

const whyKeys = {
  disabled: "siteDisabled",
  "no-number": "siteNoNumber",
  "other-application": "siteOtherApplication",
  "stood-before": "siteStoodBefore",
} as const;

function NotJudgedRule({ it }: { it: NotJudged }) {
  const say = useSay();
  const pick = usePick();
  const clauseName = useClauseName();
  const { rule, nearest, lookAt } = it;
  const numberless = it.why === "disabled" && rule.distance === null ? ` · ${say("siteNoNumber")}` : "";
  return (
    <li>
      <p>
        <b>{pick(rule.title)}</b> <span className="faint">{clauseName(rule)}</span>
      </p>
      <p className="soft">
        {say(whyKeys[it.why])}
        {numberless}
        {lookAt.length > 0 ? ` · ${say("siteLookAt")} ${lookAt.join(" / ")} m` : ""}
      </p>
      <p className="soft">
        {nearest?.noWalk
          ? `${nearest.name} · ${pick(nearest.noWalk)}`
          : nearest
            ? say("siteNearestPlace", {
                name: nearest.name,
                distance: `${shownMetres(nearest.distance, ...lookAt)}`,
              })
            : say("siteNoPlaceNear")}
      </p>
    </li>
  );
}

/** The nearest places over all rules that looked, each once; its verdict is the gravest that a rule gave it. */
function nearestOver(answers: readonly SiteRuleAnswer[], most: number): readonly NearPlace[] {
  const kept = new Map<string, NearPlace>();
  const weight = { inside: 0, survey: 1, outside: 2 } as const;
  for (const one of answers.flatMap(({ near }) => near)) {
    const before = kept.get(one.place);
    if (!before || weight[one.verdict] < weight[before.verdict]) kept.set(one.place, one);
  }
  return [...kept.values()].sort((a, b) => a.distance - b.distance).slice(0, most);
}

export function SiteAnswerView({ answer }: { answer: SiteAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const township = county?.registers.township.find(({ id }) => id === answer.township);
  const name = township ? (language === "zh" ? township.name : (township.nameEn ?? township.name)) : null;
  const near = nearestOver(answer.rules, 5);
  const order = (id: string): number => county?.rules.findIndex((rule) => rule.id === id) ?? 0;
  const rules = [...answer.rules].sort((a, b) => order(a.rule.id) - order(b.rule.id));
  const limit = answer.rules.find(({ rule }) => protectedKinds.every((kind) => rule.protects.includes(kind)));
  return (
    <>
      <Block title={say("siteRules")} note={name ?? say("siteOutsideCounty")}>
        {answer.rules.length === 0 ? <p className="soft">{say("siteNoRules")}</p> : null}
        {rules.map((one) => (
          <RuleAnswer key={one.rule.id} answer={one} />
        ))}
        {answer.placesUnchecked > 0 ? (
          <p className="soft">{say("siteUnchecked", { count: answer.placesUnchecked })}</p>
        ) : null}
      </Block>
      {near.length === 0 ? null : (
        <Block title={say("siteNearest")} note={say("nearestFirst")}>
          <NearTable near={near} limit={limit?.rule.distance ?? null} />
        </Block>
      )}
      {answer.notJudged.length === 0 ? null : (
        <Block title={say("siteNotJudged")} note={String(answer.notJudged.length)}>
          <p className="faint">{say("siteNotJudgedNote")}</p>
          <ul className="v-not-judged">
            {answer.notJudged.map((it) => (
              <NotJudgedRule key={`${it.rule.id}/${it.rule.since}`} it={it} />
            ))}
          </ul>
        </Block>
      )}
      <p className="v-disclaimer faint">{say("siteDisclaimer")}</p>
    </>
  );
}
