/** 外业测量表: the list on A4 pages, with room to write what is measured. */

import { byId, type County } from "../../../domain/county.ts";
import { registers } from "../../../domain/registers/index.ts";
import { venueCategories } from "../../../domain/registers/venues.ts";
import type { SurveyChance } from "../../../domain/rules/answer-types.ts";
import type { SurveyRow } from "../../../domain/rules/survey-list.ts";
import { useApp, useLanguage } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { PrintPage } from "../../../ui/print-pages.tsx";
import { metresText } from "../distance.tsx";
import { useKnown } from "./survey-row.tsx";
import { useSay } from "./text.ts";

/** Rows that fit a page. */
const onPage = 10;
/** Findings named in a row before the rest is a number. */
const named = 2;

function For({ county, findings }: { county: County; findings: readonly SurveyChance[] }) {
  const say = useSay();
  const venues = byId(county, "venue");
  const rest = findings.length - named;
  return (
    <>
      {findings.slice(0, named).map(({ finding }) => (
        <div key={finding.id} className="vs-one">
          {venues.get(finding.venue)?.name} {finding.distance === null ? null : metresText(finding.distance, null)}
        </div>
      ))}
      {rest > 0 ? <div>{say("sheetMore", { count: rest })}</div> : null}
    </>
  );
}

function Row({ county, row, number }: { county: County; row: SurveyRow; number: number }) {
  const language = useLanguage();
  const known = useKnown();
  const township = byId(county, "township").get(row.township ?? "")?.name;
  const what = row.kind
    ? registers[row.kind][language]
    : row.categories.map((id) => venueCategories[id][language]).join(language === "zh" ? "、" : ", ");
  return (
    <tr>
      <td>{number}</td>
      <td>
        <b>{row.name}</b>
        <div>{[what, row.id, township].filter(Boolean).join(" · ")}</div>
        {row.at ? <div>{`${row.at[0].toFixed(6)}, ${row.at[1].toFixed(6)}`}</div> : null}
      </td>
      <td>
        <For county={county} findings={row.findings} />
      </td>
      <td>{known(row)}</td>
      <td>
        {row.surely} / {row.perhaps}
      </td>
      <td />
    </tr>
  );
}

export function FieldSheets({ county, rows, day }: { county: County; rows: readonly SurveyRow[]; day: string }) {
  const { today } = useApp();
  const say = useSay();
  const pick = usePick();
  const pages = Math.max(1, Math.ceil(rows.length / onPage));
  const heads = ["sheetWhat", "sheetFor", "sheetNow", "sheetSettles", "sheetResult"] as const;
  return Array.from({ length: pages }, (_, page) => (
    <PrintPage key={rows[page * onPage]?.id ?? page} className="vs-sheet">
      <header>
        <div>
          <span className="soft">{pick(county.pack.name)}</span>
          <h1>{say("sheetTitle")}</h1>
        </div>
        <div className="vs-sheet-id">
          {day}
          {county.pack.sample ? <b> · {pick({ zh: "示例数据", en: "SAMPLE DATA" })}</b> : null}
          <br />
          {say("sheetBy")} ______________ {say("sheetInstrument")} ______________ {say("sheetDay")} __________
        </div>
      </header>
      <table>
        <colgroup>
          <col style={{ width: 28 }} />
          <col />
          <col style={{ width: 196 }} />
          <col style={{ width: 92 }} />
          <col style={{ width: 56 }} />
          <col style={{ width: 130 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">#</th>
            {heads.map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(page * onPage, (page + 1) * onPage).map((row, i) => (
            <Row key={`${row.what}/${row.id}`} county={county} row={row} number={page * onPage + i + 1} />
          ))}
        </tbody>
      </table>
      <footer>
        <span>{say("sheetNote")}</span>
        <span>{say("sheetPage", { day: today, page: page + 1, pages })}</span>
      </footer>
    </PrintPage>
  ));
}
