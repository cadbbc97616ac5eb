/** The record of one finding on one A4 page, in black and white as well. It is on paper only: the screen has the drawer. */

import type { County, ProtectedPlace } from "../../domain/county.ts";
import { measureLabels, verdictLabels } from "../../domain/labels.ts";
import type { Geometry } from "../../domain/registers/column.ts";
import { registers } from "../../domain/registers/index.ts";
import { placeEnds, venueCategories, venueEnds, venueStatuses } from "../../domain/registers/venues.ts";
import { shownMetres } from "../../domain/rules/decimals.ts";
import type { VenueRow } from "../../domain/venue-rows.ts";
import { useApp, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { IntervalRuler } from "../../ui/interval-ruler.tsx";
import { PrintPage } from "../../ui/print-pages.tsx";
import { Sign } from "../../ui/sign.tsx";
import { CaseSteps, deadlineText } from "./case-block.tsx";
import { useClauseName } from "./clause-block.tsx";
import { doubtBehind, metresText, noDistanceKey } from "./distance.tsx";
import type { FindingFacts } from "./finding-detail.tsx";
import { gradeKeys } from "./grades.ts";
import { FactList } from "./register-block.tsx";
import { SheetKey } from "./sheet-key.tsx";
import { useSheetLicences } from "./sheet-licences.tsx";
import { SheetMap } from "./sheet-map.tsx";
import { SheetMeasures, SheetPositions, SheetToFill } from "./sheet-tables.tsx";
import { useSheetWords } from "./sheet-text.ts";
import { Unbroken } from "./sheet-unbroken.tsx";
import { useSay } from "./text.ts";
import "./sheet.css";

/** All that a sheet shows, at hand: nothing is asked for while it is drawn. */
export interface SheetFacts extends FindingFacts {
  readonly county: County;
  readonly day: string;
  /** Every finding of the day: the venues around. */
  readonly rows: readonly VenueRow[];
  /** The deciding place. */
  readonly place: ProtectedPlace | null;
  /** As drawn about it at the rule's distance. */
  readonly zone: Geometry | null;
  /** Which sheet of how many; absent: the only one. */
  readonly of?: { readonly number: number; readonly count: number };
}

function Head({ row, rule, county, day }: SheetFacts) {
  const say = useSay();
  const pick = usePick();
  return (
    <header>
      <div>
        <span className="soft">
          {pick(county.pack.name)} · {say("title")}
        </span>
        <h1>{say("sheetTitle")}</h1>
      </div>
      <div className="v-sheet-id">
        <b>
          {rule.id} · {row.venue.id}
        </b>
        <br />
        {say("sheetAsOf", { day, revision: county.revision })}
      </div>
      {county.pack.sample ? <div className="v-sheet-seal">{pick({ zh: "示例数据", en: "SAMPLE DATA" })}</div> : null}
    </header>
  );
}

function Verdict({ row, rule, evidence }: SheetFacts) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const { verdict, distance, low, high } = evidence.finding;
  const interval = low === null || high === null ? null : `${shownMetres(low, high)} – ${shownMetres(high, low)}`;
  return (
    <>
      <div className="v-sheet-verdict">
        <Sign verdict={verdict} size={38} silent />
        <b className="v-sheet-figure">{verdictLabels[verdict][language]}</b>
        <span>
          {row.venue.name}
          <br />
          {pick(evidence.sentence)}
        </span>
        <span className="v-sheet-distance">
          <b className="v-sheet-figure">
            {distance === null
              ? say(noDistanceKey(evidence.finding))
              : `${metresText(distance, rule.distance)} ${doubtBehind(evidence.finding)}`}
          </b>
          {interval ? <small>{say("sheetInterval", { interval })}</small> : null}
        </span>
      </div>
      {distance === null || low === null || high === null || rule.distance === null ? null : (
        <IntervalRuler verdict={verdict} distance={distance} low={low} high={high} limit={rule.distance} width={682} />
      )}
    </>
  );
}

