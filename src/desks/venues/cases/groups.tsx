/** Open cases by bureau and by township: which is the most burdened, and with what. */

import { type CaseFigures, figuresBy } from "../../../domain/cases/case-filter.ts";
import type { CaseRow } from "../../../domain/cases/case-rows.ts";
import { byId } from "../../../domain/county.ts";
import { useApp, useCounty, useLanguage } from "../../../ui/context.ts";
import { Body } from "../../../ui/parts.tsx";
import { Empty } from "../../../ui/states.tsx";
import { useSay } from "./text.ts";

interface TableProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly (readonly [key: string | null, figures: CaseFigures])[];
  readonly nameOf: (key: string | null) => string;
  readonly onChoose: (key: string | null) => void;
  /** Whether that row can be chosen as a condition. */
  readonly choosable: (key: string | null) => boolean;
}

function Table({ title, head, rows, nameOf, onChoose, choosable }: TableProps) {
  const say = useSay();
  const most = Math.max(1, ...rows.map(([, { open }]) => open));
  return (
    <section className="blk">
      <h2>{title}</h2>
      <table className="cs-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{say("open")}</th>
            <th scope="col">{say("week")}</th>
            <th scope="col">{say("overdue")}</th>
            <th scope="col">{say("listed")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, { open, week, overdue, listed }]) => (
            <tr key={key ?? ""}>
              <th scope="row">
                {choosable(key) ? (
                  <button type="button" className="v-link" onClick={() => onChoose(key)}>
                    {nameOf(key)}
                  </button>
                ) : (
                  nameOf(key)
                )}
                <i className="cs-bar" style={{ width: `${(100 * open) / most}%` }} aria-hidden="true" />
              </th>
              <td>{open}</td>
              <td>{week === 0 ? "–" : week}</td>
              <td>{overdue === 0 ? "–" : <b>{overdue}</b>}</td>
              <td>{listed === 0 ? "–" : listed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Groups({ rows, onSeen }: { rows: readonly CaseRow[]; onSeen: () => void }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const ofBureau = figuresBy(rows, "bureau");
  const ofTownship = figuresBy(rows, "township");
  if (!county || ofBureau.length === 0) return <Empty title={say("noOpen")} />;
  const township = (id: string): string => {
    const record = byId(county, "township").get(id);
    return (language === "en" ? record?.nameEn : undefined) ?? record?.name ?? id;
  };
  return (
    <Body>
      <Table
        title={say("byBureau")}
        head={say("bureau")}
        rows={ofBureau}
        nameOf={(key) => key ?? say("noBureau")}
        choosable={(key) => key !== null}
        onChoose={(key) => {
          store.filter({ text: key ?? "", caseState: "open" });
          onSeen();
        }}
      />
      <Table
        title={say("byTownship")}
        head={say("township")}
        rows={ofTownship}
        nameOf={(key) => (key === null ? say("noTownship") : township(key))}
        choosable={(key) => key !== null}
        onChoose={(key) => {
          store.filter({ township: key, caseState: "open" });
          onSeen();
        }}
      />
    </Body>
  );
}
