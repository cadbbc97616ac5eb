/** The record's own columns, and those that the program does not know. */

import type { Language } from "../../domain/labels.ts";
import type { Problem } from "../../domain/problems.ts";
import { cellText, type Row, unitOf, untakenText, valueIn } from "../../domain/registers/cell-text.ts";
import type { Column } from "../../domain/registers/column.ts";
import { type RegisterId, tableOf } from "../../domain/registers/index.ts";
import { emptyByNature } from "../../domain/registers/quality.ts";
import { columnOfProblem } from "../../domain/registers/row-problems.ts";
import { columnsFor, strangeColumns } from "../../domain/registers/shown-columns.ts";
import { useLanguage } from "../../ui/context.ts";
import { Block } from "../../ui/parts.tsx";
import { type Field, FieldList } from "./field-list.tsx";
import { useSay } from "./text.ts";

/** These stand in the block about the position. */
const elsewhere = new Set(["lon", "lat", "accuracy", "extent", "positionSource", "township"]);

function valueText(row: Row, column: Column, language: Language): string | null {
  const text = cellText(column, valueIn(row, column), language);
  const unit = unitOf(column, language);
  return text === "" ? null : unit === "" ? text : `${text} ${unit}`;
}

export function fieldOf(row: Row, column: Column, language: Language, untaken: (text: string) => string): Field {
  const raw = untakenText(row, column);
  const text = valueText(row, column, language);
  const value = raw === null ? text : [text, untaken(raw)].filter(Boolean).join("，");
  return { id: column.id, name: column[language], value, mayLack: emptyByNature.has(column.id) };
}

interface BlockProps {
  readonly register: RegisterId;
  readonly row: Row;
}

export function OwnFields({ register, row, problems }: BlockProps & { readonly problems: readonly Problem[] }) {
  const say = useSay();
  const language = useLanguage();
  const placed = tableOf(register).geometry !== "none";
  const faulty = new Set(problems.map(columnOfProblem));
  const columns = columnsFor(register, "registers").filter(({ id }) => !(placed && elsewhere.has(id)));
  const fields = columns.map((column) => ({
    ...fieldOf(row, column, language, (text) => say("untaken", { text })),
    faulty: faulty.has(column.id),
  }));
  const file = { id: "file", name: say("fileName"), value: tableOf(register).file };
  return (
    <Block title={say("detailFields")} note={say("columnsShown", { count: columns.length })}>
      <FieldList fields={[...fields, file]} />
    </Block>
  );
}

export function ExtraFields({ register, row }: BlockProps) {
  const say = useSay();
  const names = strangeColumns(register, [row]);
  if (names.length === 0) return null;
  return (
    <Block title={say("detailExtra")} note={say("detailExtraNote")}>
      <FieldList fields={names.map((name) => ({ id: name, name, value: row.extra?.[name] ?? null }))} />
    </Block>
  );
}
