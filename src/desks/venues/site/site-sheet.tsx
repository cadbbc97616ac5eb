/** The pre-check as it is filed: position with its source, what each rule decides, the places, what was not judged. */

import type { County } from "../../../domain/county.ts";
import { verdictLabels } from "../../../domain/labels.ts";
import { venueCategories } from "../../../domain/registers/venues.ts";
import type { SiteAnswer } from "../../../domain/rules/answer-types.ts";
import { shownMetres } from "../../../domain/rules/decimals.ts";
import type { SitePin } from "../../../state/view.ts";
import { useApp, useLanguage } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Sign } from "../../../ui/sign.tsx";
import { useClauseName } from "../clause-block.tsx";
import { doubtBehind, doubtOf, metresText, noDistanceKey } from "../distance.tsx";
import { useSay as useDeskSay } from "../text.ts";
import { useConcerned, useNotJudgedLines, useOrdered } from "./answer.tsx";
import { SitePlan } from "./site-plan.tsx";
import { useSource } from "./source.ts";
import { useTownshipName } from "./spot-choices.tsx";
import { useSay } from "./text.ts";
import { useTyped } from "./typed.ts";

interface SheetProps {
  readonly county: County;
  readonly site: SitePin;
  readonly answer: SiteAnswer;
}

/** More rules that judge nothing than these would leave the page. */
const mostNotJudged = 12;

function Head({ county, answer }: SheetProps) {
  const say = useSay();
  const pick = usePick();
  return (
    <header>
      <div>
        <span className="soft">{pick(county.pack.name)}</span>
        <h1>{say("sheetTitle")}</h1>
      </div>
      <b className="st-sheet-day">{say("sheetAsOf", { day: answer.asOf, revision: county.revision })}</b>
      {county.pack.sample ? <div className="st-seal">{say("sheetSeal")}</div> : null}
    </header>
  );
}

function Facts({ site, answer }: SheetProps) {
  const say = useSay();
  const language = useLanguage();
  const source = useSource();
  const townshipName = useTownshipName();
  const [typed] = useTyped();
  const names = answer.categories.map((id) => venueCategories[id][language]).join(language === "zh" ? "、" : ", ");
  const since = answer.since === null ? "" : ` · ${say("since")} ${answer.since}`;
  const facts = [
    [say("sheetWgs"), answer.at.map((degrees) => degrees.toFixed(6)).join(", ")],
    ...(typed ? [[say("sheetTyped"), typed.text]] : []),
    [say("sheetSource"), source(site)],
    [say("sheetAccuracy"), `± ${shownMetres(answer.accuracy)} m`],
    [say("sheetTownship"), townshipName(answer.township) ?? say("outsideCounty")],
    [say("sheetApplied"), `${say(answer.application)}${since}`],
    [say("categories"), names],
  ] as const;
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Verdicts({ answer }: SheetProps) {
  const say = useSay();
  const deskSay = useDeskSay();
  const pick = usePick();
  const language = useLanguage();
  const clauseName = useClauseName();
  const concerned = useConcerned(answer);
  const rules = useOrdered(answer);
  return (
    <>
      <h2>{say("rules")}</h2>
      {rules.length === 0 ? <p>{say("noRules")}</p> : null}
      {rules.map((one) => {
        const { rule, verdict, finding, sentence } = one;
        const { distance, low, high } = finding;
        return (
          <div key={rule.id} className="st-sheet-rule">
            <Sign verdict={verdict} size={26} silent />
            <b className="st-sheet-verdict">{verdictLabels[verdict][language]}</b>
            <div>
              <b>{pick(rule.title)}</b> {clauseName(rule)} · {concerned(one)}
              <br />
              {pick(sentence)}
            </div>
            <div className="num">
              <b>
                {distance === null
                  ? deskSay(noDistanceKey(finding))
                  : `${metresText(distance, rule.distance)} ${doubtBehind(finding)}`}
              </b>
              {low === null || high === null ? null : (
                <>
                  <br />
                  {say("sheetInterval", {
                    low: shownMetres(low, rule.distance ?? 0),
                    high: shownMetres(high, rule.distance ?? 0),
                  })}
                </>
              )}
            </div>
          </div>
        );
      })}
    </>
  );
}

function Near({ answer }: SheetProps) {
  const say = useSay();
  const pick = usePick();
  const rules = useOrdered(answer).filter(({ near }) => near.length > 0);
  if (rules.length === 0) return null;
  return (
    <>
      <h2>{say("sheetPlace")}</h2>
      <div className="st-sheet-near">
        {rules.map(({ rule, near }) => (
          <table key={rule.id}>
            <caption>{pick(rule.title)}</caption>
            <tbody>
              {near.map((place) => (
                <tr key={place.place}>
                  <td>
                    <Sign verdict={place.verdict} size={12} /> {place.name}
                  </td>
                  <td className="num">
                    {place.noWalk ? pick(place.noWalk) : metresText(place.distance, rule.distance)}
                  </td>
                  <td className="num">{place.noWalk ? "" : doubtOf(place)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}

function NotJudgedList({ answer }: SheetProps) {
  const say = useSay();
  const pick = usePick();
  const clauseName = useClauseName();
  const lines = useNotJudgedLines();
  const more = answer.notJudged.length - mostNotJudged;
  if (answer.notJudged.length === 0) return null;
  return (
    <>
      <h2>
        {say("notJudged")} {answer.notJudged.length}
        <span>{say("notJudgedNote")}</span>
      </h2>
      <ul>
        {answer.notJudged.slice(0, mostNotJudged).map((it) => (
          <li key={`${it.rule.id}/${it.rule.since}`}>
            <b>{pick(it.rule.title)}</b> {clauseName(it.rule)} · {lines(it).join(" · ")}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{say("sheetMore", { count: more })}</p> : null}
    </>
  );
}

export function SiteSheet(props: SheetProps) {
  const { today } = useApp();
  const say = useSay();
  const { county, answer } = props;
  return (
    <>
      <Head {...props} />
      <div className="st-sheet-two">
        <SitePlan county={county} answer={answer} />
        <Facts {...props} />
      </div>
      <Verdicts {...props} />
      <Near {...props} />
      <NotJudgedList {...props} />
      {answer.placesUnchecked > 0 ? <p>{say("unchecked", { count: answer.placesUnchecked })}</p> : null}
      <p className="st-sheet-last">{say("disclaimer")}</p>
      <footer>
        <span>
          {say("sheetFoot")} {county.pack.sample ? say("sheetFootSample") : ""}
        </span>
        <span>{say("sheetPrinted", { day: today })}</span>
      </footer>
    </>
  );
}
