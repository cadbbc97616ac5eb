/** One column of a form: the browser's own control for its type, its unit, what is wrong with it. */

import { useId } from "react";
import { unitOf } from "../../domain/registers/cell-text.ts";
import type { Column } from "../../domain/registers/column.ts";
import { useLanguage } from "../context.ts";
import { useSay } from "./text.ts";

type Value = string | readonly string[];

interface ControlProps {
  readonly column: Column;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What is wrong with it, or null. */
  readonly fault: string | null;
  /** Ids that it may hold, with their names. */
  readonly options?: readonly { readonly id: string; readonly name: string }[] | null;
  /** What stands softly under it: the name behind an id, why it is locked. */
  readonly hint?: string | null;
  readonly locked?: boolean;
}

const inputTypes: Readonly<Partial<Record<Column["type"], string>>> = { date: "date", time: "time" };
const isNumeric = ({ type }: Column): boolean => ["integer", "number", "metres", "degrees"].includes(type);
/** Comma, Chinese comma, enumeration comma. */
const separators = /\s*[,，、;；]\s*/;
const asText = (value: Value): string => (typeof value === "string" ? value : value.join(", "));

/** Several of a column's values as boxes to tick; `name`: the id of what names them. */
export function Choices({
  column,
  value,
  onChange,
  name,
}: Pick<ControlProps, "column" | "value" | "onChange"> & { readonly name: string }) {
  const language = useLanguage();
  const chosen = typeof value === "string" ? [] : value;
  const toggle = (id: string): void => {
    const all = Object.keys(column.values ?? {});
    onChange(all.filter((one) => (one === id ? !chosen.includes(id) : chosen.includes(one))));
  };
  return (
    <fieldset className="ef-choices" aria-labelledby={name}>
      {Object.entries(column.values ?? {}).map(([id, choice]) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          {choice[language]}
        </label>
      ))}
    </fieldset>
  );
}

type FieldProps = Omit<ControlProps, "fault" | "hint"> & { readonly about: object; readonly id: string };

/** The control alone, of whatever names it. */
export function Field({ column, value, onChange, options, locked, about, id }: FieldProps) {
  const say = useSay();
  const language = useLanguage();
  if (column.type === "choice")
    return (
      <select
        id={id}
        className="field"
        value={asText(value)}
        disabled={locked}
        onChange={(event) => onChange(event.target.value)}
        {...about}
      >
        <option value="">{say("notChosen")}</option>
        {Object.entries(column.values ?? {}).map(([one, choice]) => (
          <option key={one} value={one}>
            {choice[language]}
          </option>
        ))}
      </select>
    );
  const list = options && options.length > 0 ? `${id}-list` : undefined;
  return (
    <>
      <input
        id={id}
        className="field"
        type={inputTypes[column.type] ?? "text"}
        inputMode={isNumeric(column) ? "decimal" : undefined}
        list={list}
        value={asText(value)}
        readOnly={locked}
        placeholder={column.type === "ids" ? say("listHint") : undefined}
        onChange={({ target }) =>
          onChange(column.type === "ids" ? (target.value === "" ? [] : target.value.split(separators)) : target.value)
        }
        {...about}
      />
      {list ? (
        <datalist id={list}>
          {options?.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </datalist>
      ) : null}
    </>
  );
}

export function Control(props: ControlProps) {
  const { column, fault, hint = null } = props;
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const unit = unitOf(column, language);
  const notes = [fault === null ? "" : `${id}-fault`, hint === null ? "" : `${id}-hint`].filter(Boolean).join(" ");
  const about = {
    "aria-invalid": fault !== null,
    ...(notes ? { "aria-describedby": notes } : {}),
    ...(column.required ? { "aria-required": true } : {}),
  };
  const many = column.type === "choices";
  const label = (
    <>
      {column[language]}
      {column.required ? (
        <span className="ef-must" title={say("required")}>
          <span aria-hidden="true">*</span>
          <span className="unseen">{say("required")}</span>
        </span>
      ) : null}
    </>
  );
  return (
    <div className="ef-row" data-fault={fault !== null}>
      {many ? <span id={`${id}-name`}>{label}</span> : <label htmlFor={id}>{label}</label>}
      <div className="ef-cell">
        {many ? <Choices {...props} name={`${id}-name`} /> : <Field {...props} id={id} about={about} />}
        {unit === "" ? null : <span className="ef-unit">{unit}</span>}
        {hint === null ? null : (
          <span id={`${id}-hint`} className="ef-hint">
            {hint}
          </span>
        )}
        {fault === null ? null : (
          <span id={`${id}-fault`} className="ef-fault">
            {fault}
          </span>
        )}
      </div>
    </div>
  );
}
