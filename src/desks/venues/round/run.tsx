/** A round under way: how far one is, the next venue, its result by one thumb, and the order of all. */

import type { RoundStop } from "../../../domain/rounds/progress.ts";
import type { TeamRound } from "../../../domain/rounds/round-types.ts";
import { whyNotEdit } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useAppState, useLanguage } from "../../../ui/context.ts";
import { Body } from "../../../ui/parts.tsx";
import { kilometres, wayText } from "./numbers.ts";
import { Outcome } from "./outcome.tsx";
import { BackToRounds } from "./plan.tsx";
import { PrintButton } from "./print-button.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { ResultKeys } from "./result-keys.tsx";
import { useRoundDesk } from "./round-desk.ts";
import { StopList } from "./stop-list.tsx";
import { useSay } from "./text.ts";
import { useHere, type Whereabouts } from "./use-here.ts";
import type { OpenRound } from "./use-rounds.ts";
import { useRoute } from "./use-route.ts";
import { useWrite } from "./use-write.ts";

function Head({ open, route }: { open: OpenRound; route: TeamRound | null }) {
  const say = useSay();
  const { round, stops, done } = open.progress;
  const count = stops.length;
  return (
    <div className="vr-head">
      <span className="vr-two">
        <b className="vr-cut">{round.title}</b>
        <span className="soft vr-cut">
          {round.day} · {round.team}
        </span>
      </span>
      <span className="soft num">
        {route ? say("progressLeft", { done, count, km: kilometres(route.metres) }) : say("progress", { done, count })}
      </span>
      <ProgressBar progress={open.progress} />
    </div>
  );
}

function Next({ stop, route }: { stop: RoundStop; route: TeamRound | null }) {
  const { store } = useApp();
  const say = useSay();
  const leg = route?.legs.find(({ to }) => to === stop.id);
  return (
    <div className="vr-next">
      <span className="vr-no" data-is="next">
        {stop.order}
      </span>
      <button
        type="button"
        className="vr-two"
        onClick={() => store.select({ kind: "venue", id: stop.id })}
        disabled={stop.venue === null}
      >
        <b className="vr-cut">{stop.venue?.name ?? stop.id}</b>
        <span className="soft vr-cut">{stop.venue ? (stop.venue.address ?? stop.id) : say("gone")}</span>
      </button>
      {leg ? (
        <span className="vr-two num">
          <b>{wayText(leg.metres)}</b>
          <span className="soft">{say("minutesBy", { minutes: Math.max(1, Math.round(leg.minutes)) })}</span>
        </span>
      ) : null}
    </div>
  );
}

function Finished({ open }: { open: OpenRound }) {
  const say = useSay();
  const language = useLanguage();
  const { busy, saved, write } = useWrite();
  const barred = useAppState((state) => whyNotEdit(state, "enforcementRound"));
  const { round } = open.progress;
  const finish = (): void => {
    const record = { ...round, state: "done" as const };
    void write(say("whyDone", { title: round.title }), [{ register: "enforcementRound", record }]);
  };
  return (
    <div className="vr-finished" role="status">
      <b>{say("allDone")}</b>
      {round.state === "done" ? (
        <span className="soft">{say("finished")}</span>
      ) : (
        <Button kind="main" whyNot={busy ? say("saving") : (barred?.[language] ?? null)} onClick={finish}>
          {say("finish")}
        </Button>
      )}
      <Outcome saved={saved} />
    </div>
  );
}

function HereKey({ where: { on, here, fault, turn } }: { where: Whereabouts }) {
  const say = useSay();
  const says = fault
    ? say("hereFailed", { detail: fault })
    : here
      ? say("hereOn", { metres: here.accuracy })
      : on
        ? say("hereWaiting")
        : say("here");
  return (
    <Button pressed={on} onClick={turn}>
      {says}
    </Button>
  );
}

export function Run({ open }: { open: OpenRound }) {
  const { store } = useApp();
  const { desk, set } = useRoundDesk();
  const where = useHere();
  const { progress } = open;
  const route = useRoute(progress.round);
  const now = progress.stops.find(({ id }) => id === desk.again) ?? progress.next;
  return (
    <>
      <BackToRounds />
      <Head open={open} route={route} />
      <Body>
        {now ? (
          <>
            <Next stop={now} route={route} />
            <ResultKeys key={`${now.id} ${now.inspection?.id}`} round={progress.round} stop={now} here={where.here} />
          </>
        ) : (
          <Finished open={open} />
        )}
        <StopList
          open={open}
          now={now}
          route={route}
          onOpen={(stop) => {
            set({ again: stop.id });
            if (stop.venue) store.hover({ kind: "water", id: stop.id });
          }}
        />
        <div className="vr-foot">
          <HereKey where={where} />
          {route ? <PrintButton rounds={[{ record: progress.round, team: route }]} /> : null}
        </div>
      </Body>
    </>
  );
}
