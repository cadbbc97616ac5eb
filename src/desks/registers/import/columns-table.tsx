/** Every column of the file: what stands in it, what it means, and why it is thought so. */

import { type MatchReason, pairTarget } from "../../../domain/import/match-columns.ts";
import { tableOf } from "../../../domain/registers/index.ts";
import { usePick } from "../../../ui/i18n.ts";
import { SectionHead } from "../../../ui/parts.tsx";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";

const reasons = {
  remembered: "whyRemembered",
  identifier: "whyIdentifier",
  label: "whyLabel",
  synonym: "whySynonym",
  usage: "whyUsage",
  none: "whyNone",
} as const satisfies Readonly<Record<MatchReason, string>>;

/** What a column may mean: the table's own, and what every register with positions has. */
function useTargets(): readonly { readonly id: string; readonly label: string }[] {
  const say = useSay();
  const pick = usePick();
  const { choices } = useImport().state;
  if (!choices) return [];
  const { columns, geometry } = tableOf(choices.register);
  const own = columns.map((column) => ({ id: column.id, label: pick(column) }));
  if (geometry === "none") return own;
  const more = [
    { id: "lon", label: pick({ zh: "经度", en: "Longitude" }) },
    { id: "lat", label: pick({ zh: "纬度", en: "Latitude" }) },
    { id: pairTarget, label: say("pairColumn") },
    { id: "geometry", label: say("shapeColumn") },
  ];
  return [...own, ...more.filter(({ id }) => !own.some((one) => one.id === id))];
}

export function ColumnsTable() {
  const say = useSay();
  const { state, deeds } = useImport();
  const targets = useTargets();
  const { columns, choices } = state;
  if (!columns || !choices) return null;
  return (
    <>
      <SectionHead title={say("columnsTitle")} note={say("columnsNote")} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and only focus lets the keyboard do it */}
      <div className="ri-scroll" tabIndex={0}>
        <table className="ri-table" aria-label={say("columnsLabel", { count: columns.columns.length })}>
          <thead>
            <tr>
              <th scope="col">{say("colHeader")}</th>
              <th scope="col">{say("colSamples")}</th>
              <th scope="col" className="num">
                {say("colFilled")}
              </th>
              <th scope="col">{say("colMeans")}</th>
              <th scope="col">{say("colWhy")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.columns.map(({ index, header, samples, filled, column, reason }) => {
              const means = choices.columns[index] ?? null;
              return (
                <tr key={index} data-kept={means === null}>
                  <th scope="row">{header}</th>
                  <td className="soft ri-samples">{samples.join(" · ")}</td>
                  <td className="num">{filled.toLocaleString("en")}</td>
                  <td>
                    <select
                      className="field"
                      aria-label={`${say("colMeans")} ${header}`}
                      value={means ?? ""}
                      onChange={(event) => deeds.column(index, event.target.value || null)}
                    >
                      <option value="">{say("keepColumn")}</option>
                      {targets.map(({ id, label }) => (
                        <option key={id} value={id}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className="soft">{say(means === column ? reasons[reason] : "whyHand")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
