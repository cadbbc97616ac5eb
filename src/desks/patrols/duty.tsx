/** When the point was and is to be visited, by whom, in which order. */

import type { ReactNode } from "react";
import { daysBetween } from "../../domain/calendar.ts";
import { byId } from "../../domain/county.ts";
import type { WaterStatus } from "../../domain/patrols/patrol-types.ts";
import type { PatrolPlan } from "../../domain/registers/waters.ts";
import { useCounty, useDay } from "../../ui/context.ts";
import { useSay } from "./text.ts";
import { dueText, figure } from "./wording.ts";

export function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function PlanLines({ plan, water }: { plan: PatrolPlan; water: string }) {
  const say = useSay();
  const stop = plan.water.indexOf(water) + 1;
  return (
    <>
      <Line label={say("plan")}>{plan.name ?? plan.id}</Line>
      <Line label={say("team")}>{plan.team}</Line>
      <Line label={say("stop")}>{say("stopOf", { stop, stops: plan.water.length })}</Line>
      {plan.start === undefined ? null : <Line label={say("start")}>{plan.start}</Line>}
    </>
  );
}

export function Duty({ status }: { status: WaterStatus }) {
  const say = useSay();
  const day = useDay();
  const county = useCounty();
  const { lastVisit, nextDue, everyDays, overdueDays } = status;
  const plan = county && status.plan !== null ? byId(county, "patrolPlan").get(status.plan) : undefined;
  const ago = lastVisit === null ? 0 : daysBetween(lastVisit, day);
  return (
    <dl className="patrols-lines">
      <Line label={say("lastVisit")}>
        {lastVisit === null ? (
          <span className="soft">{say("never")}</span>
        ) : (
          <>
            {lastVisit}{" "}
            <span className="soft">{ago === 0 ? say("sameDay") : say("daysAgo", { days: figure(ago) })}</span>
          </>
        )}
      </Line>
      <Line label={say("nextDue")}>
        {nextDue ?? <span className="soft">{say("noInterval")}</span>}{" "}
        {(overdueDays ?? 0) > 0 ? <b>{dueText(status, day, say)}</b> : null}
      </Line>
      {everyDays === null ? null : (
        <Line label={say("interval")}>
          {say("everyDays", { days: figure(everyDays) })}
          {plan ? null : <span className="soft"> {say("byRisk")}</span>}
        </Line>
      )}
      {plan ? <PlanLines plan={plan} water={status.water} /> : null}
    </dl>
  );
}
