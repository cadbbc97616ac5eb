/** What the draft would change: the counts both ways, then by township, by category, or venue by venue. */

import { useState } from "react";
import { type Verdict, verdictLabels } from "../../../domain/labels.ts";
import { type VenueCategory, venueCategories } from "../../../domain/registers/venues.ts";
import type { Comparison, FlipCounts, RuleFlip } from "../../../domain/rules/comparison/comparison.ts";
import type { VerdictCounts } from "../../../domain/rules/finding.ts";
import { sameSelection } from "../../../state/view.ts";
import { Choice } from "../../../ui/choice.tsx";
import { useApp, useAppState, useCounty, useDay, useLanguage } from "../../../ui/context.ts";
import { Block } from "../../../ui/parts.tsx";
import { Sign } from "../../../ui/sign.tsx";
import { VirtualList } from "../../../ui/virtual-list.tsx";
import { CategoryNames } from "../category-names.tsx";
import { useSay } from "./text.ts";
import type { Compared } from "./use-pen.ts";

const ways = [
  ["toInside", "inside", "+"],
  ["fromInside", "inside", "−"],
  ["toSurvey", "survey", "+"],
  ["fromSurvey", "survey", "−"],
] as const satisfies readonly (readonly [keyof FlipCounts, Verdict, string])[];

/** “● 88 → 210”, for both verdicts that matter. */
function Totals({ before, after }: Pick<Comparison, "before" | "after">) {
  const say = useSay();
  const language = useLanguage();
  const of = (counts: VerdictCounts | null, verdict: Verdict): string =>
    counts === null ? say("notJudged") : counts[verdict].toLocaleString("en");
  return (
    <p className="vr-totals">
      {(["inside", "survey"] as const).map((verdict) => (
        <span key={verdict} className="nw">
          <Sign verdict={verdict} size={13} silent /> {verdictLabels[verdict][language]} {of(before, verdict)} →{" "}
          <b>{of(after, verdict)}</b>
        </span>
      ))}
    </p>
  );
}

