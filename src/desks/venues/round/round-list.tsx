/** All rounds: the day's, those to come, the past. */

import type { RoundProgress } from "../../../domain/rounds/progress.ts";
import { whyNotEdit } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useAppState, useCounty, useLanguage } from "../../../ui/context.ts";
import { Actions, Body, SectionHead } from "../../../ui/parts.tsx";
import { Empty } from "../../../ui/states.tsx";
import { StrokeIcon } from "../../../ui/stroke-icon.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { useRoundDesk } from "./round-desk.ts";
import { stationsOf } from "./starts.ts";
import { useSay } from "./text.ts";
import { useRounds } from "./use-rounds.ts";

function RoundRow({ progress }: { progress: RoundProgress }) {
  const say = useSay();
  const { set } = useRoundDesk();
  const { round, stops, done } = progress;
  return (
    <li>
      <button type="button" className="vr-round" onClick={() => set({ shows: "run", open: round.id, again: null })}>
        <b>{round.title}</b>
        <span className="num">{round.day}</span>
        <span className="soft vr-cut">{round.team}</span>
        <span className="soft num">{say("progress", { done, count: stops.length })}</span>
        <ProgressBar progress={progress} />
      </button>
    </li>
  );
}

function Group({ title, rounds }: { title: string; rounds: readonly RoundProgress[] }) {
  if (rounds.length === 0) return null;
  return (
    <section aria-label={title}>
      <SectionHead title={title} note={String(rounds.length)} />
      <ul className="vr-rounds">
        {rounds.map((progress) => (
          <RoundRow key={progress.round.id} progress={progress} />
        ))}
      </ul>
    </section>
  );
}

export function RoundList({ day }: { day: string }) {
  const say = useSay();
  const language = useLanguage();
  const { store } = useApp();
  const county = useCounty();
  const { desk, set, plan } = useRoundDesk();
  const rounds = useRounds();
  const whyNot = useAppState((state) => whyNotEdit(state, "enforcementRound"));
  const begin = (): void => {
    const { filters } = store.getState().view;
    // What stands inside is what one goes for; the chip says so, and can be taken away.
    if (filters.verdicts.length === 0) store.filter({ verdicts: ["inside"] });
    const [start = null] = county ? stationsOf(county, day) : [];
    // A phone has room for list and settings in the whole sheet only.
    store.look({ sheet: "full" });
    plan({ unticked: [], team: 0, title: null, day: null, teamNames: {}, shows: "plan", again: null });
    if (desk.start === null && start) set({ start: { name: start.name, at: start.at } });
  };
  const of = (test: (its: string) => boolean) => rounds.filter(({ round }) => test(round.day));
  return (
    <>
      <Body>
        {rounds.length === 0 ? (
          <Empty title={say("noRounds")}>
            <p>{say("noRoundsNote")}</p>
          </Empty>
        ) : (
          <>
            <Group title={say("today")} rounds={of((its) => its === day)} />
            <Group title={say("toCome")} rounds={of((its) => its > day)} />
            <Group title={say("past")} rounds={of((its) => its < day)} />
          </>
        )}
        {whyNot === null ? null : <p className="vr-note soft">{whyNot[language]}</p>}
      </Body>
      <Actions>
        <Button kind="main" onClick={begin}>
          <StrokeIcon name="plus" /> {say("newRound")}
        </Button>
      </Actions>
    </>
  );
}