function VenueFacts({ row: { venue } }: SheetFacts) {
  const say = useSay();
  const language = useLanguage();
  const licences = useSheetLicences(venue);
  const names = venue.categories.map((id) => venueCategories[id][language]).join(language === "zh" ? "、" : ", ");
  const written: readonly (readonly [string, string, string | undefined])[] = [
    ["creditCode", say("creditCode"), venue.creditCode],
    ["established", say("established"), venue.established ?? say("dateUnknown")],
    ["status", say("status"), venue.status ? venueStatuses[venue.status][language] : undefined],
    ["operator", say("operator"), venue.operator],
    ["address", say("address"), venue.address],
  ];
  return (
    <>
      <h2>{say("venueEnd")}</h2>
      <FactList
        facts={[
          { id: "name", name: say("sheetName"), value: <b>{venue.name}</b> },
          { id: "categories", name: say("category"), value: names },
          ...licences,
          ...written.flatMap(([id, name, value]) => (value === undefined ? [] : [{ id, name, value }])),
        ]}
      />
    </>
  );
}

function PlaceFacts({ place }: SheetFacts) {
  const say = useSay();
  const words = useSheetWords();
  const language = useLanguage();
  if (!place) return null;
  return (
    <>
      <h2>{say("placeEnd")}</h2>
      <FactList
        facts={[
          { id: "name", name: say("sheetName"), value: <b>{place.name}</b> },
          { id: "kind", name: say("kind"), value: `${registers[place.kind][language]} · ${place.id}` },
          { id: "since", name: words("since"), value: place.since ?? words("sinceUnknown") },
        ]}
      />
    </>
  );
}

/** What the rule asks in one line, then its own words. */
function RuleSaid({ rule }: SheetFacts) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const clauseName = useClauseName();
  const parts = [
    clauseName(rule),
    say("since", { day: rule.since }),
    say(rule.inclusive ? "sheetIncluded" : "sheetExcluded", { metres: rule.distance ?? 0 }),
    `${venueEnds[rule.venueEnd][language]} → ${placeEnds[rule.placeEnd][language]}`,
    measureLabels[rule.measure][language],
  ];
  return (
    <>
      <h2>
        {say("sheetRule")} · {pick(rule.title)}
        <span>
          {rule.source} · {say(gradeKeys[rule.sourceGrade])}
        </span>
      </h2>
      <p>
        <Unbroken parts={parts} />
      </p>
      {rule.text ? <p className="v-sheet-words">{pick(rule.text)}</p> : null}
    </>
  );
}

function CaseOf({ row, day }: SheetFacts) {
  const say = useSay();
  if (!row.record) return null;
  return (
    <>
      <h2>
        {say("case")}
        <span>{deadlineText(say, row.record, row.state, day)}</span>
      </h2>
      <CaseSteps record={row.record} day={day} />
    </>
  );
}

function Foot({ county, of }: SheetFacts) {
  const { today } = useApp();
  const say = useSay();
  const words = useSheetWords();
  return (
    <>
      <div className="v-sheet-sign">
        <div>{say("sheetInspector")}</div>
        <div>{say("sheetInspector")}</div>
        <div>{say("sheetParty")}</div>
        <div>{say("sheetDate")}</div>
      </div>
      <footer>
        <span>
          {say("sheetFoot")} {county.pack.sample ? say("sheetFootSample") : ""}
        </span>
        <span>
          {say("sheetPrinted", { day: today })}
          {of ? ` · ${words("sheetOf", of)}` : ""}
        </span>
      </footer>
    </>
  );
}

export function EvidenceSheet(facts: SheetFacts) {
  const { finding } = facts.evidence;
  return (
    <PrintPage className="v-sheet">
      <Head {...facts} />
      <Verdict {...facts} />
      <div className="v-sheet-two">
        <div>
          <SheetMap {...facts} />
          <SheetKey rule={facts.rule} evidence={facts.evidence} />
        </div>
        <div>
          <VenueFacts {...facts} />
          <PlaceFacts {...facts} />
        </div>
      </div>
      <RuleSaid {...facts} />
      <SheetMeasures {...facts} />
      <SheetPositions {...facts} />
      {finding.verdict === "survey" ? <SheetToFill /> : null}
      <CaseOf {...facts} />
      <Foot {...facts} />
    </PrintPage>
  );
}
