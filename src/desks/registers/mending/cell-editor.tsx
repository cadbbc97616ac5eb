/** A cell of the table open for writing: the control of its type. Enter keeps and Esc leaves it; Tab goes on to the next. */

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type CellValue, cellColumns } from "../../../domain/change/cell-edits.ts";
import { draftOf } from "../../../domain/change/draft.ts";
import { sameValue } from "../../../domain/change/record-diff.ts";
import type { Row } from "../../../domain/registers/cell-text.ts";
import type { Column } from "../../../domain/registers/column.ts";
import type { RegisterId } from "../../../domain/registers/index.ts";
import { nameOf, referable } from "../../../domain/registers/related.ts";
import { useCounty, useLanguage } from "../../../ui/context.ts";
import { Choices, Field } from "../../../ui/record-form/control.tsx";
import { useOpened } from "../use-opened.ts";
import { useSay } from "./text.ts";
import { useMending } from "./use-mending.ts";
import "../../../ui/record-form/record-form.css";
import "./mending.css";

/** A longer list is no help in choosing, and slow to draw. */
const MOST_OPTIONS = 1500;

interface CellEditorProps {
  readonly row: Row;
  readonly column: Column;
  readonly written: CellValue | undefined;
}

/** The next cell of the row that may be written in, to the right or the left; null: none. */
function nextColumn(box: HTMLElement, register: RegisterId, back: boolean): string | null {
  const may = new Set(cellColumns(register).map(({ id }) => id));
  const step = (cell: Element | null): Element | null =>
    (back ? cell?.previousElementSibling : cell?.nextElementSibling) ?? null;
  for (let cell = step(box.closest("[role=gridcell]")); cell; cell = step(cell)) {
    const column = cell.getAttribute("data-column");
    if (column !== null && may.has(column)) return column;
  }
  return null;
}

function Editor({ register, row, column, written }: CellEditorProps & { readonly register: RegisterId }) {
  const { deeds } = useMending(register);
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const over = useRef(false);
  const stands = written ?? draftOf(register, row)[column.id] ?? "";
  const [value, setValue] = useState<CellValue>(stands);
  useEffect(() => {
    const control = box.current?.querySelector<HTMLInputElement>("input, select");
    control?.focus();
    if (control?.type === "text") control.select();
  }, []);
  const finish = (keep: boolean, goOn: "stay" | "next" | "back" | "away"): void => {
    if (over.current || !box.current) return;
    over.current = true;
    const next = goOn === "next" || goOn === "back" ? nextColumn(box.current, register, goOn === "back") : null;
    if (goOn !== "away") box.current.closest<HTMLElement>("[role=grid]")?.focus();
    if (keep && !sameValue(value, stands)) deeds.write([{ id: row.id, column: column.id, value }], [row]);
    deeds.set(next === null ? { writing: false } : { cell: { id: row.id, column: next } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key !== "Enter" && event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    finish(event.key !== "Escape", event.key === "Tab" ? (event.shiftKey ? "back" : "next") : "stay");
  };
  const name = say("editorLabel", { column: column[language], row: nameOf(register, row) });
  const options = county && referable(county, register, column.id, MOST_OPTIONS);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the control within
    <div
      ref={box}
      className="rm-editor"
      data-wide={column.type === "choices"}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) finish(true, "away");
      }}
    >
      {column.type === "choices" ? (
        <>
          <span id={id} className="unseen">
            {name}
          </span>
          <Choices column={column} value={value} onChange={setValue} name={id} />
        </>
      ) : (
        <Field
          id={id}
          column={column}
          value={value}
          onChange={setValue}
          options={options}
          about={{ "aria-label": name }}
        />
      )}
    </div>
  );
}

export default function CellEditor(props: CellEditorProps) {
  const opened = useOpened();
  return opened?.what === "register" ? <Editor register={opened.register} {...props} /> : null;
}
