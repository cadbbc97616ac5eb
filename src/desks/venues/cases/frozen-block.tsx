/** The finding that the case was opened over beside today's; what differs is marked, not only coloured. */

import type { ReactNode } from "react";
import type { CaseRow } from "../../../domain/cases/case-rows.ts";
import { type Difference, type FrozenFinding, frozenIn } from "../../../domain/cases/frozen.ts";
import { protectedPlaces } from "../../../domain/county.ts";
import { measureLabels, type Verdict, verdictLabels } from "../../../domain/labels.ts";
import { shownMetres } from "../../../domain/rules/decimals.ts";
import type { Finding } from "../../../domain/rules/finding.ts";
import { useCounty, useLanguage } from "../../../ui/context.ts";
import { Block } from "../../../ui/parts.tsx";
import { Sign } from "../../../ui/sign.tsx";
import { metresText, verdictClass } from "../distance.tsx";
import { type SayCases, useSay } from "./text.ts";

type Side = FrozenFinding | Finding | null;

function VerdictCell({ verdict }: { verdict: Verdict | undefined }) {
  const language = useLanguage();
  if (verdict === undefined) return "–";
  return (
    <span className={verdictClass[verdict]}>
      <Sign verdict={verdict} size={13} silent /> {verdictLabels[verdict][language]}
    </span>
  );
}

const distance = (side: Side, limit: number | null): string =>
  side?.distance === null || side?.distance === undefined ? "–" : metresText(side.distance, limit);

function interval(say: SayCases, side: Side): string {
  if (!side || side.low === null) return "–";
  const { low, high } = side;
  const end = high === null || !Number.isFinite(high) ? say("unlimited") : `${shownMetres(high, low)} m`;
  return `${high === null ? shownMetres(low) : shownMetres(low, high)}–${end}`;
}

export function FrozenBlock({ row }: { row: CaseRow }) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const { record, finding, differs } = row;
  const frozen = frozenIn(record);
  const rule = county?.rules.find(({ id }) => id === record.rule);
  const limit = rule?.distance ?? null;
  const places = new Map(county ? protectedPlaces(county).map(({ id, name }) => [id, name]) : []);
  const place = (side: Side): string => (side?.place ? (places.get(side.place) ?? side.place) : "–");
  const measure = (side: Side): string => (side?.measure ? measureLabels[side.measure][language] : "–");
  const parts: readonly (readonly [Exclude<Difference, "notJudged"> | "distance", (side: Side) => ReactNode])[] = [
    ["verdict", (side) => <VerdictCell verdict={side?.verdict} />],
    ["distance", (side) => distance(side, limit)],
    ["interval", (side) => interval(say, side)],
    ["place", place],
    ["measure", measure],
    ["ruleSince", (side) => side?.ruleSince ?? "–"],
  ];
  const what = differs.map((one) => say(`differs_${one}`)).join(language === "zh" ? "、" : ", ");
  const sentence = !frozen
    ? say("notFrozen")
    : finding === null
      ? say("notJudged")
      : differs.length === 0
        ? say("same")
        : say("differs", { what });
  return (
    <Block
      title={say("frozen")}
      note={frozen && record.revision !== undefined ? say("frozenAt", { revision: record.revision }) : undefined}
    >
      <p className="soft">{rule?.title[language] ?? record.rule}</p>
      <p className={differs.length > 0 ? "" : "soft"}>
        {differs.length > 0 ? <b>≠ </b> : null}
        {sentence}
      </p>
      <table className="cs-table cs-two">
        <thead>
          <tr>
            <td />
            <th scope="col">{say("thenLabel")}</th>
            <th scope="col">{say("nowLabel")}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(([id, cell]) => {
            const other = id !== "distance" && differs.includes(id);
            return (
              <tr key={id} data-differs={other || undefined}>
                <th scope="row">
                  {other ? "≠ " : ""}
                  {say(id)}
                </th>
                <td>{cell(frozen)}</td>
                <td>{cell(finding)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Block>
  );
}
