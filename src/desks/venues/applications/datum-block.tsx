/** In which coordinates the rows are: every reading with its evidence, and the officer's word. */

import { useId } from "react";
import type { WayOfWriting } from "../../../domain/applications/application.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Block } from "../../../ui/parts.tsx";
import { useSay } from "./text.ts";
import { useWork } from "./work.ts";

type Count = WayOfWriting["counts"][number];

const fits = ({ inCounty }: Count): boolean => inCounty > 0;

function Reading({ way, count, name }: { way: WayOfWriting; count: Count; name: string }) {
  const say = useSay();
  const pick = usePick();
  const [work, setWork] = useWork();
  const { reading, inCounty, inTownship, onKnown } = count;
  const on = work.readings[way.way] === reading;
  const evidence = [
    say("evidence", { inCounty, rows: way.rows }),
    ...(way.named > 0 ? [say("evidenceTownship", { count: inTownship, of: way.named })] : []),
    ...(way.known > 0 ? [say("evidenceKnown", { count: onKnown, of: way.known })] : []),
  ];
  return (
    <label className="va-reading" data-on={on}>
      <input
        type="radio"
        name={name}
        checked={on}
        onChange={() => setWork((now) => ({ ...now, readings: { ...now.readings, [way.way]: reading } }))}
      />
      <span>
        <b>{pick(count.name)}</b>
        {way.sure === reading ? <span className="va-sure"> · {say("sure")}</span> : null}
        <span className="soft va-line">{evidence.join(" · ")}</span>
      </span>
    </label>
  );
}

function Way({ way, alone }: { way: WayOfWriting; alone: boolean }) {
  const say = useSay();
  const name = useId();
  const [{ readings }] = useWork();
  const shown = way.counts.filter((count) => fits(count) || count.reading === readings[way.way]);
  const rest = way.counts.filter((count) => !shown.includes(count));
  return (
    <fieldset className="va-way">
      <legend className={alone ? "unseen" : ""}>{say("wayRows", { count: way.rows })}</legend>
      {way.sure === null ? <p className="survey">{say("unsure")}</p> : null}
      {shown.map((count) => (
        <Reading key={count.reading} way={way} count={count} name={name} />
      ))}
      {rest.length === 0 ? null : (
        <details className="va-rest">
          <summary>{say("otherReadings", { count: rest.length })}</summary>
          {rest.map((count) => (
            <Reading key={count.reading} way={way} count={count} name={name} />
          ))}
        </details>
      )}
    </fieldset>
  );
}

export function DatumBlock({ ways }: { ways: readonly WayOfWriting[] }) {
  const say = useSay();
  return (
    <Block title={say("datum")} note={say("datumNote")}>
      {ways.length === 0 ? <p className="soft">{say("noPositions")}</p> : null}
      {ways.map((way) => (
        <Way key={way.way} way={way} alone={ways.length === 1} />
      ))}
    </Block>
  );
}
