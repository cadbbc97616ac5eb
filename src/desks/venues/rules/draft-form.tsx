/** The draft's fields: what is tried most first, the rest behind two lines. */

import { ruleKey } from "../../../domain/change/change.ts";
import { problemSays } from "../../../domain/problems.ts";
import type { Column } from "../../../domain/registers/column.ts";
import { inForce, isProposal, type Rule } from "../../../domain/rules/rule.ts";
import { firstColumns, idColumn, paperColumns, whomColumns } from "../../../domain/rules/versions/rule-columns.ts";
import { versionName } from "../../../domain/rules/words.ts";
import { Choice } from "../../../ui/choice.tsx";
import { useDay, useLanguage } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Control } from "../../../ui/record-form/control.tsx";
import { useSay } from "./text.ts";
import { asOwn, isOwn, type Pen, type PenRule } from "./use-pen.ts";

interface DraftFormProps {
  readonly pen: Pen;
  readonly rules: readonly Rule[];
  readonly of: PenRule;
  readonly onPen: (pen: Pen) => void;
}

const hints: Readonly<Record<string, "exemptHint" | "stagesHint">> = { exempt: "exemptHint", stages: "stagesHint" };

function Fields({ columns, pen, of, onPen }: DraftFormProps & { readonly columns: readonly Column[] }) {
  const say = useSay();
  const language = useLanguage();
  return columns.map((column) => {
    const { id } = column;
    const problem = of.faults.get(id);
    const hint = hints[id];
    return (
      <Control
        key={id}
        column={column}
        value={pen.draft[id] ?? ""}
        onChange={(value) => onPen({ ...pen, draft: { ...pen.draft, [id]: value } })}
        fault={problem ? problemSays(problem, language) : null}
        hint={hint ? say(hint) : null}
      />
    );
  });
}

/** Held against which version, of this rule or another; or against having none. */
function Against({ pen, rules, onPen }: Pick<DraftFormProps, "pen" | "rules" | "onPen">) {
  const say = useSay();
  const pick = usePick();
  const day = useDay();
  const versions = rules.filter((rule) => !isProposal(rule) && rule.distance !== null);
  return (
    <label className="ef-row">
      <span>{say("against")}</span>
      <span className="ef-cell">
        <select
          className="field"
          value={pen.against ?? ""}
          onChange={({ currentTarget: { value } }) => onPen({ ...pen, against: value === "" ? null : value })}
        >
          <option value="">{say("againstNone")}</option>
          {versions.map((rule) => (
            <option key={ruleKey(rule)} value={ruleKey(rule)}>
              {inForce(rule, day) ? say("againstInForce", { name: pick(versionName(rule)) }) : pick(versionName(rule))}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}

/** A part that opens by itself when something in it is wrong. */
function Fold(props: DraftFormProps & { readonly title: string; readonly columns: readonly Column[] }) {
  const wrong = props.columns.some(({ id }) => props.of.faults.has(id));
  return (
    <details className="vr-fold" open={wrong || undefined}>
      <summary>{props.title}</summary>
      <Fields {...props} />
    </details>
  );
}

export function FirstFields(props: DraftFormProps) {
  return (
    <div className="ef vr-form">
      <Fields {...props} columns={firstColumns} />
      <Against {...props} />
    </div>
  );
}

export function OtherFields(props: DraftFormProps) {
  const { pen, rules, onPen } = props;
  const say = useSay();
  const own = isOwn(pen);
  return (
    <div className="ef vr-form">
      <Fold {...props} title={say("whom")} columns={whomColumns} />
      <Fold {...props} title={say("paper")} columns={paperColumns} />
      {pen.editing ? null : (
        <>
          <div className="ef-row">
            <span>{say("asWhat")}</span>
            <Choice
              label={say("asWhat")}
              value={own ? "own" : "version"}
              options={[
                { value: "version", label: say("asVersion") },
                { value: "own", label: say("asRule") },
              ]}
              onChange={(value) => onPen(asOwn(pen, value === "own", rules))}
            />
          </div>
          {own ? <Fields {...props} columns={[idColumn]} /> : null}
        </>
      )}
    </div>
  );
}
