/** All that is said of the row looked at. */

import type { Applications } from "../../../domain/applications/application.ts";
import { noteTexts, unaskedWords, whyText } from "../../../domain/applications/words.ts";
import { verdictLabels } from "../../../domain/labels.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { useApp, useLanguage } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Sign } from "../../../ui/sign.tsx";
import { doubtBehind, verdictClass } from "../distance.tsx";
import { distanceText, type Told } from "./answer-row.tsx";
import { useSay } from "./text.ts";
import { useWork } from "./work.ts";

function Says({ told: { answer }, said }: { told: Told; said: Applications }) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  return answer.rules.map((says) => {
    const rule = said.rules.find(({ id }) => id === says.rule);
    return (
      <li key={says.rule}>
        <p>
          <Sign verdict={says.verdict} size={15} silent />{" "}
          <b className={verdictClass[says.verdict]}>{verdictLabels[says.verdict][language]}</b>{" "}
          {rule ? pick(rule.title) : says.rule} · <b>{distanceText(says, rule, say)}</b>{" "}
          <span className="soft">{doubtBehind(says)}</span>
        </p>
        <p className="soft">{pick(says.sentence)}</p>
      </li>
    );
  });
}

function Unasked({ told: { answer }, said }: { told: Told; said: Applications }) {
  const say = useSay();
  const pick = usePick();
  const list = said.unasked[answer.unasked] ?? [];
  if (list.length === 0) return null;
  return (
    <details>
      <summary>
        {say("unasked")} {list.length}
      </summary>
      <ul>
        {list.map(({ rule, why, lookAt }) => (
          <li key={`${rule.id} ${rule.since}`} className="soft">
            {pick(rule.title)} · {pick(unaskedWords[why])}
            {lookAt.length > 0 ? ` · ${lookAt.join(" / ")} m` : ""}
          </li>
        ))}
      </ul>
    </details>
  );
}

function OpenSite({ told: { answer } }: { told: Told }) {
  const say = useSay();
  const { store } = useApp();
  const { at, accuracy, categories, kind } = answer;
  if (at === null || accuracy === null || kind === "renewal") return null;
  return (
    <Button onClick={() => store.look({ screen: "site", selection: null, site: { at, accuracy, categories } })}>
      {say("openSite")}
    </Button>
  );
}

export function AnswerCard({ told, said }: { told: Told; said: Applications }) {
  const say = useSay();
  const pick = usePick();
  const [, setWork] = useWork();
  const { row, answer } = told;
  const [lon, lat] = answer.at ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a link in it, only focus lets the keyboard scroll it
    <section className="va-card" aria-label={say("card")} tabIndex={0}>
      <p className="va-card-head">
        <b>{row.name || say("row", { row: row.row })}</b>{" "}
        <span className="faint">
          {say("row", { row: row.row })}
          {answer.venue === null ? "" : ` · ${answer.venue}`}
        </span>
        <IconButton icon="close" label={say("close")} onClick={() => setWork((now) => ({ ...now, current: null }))} />
      </p>
      {answer.why === null ? null : <p>{pick(whyText(answer.why, row))}</p>}
      <ul>
        <Says told={told} said={said} />
        {noteTexts(answer, row).map((note) => (
          <li key={note.en} className="soft">
            {pick(note)}
          </li>
        ))}
      </ul>
      {lon === undefined || lat === undefined ? null : (
        <p className="faint">
          {say("position", { lon: lon.toFixed(6), lat: lat.toFixed(6), accuracy: answer.accuracy ?? "?" })}
        </p>
      )}
      <Unasked told={told} said={said} />
      <OpenSite told={told} />
      <p className="faint">{say("disclaimer")}</p>
    </section>
  );
}
