/** Which coordinates the file is written in: every reading with its evidence, and the officer's word. */

import { useId, useState } from "react";
import type { DatumView, ReadingView, WayView } from "../../../domain/import/import-views.ts";
import type { StatedDatum } from "../../../domain/import/stated-datum.ts";
import { Button } from "../../../ui/button.tsx";
import { usePick } from "../../../ui/i18n.ts";
import { Empty } from "../../../ui/states.tsx";
import { metresText } from "./metres.ts";
import { type SayImport, useSay } from "./text.ts";
import { useImport } from "./use-import.ts";
import { WaysBar } from "./ways-bar.tsx";

function Share({ label, count, of }: { label: string; count: number; of: number }) {
  if (of === 0) return null;
  return (
    <span className="ri-share">
      <span className="soft">{label}</span>
      <span className="ri-bar-of" aria-hidden="true">
        <i style={{ width: `${(100 * count) / of}%` }} />
      </span>
      <span className="num">
        <b>{count.toLocaleString("en")}</b> / {of.toLocaleString("en")}
      </span>
    </span>
  );
}

function medianText({ median, adds }: ReadingView, say: SayImport): string {
  if (median === null) return say("noMedian");
  const metres = metresText(median);
  return adds > 0 ? say("medianAdds", { metres, adds }) : say("median", { metres });
}

const fitting = ({ inCounty, inTownship, onKnown }: ReadingView): number => inCounty + inTownship + onKnown;

/** Rows that were judged: of many, evenly spread ones. */
const judged = ({ rows, readings }: WayView): number =>
  Math.min(rows, Math.max(4000, ...readings.map(({ inCounty }) => inCounty)));

function Choice({ way, reading, name }: { way: WayView; reading: ReadingView; name: string }) {
  const say = useSay();
  const pick = usePick();
  const { state, deeds } = useImport();
  const on = state.choices?.readings[way.way] === reading.id;
  return (
    <label className="ri-reading" data-on={on}>
      <input type="radio" name={name} checked={on} onChange={() => deeds.reading(way.way, reading.id)} />
      <span>
        <b>{pick(reading.name)}</b> <span className="soft">{pick(reading.user)}</span>
        <Share label={say("inTownship")} count={reading.inTownship} of={way.named} />
        <Share label={say("onKnown")} count={reading.onKnown} of={way.known} />
        {way.named + way.known === 0 ? (
          <Share label={say("inCounty")} count={reading.inCounty} of={judged(way)} />
        ) : null}
        {way.known > 0 ? (
          <span className="ri-share ri-median">
            <span className="soft">{say("fromKnown")}</span>
            <span>{medianText(reading, say)}</span>
          </span>
        ) : null}
      </span>
    </label>
  );
}

const wayWords = (way: string): "wayDegrees" | "waySwapped" | "wayPlane" =>
  way.startsWith("gk") ? "wayPlane" : way.startsWith("degrees-") ? "waySwapped" : "wayDegrees";

function Way({ way, alone }: { way: WayView; alone: boolean }) {
  const say = useSay();
  const pick = usePick();
  const name = useId();
  const [all, setAll] = useState(false);
  const fits = way.readings.filter((one, i) => fitting(one) > 0 || i < 1);
  const shown = all ? way.readings : fits;
  const none = way.readings.filter((one) => !fits.includes(one));
  return (
    <fieldset className="ri-way">
      <legend className="sec">
        <b>{alone ? say("datumQuestion") : say(wayWords(way.way))}</b>
        <span className="sec-note">{alone ? say("datumOrder") : say("datumWay", { rows: way.rows })}</span>
      </legend>
      {way.sure === null ? <p className="ri-note">{say("cannotTell")}</p> : null}
      {shown.map((reading) => (
        <Choice key={reading.id} way={way} reading={reading} name={name} />
      ))}
      {none.length > 0 && !all ? (
        <p className="ri-note faint">
          {none.length > 4
            ? say("alsoTriedCount", { count: none.length })
            : say("alsoTried", { names: none.map((one) => pick(one.name)).join("、") })}{" "}
          <button type="button" className="ri-link" onClick={() => setAll(true)}>
            {say("showAll")}
          </button>
        </p>
      ) : null}
    </fieldset>
  );
}

const statedWords = { prj: "statedPrj", format: "statedFormat", header: "statedHeader" } as const;

function Stated({ stated }: { stated: readonly StatedDatum[] }) {
  const say = useSay();
  if (stated.length === 0) return null;
  return (
    <div className="ri-stated">
      <b>{say("stated")}</b>
      <ul>
        {stated.map(({ by, text }) => (
          <li key={`${by} ${text}`}>{say(statedWords[by], { text })}</li>
        ))}
      </ul>
      <p className="faint">{say("statedNote")}</p>
    </div>
  );
}

function Left({ datum: { unplaced, nowhere } }: { datum: DatumView }) {
  const say = useSay();
  return (
    <>
      {unplaced > 0 ? <p className="ri-note soft">{say("unplaced", { count: unplaced })}</p> : null}
      {nowhere > 0 ? <p className="ri-note soft">{say("nowhere", { count: nowhere })}</p> : null}
    </>
  );
}

export function DatumPanel() {
  const say = useSay();
  const { datum } = useImport().state;
  if (!datum) return null;
  if (datum.ways.length === 0)
    return (
      <>
        <Empty title={say("noPairs")}>
          <p>{say("noPairsNote")}</p>
        </Empty>
        <Left datum={datum} />
      </>
    );
  return (
    <div className="ri-datum">
      <Stated stated={datum.stated} />
      {datum.ways.map((way) => (
        <Way key={way.way} way={way} alone={datum.ways.length === 1} />
      ))}
      <Left datum={datum} />
    </div>
  );
}

export function DatumWays() {
  const say = useSay();
  const pick = usePick();
  const { state, deeds } = useImport();
  const { datum, choices } = state;
  const ways = datum?.ways ?? [];
  const open = ways.some(({ way }) => choices?.readings[way] === undefined);
  const [first] = ways;
  const only = ways.length === 1 && first ? first.readings.find(({ id }) => id === choices?.readings[first.way]) : null;
  return (
    <WaysBar back="columns">
      <Button kind="main" whyNot={open ? say("chooseFirst") : null} onClick={() => void deeds.toRows()}>
        {only
          ? say("readAs", { name: pick(only.name).split(" / ")[0] ?? "" })
          : say(ways.length > 0 ? "readAll" : "next")}
      </Button>
    </WaysBar>
  );
}
