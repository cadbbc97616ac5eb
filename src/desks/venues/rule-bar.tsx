/** The open rule: how far its venues stand, and what another distance would change. The rule itself stays. */

import { useMemo } from "react";
import type { Profile } from "../../domain/rules/finding.ts";
import { type SortedProfile, sortedProfile, totalsAt } from "../../domain/rules/profile.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import { binsOf, changedAt, profileOf } from "../../domain/rules/what-if.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useAppState } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Range } from "../../ui/range.tsx";
import { Sign } from "../../ui/sign.tsx";
import { Histogram } from "./histogram.tsx";
import { RuleCounts } from "./rule-counts.tsx";
import { useRuleNote } from "./rule-note.ts";
import { SeeRule } from "./see-rule.tsx";
import { useSay } from "./text.ts";
import { barEnd, type Shown, useProfile, useTried } from "./use-venues.ts";

const bars = 20;

/** The profile of the venues that pass all conditions but the verdict's. */
function useCounted(rule: Rule, shown: Shown): Profile | null {
  const profile = useProfile(rule).value;
  const { countedOf } = shown;
  return useMemo(() => {
    if (profile?.rule.id !== rule.id) return null;
    const kept = countedOf(rule.id);
    return profileOf(profile, (i) => kept[i] === 1);
  }, [profile, rule.id, countedOf]);
}

const signed = (change: number): string => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "±0");

interface EffectProps {
  readonly rule: Rule;
  readonly tried: number;
  readonly profile: Profile;
  readonly sorted: SortedProfile;
}

function Effect(props: EffectProps) {
  const { store } = useApp();
  const say = useSay();
  const changes = useAppState((state) => state.view.filters.changes);
  const now = totalsAt(props.sorted, props.rule.distance ?? 0);
  const then = totalsAt(props.sorted, props.tried);
  const changing = changedAt(props.profile, props.tried).reduce((sum, one) => sum + one, 0);
  const reset = (): void => {
    const { [props.rule.id]: _, ...others } = store.getState().view.whatIf;
    store.look({ whatIf: others, filters: { ...store.getState().view.filters, changes: false } });
  };
  return (
    <>
      <div className="v-effect">
        <span>{say("ifChanged", { metres: props.tried })}</span>
        {(["inside", "survey"] as const).map((verdict) => (
          <span key={verdict}>
            <Sign verdict={verdict} size={13} /> {then[verdict]} <b>{signed(then[verdict] - now[verdict])}</b>
          </span>
        ))}
        <span className="faint">{say("unchanged")}</span>
      </div>
      <div className="v-effect">
        <span className="soft">{say("wouldChange", { count: changing })}</span>
        <label className="v-tick">
          <input type="checkbox" checked={changes} onChange={() => store.filter({ changes: !changes })} />
          {say("showChanges")}
        </label>
        <Button kind="quiet" onClick={reset}>
          {say("reset")}
        </Button>
      </div>
    </>
  );
}

export function RuleBar({ rule, shown }: { rule: Rule; shown: Shown }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const note = useRuleNote();
  const profile = useCounted(rule, shown);
  const tried = useTried(rule);
  const end = barEnd(rule);
  const now = rule.distance ?? 0;
  const value = tried ?? now;
  const bins = useMemo(() => (profile ? binsOf(profile, end, bars) : null), [profile, end]);
  const sorted = useMemo(() => (profile ? sortedProfile(profile) : null), [profile]);
  const totals = sorted ? totalsAt(sorted, value) : null;
  const tryOut = (metres: number): void => {
    if (!Number.isFinite(metres)) return;
    const { [rule.id]: _, ...others } = store.getState().view.whatIf;
    store.look({ whatIf: metres === now ? others : { ...others, [rule.id]: metres } });
  };
  return (
    <section className="v-rule" aria-label={pick(rule.title)}>
      <div className="v-rule-title">
        <SeeRule rule={rule} />
        <span className="faint">{note(rule)}</span>
      </div>
      <div className="v-bar">
        <Histogram bins={bins} end={end} now={now} tried={tried} />
        <Range
          label={say("tryLabel", { rule: pick(rule.title) })}
          value={value}
          min={0}
          max={end}
          says={say("trySays", { metres: value, inside: totals?.inside ?? 0, survey: totals?.survey ?? 0 })}
          onChange={tryOut}
        />
      </div>
      {profile && sorted && tried !== null ? (
        <Effect rule={rule} tried={tried} profile={profile} sorted={sorted} />
      ) : (
        <div className="v-effect">
          <span className="faint">{say("tryHint")}</span>
          <RuleCounts counts={shown.ofRule.get(rule.id)} />
        </div>
      )}
    </section>
  );
}
