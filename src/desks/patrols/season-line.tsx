/** The season: in it or between two, and what of its visits was made and missed, as words and as one bar. */

import { daysBetween, nextSeasonStart } from "../../domain/calendar.ts";
import type { Patrols } from "../../domain/patrols/patrol-types.ts";
import { useCounty } from "../../ui/context.ts";
import { useSay } from "./text.ts";
import { figure } from "./wording.ts";

function When({ patrols }: { patrols: Patrols }) {
  const say = useSay();
  const seasons = useCounty()?.pack.seasons ?? [];
  const { asOf, season, seasonFrom, seasonTo } = patrols;
  if (season !== null)
    return say("inSeason", { day: daysBetween(seasonFrom, asOf) + 1, days: daysBetween(seasonFrom, seasonTo) + 1 });
  const from = nextSeasonStart(seasons, asOf);
  return from === null ? say("offSeasonForever") : say("offSeason", { days: daysBetween(asOf, from) });
}

function Bar({ done, missed }: { done: number; missed: number }) {
  return (
    <span className="patrols-bar" aria-hidden="true">
      <i className="patrols-done" style={{ flexGrow: done }} />
      <i className="patrols-missed" style={{ flexGrow: missed }} />
    </span>
  );
}

export function SeasonLine({ patrols }: { patrols: Patrols }) {
  const say = useSay();
  const { seasonFrom, seasonTo, planned, done, missed } = patrols;
  // Never rounded up to a full 100.
  const share = planned === 0 ? null : done === planned ? "100" : Math.min(99.9, (100 * done) / planned).toFixed(1);
  return (
    <section className="patrols-season" aria-label={say("season")}>
      <p>
        <b>{say("season")}</b>
        <span className="soft">
          {seasonFrom} – {seasonTo.slice(0, 4) === seasonFrom.slice(0, 4) ? seasonTo.slice(5) : seasonTo}
        </span>
        <span className="patrols-end faint">
          <When patrols={patrols} />
        </span>
      </p>
      {share === null ? (
        <p className="soft">{say("seasonNothing")}</p>
      ) : (
        <>
          <p title={say("onTime", { share })}>
            <Bar done={done} missed={missed} />
            <span>
              <b>{share}</b> %
            </span>
          </p>
          <p>
            <span className="patrols-key">
              <i className="patrols-done" />
              {say("done")} <b>{figure(done)}</b>
            </span>
            <span className="patrols-key">
              <i className="patrols-missed" />
              {say("missed")} <b>{figure(missed)}</b>
            </span>
            <span className="patrols-end">
              {say("planned")} <b>{figure(planned)}</b> {say("times")}
            </span>
          </p>
        </>
      )}
    </section>
  );
}
