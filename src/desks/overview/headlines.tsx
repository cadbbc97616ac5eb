/** The figures that matter, each with its year, its change and its target; of the township that is chosen. */

import type { Headline, Overview } from "../../domain/coverage/coverage-types.ts";
import { useApp, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Spark } from "../../ui/spark.tsx";
import { usePhone } from "../../ui/use-media.ts";
import { ChangeMark } from "./change-mark.tsx";
import { chooseIndicator } from "./choose.ts";
import { useSay } from "./text.ts";
import { useIndicator, useTownship } from "./use-overview.ts";

export function Headlines({ overview }: { overview: Overview }) {
  const say = useSay();
  const indicator = useIndicator();
  const township = useTownship();
  const lines = (township && overview.units[township.id]?.headlines) ?? overview.headlines;
  // Two figures may tell of one indicator: the first of them is marked.
  const chosen = lines.findIndex((line) => line.indicator === indicator?.id);
  return (
    <ul className="ov-heads" aria-label={say("headlines")}>
      {lines.map((line, index) => (
        <li key={line.id}>
          <Row line={line} chosen={index === chosen} />
        </li>
      ))}
    </ul>
  );
}

function Row({ line, chosen }: { line: Headline; chosen: boolean }) {
  const { store } = useApp();
  const { indicator } = line;
  if (indicator === null)
    return (
      <div className="ov-head">
        <Figures line={line} />
      </div>
    );
  return (
    <button type="button" className="ov-head" aria-pressed={chosen} onClick={() => chooseIndicator(store, indicator)}>
      <Figures line={line} />
    </button>
  );
}

const tenths = (line: Headline, value: number): string => value.toFixed(line.unit.en === "%" ? 1 : 0);

function Figures({ line }: { line: Headline }) {
  const say = useSay();
  const pick = usePick();
  const phone = usePhone();
  const language = useLanguage();
  const width = phone || language === "en" ? 60 : 84;
  return (
    <>
      <span className="ov-head-name">
        <span className="ov-head-title">{pick(line.title)}</span>
        <span className="faint">{pick(line.detail)}</span>
      </span>
      <Spark values={line.spark} target={line.target} width={width} />
      <span className="fig">
        {line.value === null ? "—" : tenths(line, line.value)}
        {line.value === null ? null : <small>{pick(line.unit)}</small>}
      </span>
      <span className="ov-head-change">
        <ChangeMark change={line.change} better={line.better} />
        {line.target === null ? null : <span className="faint">{say("target", { value: line.target })}</span>}
      </span>
    </>
  );
}
