/** One column of the record under the pen, with what is known about it: the name behind an id, why it is locked. */

import type { Column } from "../../domain/registers/column.ts";
import { tableOf } from "../../domain/registers/index.ts";
import { referable, referredName } from "../../domain/registers/related.ts";
import { Control } from "./control.tsx";
import { useSay } from "./text.ts";
import type { Form } from "./use-form.ts";

/** A longer list is no help in choosing, and slow to draw. */
const MOST_OPTIONS = 1500;

interface FieldRowProps {
  readonly form: Form;
  readonly column: Column;
  readonly fault: string | null;
}

export function FieldRow({ form, column, fault }: FieldRowProps) {
  const say = useSay();
  const { register, county, before, written, set } = form;
  const { id } = column;
  const isId = id === "id" && tableOf(register).key.includes("id");
  const value = written[id] ?? "";
  const named = referredName(county, register, id)?.(value) ?? null;
  const options = referable(county, register, id, MOST_OPTIONS);
  const hint = isId ? say(before ? "idLocked" : "idFresh") : named;
  return (
    <Control
      column={column}
      value={value}
      onChange={(next) => set(id, next)}
      fault={fault}
      options={options}
      hint={hint}
      locked={isId && before !== null}
    />
  );
}
