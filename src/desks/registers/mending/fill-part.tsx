/** One value for a column of all ticked or filtered rows: how many and what it replaces is said before it is written. */

import { useId, useMemo, useState } from "react";
import { bulkFill } from "../../../domain/change/bulk-fill.ts";
import { type CellValue, cellColumns } from "../../../domain/change/cell-edits.ts";
import { cellText, type Row } from "../../../domain/registers/cell-text.ts";
import type { RegisterId } from "../../../domain/registers/index.ts";
import { Button } from "../../../ui/button.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { useLanguage } from "../../../ui/context.ts";
import { Choices, Field } from "../../../ui/record-form/control.tsx";
import { useSay } from "./text.ts";
import type { MendingDeeds } from "./use-mending.ts";
import type { Pile } from "./use-pile.ts";

/** Replaced values that are named before the rest is a number. */
const NAMED = 4;

interface FillPartProps {
  readonly register: RegisterId;
  readonly ticked: readonly Row[];
  readonly shown: readonly Row[];
  readonly pile: Pile;
  readonly deeds: MendingDeeds;
}

export function FillPart({ register, ticked, shown, pile, deeds }: FillPartProps) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const columns = useMemo(() => cellColumns(register), [register]);
  const [chosen, setChosen] = useState(columns[0]?.id ?? "");
  const column = columns.find((one) => one.id === chosen);
  const [value, setValue] = useState<CellValue>("");
  const [scope, setScope] = useState<"ticked" | "shown">(ticked.length > 0 ? "ticked" : "shown");
  const [onlyEmpty, setOnlyEmpty] = useState(false);
  const rows = scope === "ticked" ? ticked : shown;
  const fill = useMemo(
    () => bulkFill(register, rows, pile.written, chosen, value, onlyEmpty),
    [register, rows, pile.written, chosen, value, onlyEmpty],
  );
  if (!column) return null;
  const replaced = fill.replaced.reduce((sum, one) => sum + one.rows, 0);
  const told = fill.replaced.slice(0, NAMED).map((one) => `${cellText(column, one.value, language)} ×${one.rows}`);
  const more = fill.replaced.length - NAMED;
  const put = (): void => {
    const touched = new Set(fill.edits.map((edit) => edit.id));
    deeds.write(
      fill.edits,
      rows.filter((row) => touched.has(row.id)),
    );
    deeds.set({ tool: null });
  };
  return (
    <section className="rm-tool" aria-label={say("fill")}>
      <div className="rm-row">
        <label htmlFor={`${id}-column`}>{say("fillColumn")}</label>
        <select
          id={`${id}-column`}
          className="field"
          value={chosen}
          onChange={({ target }) => {
            setChosen(target.value);
            setValue(columns.find((one) => one.id === target.value)?.type === "choices" ? [] : "");
          }}
        >
          {columns.map((one) => (
            <option key={one.id} value={one.id}>
              {one[language]}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-value`} id={`${id}-name`}>
          {say("fillValue")}
        </label>
        {column.type === "choices" ? (
          <Choices column={column} value={value} onChange={setValue} name={`${id}-name`} />
        ) : (
          <Field id={`${id}-value`} column={column} value={value} onChange={setValue} about={{}} />
        )}
        <Choice
          label={say("fillScope")}
          value={scope}
          options={[
            { value: "ticked", label: say("scopeTicked", { count: ticked.length }) },
            { value: "shown", label: say("scopeShown", { count: shown.length }) },
          ]}
          onChange={setScope}
        />
        <label className="rm-check">
          <input type="checkbox" checked={onlyEmpty} onChange={({ target }) => setOnlyEmpty(target.checked)} />
          {say("onlyEmpty")}
        </label>
      </div>
      <div className="rm-row">
        <p className="soft rm-told" role="status">
          {say("fillPreview", { edits: fill.edits.length, empty: fill.empty, replaced, same: fill.same })}
          {told.length > 0
            ? ` · ${say("fillReplaces", { list: [...told, ...(more > 0 ? [say("fillMore", { count: more })] : [])].join(say("listJoin")) })}`
            : ""}
        </p>
        <Button onClick={() => deeds.set({ tool: null })}>{say("cancel")}</Button>
        <Button kind="main" whyNot={fill.edits.length === 0 ? say("fillNothing") : null} onClick={put}>
          {say("fillPut")}
        </Button>
      </div>
    </section>
  );
}
