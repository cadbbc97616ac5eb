/** What the office does with a version: put it in force from a day, withdraw it, end it. Always with a reason. */

import { useId, useState } from "react";
import { addDays } from "../../../domain/calendar.ts";
import { type Change, ruleKey } from "../../../domain/change/change.ts";
import type { County } from "../../../domain/county.ts";
import { isDay } from "../../../domain/registers/cell-shape.ts";
import { inForce, type Rule } from "../../../domain/rules/rule.ts";
import { warnings } from "../../../domain/rules/versions/decided-later.ts";
import { type Enacting, endVersion, putInForce, withdraw } from "../../../domain/rules/versions/enact.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp } from "../../../ui/context.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { usePick } from "../../../ui/i18n.ts";
import { Outcome, Refused } from "./outcome.tsx";
import { RuleSaidView } from "./rule-said.tsx";
import { useSay } from "./text.ts";
import { useRuleSave } from "./use-rule-save.ts";

export interface RuleAct {
  readonly deed: "enact" | "withdraw" | "end";
  readonly rule: Rule;
}

const titles = { enact: "enactTitle", withdraw: "withdrawTitle", end: "endTitle" } as const;
const yes = { enact: "enactYes", withdraw: "withdrawYes", end: "endYes" } as const;

function enacting(county: County, { deed, rule }: RuleAct, day: string, why: string): Enacting {
  if (deed === "enact") return putInForce(county, rule, day, why);
  return deed === "end" ? endVersion(rule, day, why) : { change: withdraw(rule, why) };
}

/** The day is looked at before it is asked for: what runs then ends, what was decided since is named. */
function DayNotes({ county, act, day }: { county: County; act: RuleAct; day: string }) {
  const { today } = useApp();
  const say = useSay();
  const pick = usePick();
  if (!isDay(day)) return null;
  const { deed, rule } = act;
  const running = county.rules.find((one) => one.id === rule.id && inForce(one, day) && one.since < day);
  const weigh = warnings(county, rule.id, day, today);
  return (
    <>
      <p>
        {say(deed === "enact" ? "enactSays" : "endSays", { day })}{" "}
        {deed === "enact" && running ? say("enactEnds", { since: running.since, day }) : null}
      </p>
      {weigh.length === 0 ? null : (
        <div className="vr-weigh" role="status">
          <b>{say("weigh")}</b>
          {weigh.map((one) => (
            <p key={one.zh}>{pick(one)}</p>
          ))}
        </div>
      )}
    </>
  );
}

export function ActDialog({ county, act, onClose }: { county: County; act: RuleAct; onClose: () => void }) {
  const { today } = useApp();
  const say = useSay();
  const id = useId();
  const { deed, rule } = act;
  const [base] = useState(county.revision);
  const [day, setDay] = useState(deed === "enact" ? rule.since : addDays(today, 1));
  const [why, setWhy] = useState("");
  const [tried, setTried] = useState(false);
  const { save, busy, failed } = useRuleSave(onClose);
  const made = enacting(county, act, day, why.trim());
  const refused = "refused" in made ? made.refused : [];
  const submit = (): void => {
    setTried(true);
    if (why.trim() === "") document.getElementById(`${id}-why`)?.focus();
    else if ("change" in made) save(made.change satisfies Change, base);
  };
  return (
    <Dialog title={say(titles[deed])} onClose={onClose}>
      <div className="vr-act">
        <RuleSaidView key={ruleKey(rule)} rule={rule} titled />
        {deed === "withdraw" ? (
          <p>{say("withdrawSays")}</p>
        ) : (
          <>
            <label className="vr-day">
              <span className="soft">{say("from")}</span>
              <input
                type="date"
                className="field"
                value={day}
                onChange={(event) => setDay(event.currentTarget.value)}
              />
            </label>
            <DayNotes county={county} act={act} day={day} />
          </>
        )}
        <Refused why={refused} />
        <Outcome failed={failed} />
        <label htmlFor={`${id}-why`}>
          {say("why")} <span className="faint">{say("whyHint")}</span>
        </label>
        <input
          id={`${id}-why`}
          className="field"
          value={why}
          maxLength={500}
          aria-required="true"
          aria-invalid={tried && why.trim() === ""}
          onChange={(event) => setWhy(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) submit();
          }}
        />
        <div className="vr-ways vr-end">
          <Button onClick={onClose}>{say("cancel")}</Button>
          <Button
            kind="main"
            whyNot={busy ? say("saving") : refused.length > 0 ? say("refusedTitle") : null}
            onClick={submit}
          >
            {say(busy ? "saving" : yes[deed])}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
