/** The record of one finding on one A4 page, in black and white. It is on paper only: the screen has the drawer. */

import { protectedPlaces } from "../../domain/county.ts";
import { measureLabels, verdictLabels } from "../../domain/labels.ts";
import { registers } from "../../domain/registers/index.ts";
import { placeEnds, venueCategories, venueEnds, venueStatuses } from "../../domain/registers/venues.ts";
import { shownMetres } from "../../domain/rules/decimals.ts";
import { useApp, useCounty, useDay, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { IntervalRuler } from "../../ui/interval-ruler.tsx";
import { Sign } from "../../ui/sign.tsx";
import { CaseSteps, deadlineText } from "./case-block.tsx";
import { useClauseName } from "./clause-block.tsx";
import { doubtBehind, metresText } from "./distance.tsx";
import type { FindingFacts } from "./finding-detail.tsx";
import { verticesOf } from "./place-detail.tsx";
import { FactList, useVenueFacts } from "./register-block.tsx";
import { SheetKey } from "./sheet-key.tsx";
import { SheetMap } from "./sheet-map.tsx";
import { SheetMeasures, SheetPositions } from "./sheet-tables.tsx";
import { useSay } from "./text.ts";

function Head({ row, rule }: FindingFacts) {
  const say = useSay();
  const pick = usePick();
  const county = useCounty();
  const day = useDay();
  if (!county) return null;
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

function Verdict({ row, rule, evidence }: FindingFacts) {
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
              ? say("beyond")
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

function VenueFacts({ row }: FindingFacts) {
  const say = useSay();
  const language = useLanguage();
  const { venue } = row;
  const facts = useVenueFacts(venue);
  const names = venue.categories.map((id) => venueCategories[id][language]).join(language === "zh" ? "、" : ", ");
  const kept = facts.filter(({ id }) => id !== "status" && id !== "operator" && id !== "positionEnd");
  return (
    <>
      <h2>{say("venueEnd")}</h2>
      <FactList
        facts={[
          { id: "name", name: say("sheetName"), value: <b>{venue.name}</b> },
          { id: "categories", name: say("category"), value: names },
          ...kept,
          ...(venue.status
            ? [{ id: "status", name: say("status"), value: venueStatuses[venue.status][language] }]
            : []),
        ]}
      />
    </>
  );
}

function PlaceAndRule({ rule, evidence }: FindingFacts) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const county = useCounty();
  const clauseName = useClauseName();
  const place = county ? protectedPlaces(county).find(({ id }) => id === evidence.finding.place) : undefined;
  const vertices = place ? verticesOf(place) : 0;
  const metres = rule.distance ?? 0;
  return (
    <>
      {place ? (
        <>
          <h2>{say("placeEnd")}</h2>
          <FactList
            facts={[
              { id: "name", name: say("sheetName"), value: <b>{place.name}</b> },
              { id: "kind", name: say("kind"), value: registers[place.kind][language] },
              {
                id: "outline",
                name: say("outline"),
                value: vertices > 0 ? say("outlineVertices", { count: vertices }) : say("outlinePoint"),
              },
            ]}
          />
        </>
      ) : null}
      <h2>
        {say("sheetRule")}
        <span>{say("sheetInForce")}</span>
      </h2>
      <FactList
        facts={[
          { id: "name", name: say("sheetName"), value: <b>{pick(rule.title)}</b> },
          { id: "basis", name: say("sheetBasis"), value: `${clauseName(rule)}，${say("since", { day: rule.since })}` },
          {
            id: "distance",
            name: say("sheetDistance"),
            value: say(rule.inclusive ? "sheetIncluded" : "sheetExcluded", { metres }),
          },
          {
            id: "measure",
            name: say("sheetMeasure"),
            value: `${measureLabels[rule.measure][language]}，${venueEnds[rule.venueEnd][language]} → ${placeEnds[rule.placeEnd][language]}`,
          },
        ]}
      />
    </>
  );
}

export function EvidenceSheet(facts: FindingFacts) {
  const { today } = useApp();
  const say = useSay();
  const county = useCounty();
  const day = useDay();
  const { row } = facts;
  const walked = facts.evidence.readings.some(({ measure, path }) => measure === "walking" && path !== undefined);
  return (
    <article className="v-sheet" data-theme="print" aria-hidden="true">
      <Head {...facts} />
      <Verdict {...facts} />
      <div className="v-sheet-two">
        <div>
          <SheetMap {...facts} />
          <SheetKey rule={facts.rule} walk={walked} />
        </div>
        <div>
          <VenueFacts {...facts} />
          <PlaceAndRule {...facts} />
        </div>
      </div>
      <SheetMeasures {...facts} />
      <SheetPositions {...facts} />
      {row.record ? (
        <>
          <h2>
            {say("case")}
            <span>{deadlineText(say, row.record, row.state, day)}</span>
          </h2>
          <CaseSteps record={row.record} day={day} />
        </>
      ) : null}
      <div className="v-sheet-sign">
        <div>{say("sheetInspector")}</div>
        <div>{say("sheetInspector")}</div>
        <div>{say("sheetParty")}</div>
        <div>{say("sheetDate")}</div>
      </div>
      <footer>
        <span>
          {say("sheetFoot")} {county?.pack.sample ? say("sheetFootSample") : ""}
        </span>
        <span>{say("sheetPrinted", { day: today })}</span>
      </footer>
    </article>
  );
}