function Ways({ counts }: { counts: FlipCounts }) {
  const say = useSay();
  return (
    <dl className="vr-flips">
      {ways.map(([way, verdict, sign]) => (
        <div key={way}>
          <dt>
            <Sign verdict={verdict} size={13} silent /> {say(way)}
          </dt>
          <dd>
            {counts[way] > 0 ? sign : ""}
            {counts[way].toLocaleString("en")}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly counts: FlipCounts;
}

function Table({ head, groups }: { head: string; groups: readonly Group[] }) {
  const say = useSay();
  return (
    <table className="vr-table">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {ways.map(([way, verdict, sign]) => (
            <th key={way} scope="col" className="num nw" title={say(way)}>
              <span className="unseen">{say(way)}</span>
              <span aria-hidden="true">
                {sign}
                <Sign verdict={verdict} size={13} silent />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ id, name, counts }) => (
          <tr key={id}>
            <td>{name}</td>
            {ways.map(([way]) => (
              <td key={way} className={counts[way] === 0 ? "num faint" : "num"}>
                {counts[way].toLocaleString("en")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ByTownship({ comparison }: { comparison: Comparison }) {
  const say = useSay();
  const language = useLanguage();
  const townships = useCounty()?.registers.township ?? [];
  const known = townships.flatMap(({ id, name, nameEn }): Group[] => {
    const counts = comparison.byTownship[id];
    return counts ? [{ id, name: language === "zh" ? name : (nameEn ?? name), counts }] : [];
  });
  const rest = comparison.byTownship[""];
  return (
    <Table
      head={say("township")}
      groups={rest ? [...known, { id: "", name: say("noTownship"), counts: rest }] : known}
    />
  );
}

function ByCategory({ comparison }: { comparison: Comparison }) {
  const say = useSay();
  const language = useLanguage();
  const groups = (Object.keys(venueCategories) as VenueCategory[]).flatMap((id): Group[] => {
    const counts = comparison.byCategory[id];
    return counts ? [{ id, name: venueCategories[id][language], counts }] : [];
  });
  return (
    <>
      <Table head={say("category")} groups={groups} />
      <p className="faint">{say("byCategoryNote")}</p>
    </>
  );
}

function End({ verdict }: { verdict: Verdict | null }) {
  const say = useSay();
  const language = useLanguage();
  if (verdict === null) return <span className="faint">{say("notJudged")}</span>;
  return (
    <span className="nw">
      <Sign verdict={verdict} size={13} silent /> {verdictLabels[verdict][language]}
    </span>
  );
}

function FlipRow({ flip }: { flip: RuleFlip }) {
  const { store } = useApp();
  const selection = { kind: "venue", id: flip.venue } as const;
  const chosen = useAppState((state) => sameSelection(state.view.selection, selection));
  const over = useAppState((state) => state.hover?.id === flip.venue);
  return (
    <button
      type="button"
      className="vr-flip"
      data-over={over || undefined}
      aria-current={chosen || undefined}
      onClick={() => store.select(selection)}
      onMouseEnter={() => store.hover(selection)}
      onMouseLeave={() => store.hover(null)}
      onFocus={() => store.hover(selection)}
      onBlur={() => store.hover(null)}
    >
      <span className="vr-two">
        <b>{flip.name}</b>
        <span className="soft">
          <CategoryNames categories={flip.categories} />
        </span>
      </span>
      <span className="vr-two num">
        <span className="vr-ends">
          <End verdict={flip.from} /> <span aria-hidden="true">→</span> <End verdict={flip.to} />
        </span>
        <span className="soft">{flip.distance === null ? "–" : `${flip.distance.toFixed(1)} m`}</span>
      </span>
    </button>
  );
}

const groupings = ["byTownship", "byCategory", "byVenue"] as const;
type Grouping = (typeof groupings)[number];

/** Pixels: a row, and the most that the list takes before it scrolls. */
const rowHeight = 52;
const mostHeight = 312;

function Flips({ flips }: { flips: readonly RuleFlip[] }) {
  const say = useSay();
  const selected = useAppState((state) => state.view.selection);
  return (
    <div className="vr-list" style={{ height: Math.min(mostHeight, flips.length * rowHeight) }}>
      <VirtualList
        items={flips}
        label={say("flips")}
        rowHeight={rowHeight}
        keyOf={({ venue }) => venue}
        current={flips.findIndex(({ venue }) => venue === selected?.id)}
        row={(flip) => <FlipRow flip={flip} />}
      />
    </div>
  );
}

function Told({ comparison }: { comparison: Comparison }) {
  const say = useSay();
  const [by, setBy] = useState<Grouping>("byTownship");
  const { counts, flips } = comparison;
  return (
    <>
      <Totals before={comparison.before} after={comparison.after} />
      <p role="status">
        <b>{counts.changed === 0 ? say("effectNothing") : say("changed", { count: counts.changed })}</b>
      </p>
      {counts.changed === 0 ? null : (
        <>
          <Ways counts={counts} />
          <Choice
            label={say("by")}
            value={by}
            options={groupings.map((value) => ({ value, label: say(value) }))}
            onChange={setBy}
          />
          {by === "byTownship" ? <ByTownship comparison={comparison} /> : null}
          {by === "byCategory" ? <ByCategory comparison={comparison} /> : null}
          {by === "byVenue" ? <Flips flips={flips} /> : null}
        </>
      )}
    </>
  );
}

/** `wrong`: how many fields have to be mended first. */
export function Effect({ compared, wrong }: { compared: Compared; wrong: number }) {
  const say = useSay();
  const day = useDay();
  const { answer, behind } = compared;
  const note = answer.value && behind && wrong === 0 ? say("effectBusy") : say("effectDay", { day });
  return (
    <Block title={say("effect")} note={note}>
      <div className="vr-effect" aria-busy={behind && wrong === 0}>
        {wrong > 0 ? (
          <p role="status">{say("effectFaults", { count: wrong })}</p>
        ) : answer.error !== null ? (
          <p role="alert">{say("effectFailed", { detail: answer.error })}</p>
        ) : answer.value ? (
          <Told comparison={answer.value} />
        ) : (
          <p role="status">{say("effectBusy")}</p>
        )}
      </div>
    </Block>
  );
}
