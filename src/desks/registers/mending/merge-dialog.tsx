/** Ticked records side by side: of each column one is chosen; what moves along and what is dropped is said before saving. */

import { useId, useMemo, useState } from "react";
import { type Merged, type MergeField, mergeRecords } from "../../../domain/change/merge.ts";
import type { Dropped } from "../../../domain/change/repoint.ts";
import type { Language } from "../../../domain/labels.ts";
import { cellText } from "../../../domain/registers/cell-text.ts";
import type { Geometry } from "../../../domain/registers/column.ts";
import { type RegisterId, registers, tableOf } from "../../../domain/registers/index.ts";
import { pairText, writtenVertices } from "../../../domain/registers/shape-text.ts";
import { selectionOf } from "../../../state/selected-record.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useCounty, useLanguage } from "../../../ui/context.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { usePick } from "../../../ui/i18n.ts";
import { laidAside } from "./mending-state.ts";
import { Outcome, ReasonSave } from "./reason-save.tsx";
import { type SayMending, useSay } from "./text.ts";
import { useMendSave } from "./use-mend-save.ts";
import type { MendingDeeds } from "./use-mending.ts";

interface MergeDialogProps {
  readonly register: RegisterId;
  readonly ids: readonly string[];
  readonly deeds: MendingDeeds;
}

/** A value of a column, or a position with its accuracy and source. */
function valueText(register: RegisterId, id: string, value: unknown, language: Language, say: SayMending): string {
  const column = tableOf(register).columns.find((one) => one.id === id);
  if (column) return cellText(column, value, language) || say("empty");
  if (typeof value !== "object" || value === null) return value === undefined ? say("empty") : String(value);
  const { geometry, ...about } = value as { readonly geometry?: Geometry } & Readonly<Record<string, unknown>>;
  const [spot] = geometry ? writtenVertices(geometry) : [];
  const rest = tableOf(register).columns.flatMap((one) => {
    const text = one.id in about ? cellText(one, about[one.id], language) : "";
    if (text === "") return [];
    return [one.id === "accuracy" ? say("metresValue", { value: text }) : text];
  });
  return [...(spot ? [pairText(spot)] : []), ...rest].join(" · ");
}

function useColumnName(register: RegisterId): (id: string) => string {
  const say = useSay();
  const language = useLanguage();
  return (id) =>
    id === "geometry"
      ? say("mergePosition")
      : (tableOf(register).columns.find((one) => one.id === id)?.[language] ?? id.replace(/^extra\./, ""));
}

interface FieldLineProps {
  readonly register: RegisterId;
  readonly field: MergeField;
  readonly onChoose: (from: string) => void;
}

function FieldLine({ register, field, onChoose }: FieldLineProps) {
  const say = useSay();
  const language = useLanguage();
  const name = useColumnName(register)(field.id);
  const group = useId();
  return (
    <tr>
      <th scope="row">
        {name}
        {field.chosen === null ? <span className="soft"> {say("mergeUnion")}</span> : null}
      </th>
      {field.values.map(({ from, value }) => {
        const text = valueText(register, field.id, value, language, say);
        if (field.chosen === null) return <td key={from}>{text}</td>;
        return (
          <td key={from} data-picked={field.chosen === from}>
            <label className="ef-pick">
              <input type="radio" name={group} checked={field.chosen === from} onChange={() => onChoose(from)} />
              <span className="unseen">
                {name} {from}
              </span>
              <span>{text}</span>
            </label>
          </td>
        );
      })}
    </tr>
  );
}

function DroppedList({ dropped, gone }: { dropped: readonly Dropped[]; gone: readonly string[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section>
      <h3>{say("mergeDropped")}</h3>
      {dropped.length === 0 ? <p className="soft">{say("mergeNoDropped")}</p> : null}
      <ul>
        {dropped.map(({ register, id, column, value }) => (
          <DroppedLine key={`${register}/${id}/${column}`} register={register} id={id} column={column}>
            {valueText(register, column, value, language, say)}
          </DroppedLine>
        ))}
        <li>{say("mergeGone", { ids: gone.join(say("listJoin")) })}</li>
      </ul>
    </section>
  );
}

function DroppedLine({
  register,
  id,
  column,
  children,
}: Pick<Dropped, "register" | "id" | "column"> & { children: string }) {
  const say = useSay();
  const name = useColumnName(register);
  return <li>{say("droppedRow", { id, column: name(column), value: children })}</li>;
}

/** 许可证 2 · 处置案件 1 */
function MovedList({ moved }: Pick<Merged, "moved">) {
  const say = useSay();
  const pick = usePick();
  const counts = new Map<RegisterId, string[]>();
  for (const { register, record } of moved) counts.set(register, [...(counts.get(register) ?? []), record.id]);
  return (
    <section>
      <h3>{say("mergeMoved")}</h3>
      {moved.length === 0 ? <p className="soft">{say("mergeNoMoved")}</p> : null}
      <ul>
        {[...counts].map(([register, ids]) => (
          <li key={register}>
            {pick(registers[register])} {ids.length}{" "}
            <span className="soft">{ids.slice(0, 6).join(say("listJoin"))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function MergeDialog({ register, ids, deeds }: MergeDialogProps) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const county = useCounty();
  const [keep, setKeep] = useState(ids[0] ?? "");
  const [choices, setChoices] = useState<ReadonlyMap<string, string>>(new Map());
  const close = (): void => deeds.set({ tool: null });
  const saver = useMendSave(() => {
    deeds.set(laidAside);
    store.select(selectionOf(register, keep));
  });
  const merged = useMemo(
    () => county && mergeRecords(county, { register, ids, keep, choices, why: "" }),
    [county, register, ids, keep, choices],
  );
  const group = useId();
  if (!county || !merged) return null;
  return (
    <Dialog wide title={say("mergeTitle", { count: ids.length, register: pick(registers[register]) })} onClose={close}>
      <div className="rm-dialog">
        <p className="soft">{say("mergeNote")}</p>
        <div className="rm-side">
          <table>
            <thead>
              <tr>
                <th scope="row">{say("mergeKeep")}</th>
                {ids.map((id) => (
                  <td key={id} data-picked={id === keep}>
                    <label className="ef-pick">
                      <input type="radio" name={group} checked={id === keep} onChange={() => setKeep(id)} />
                      <span>{id}</span>
                    </label>
                  </td>
                ))}
              </tr>
            </thead>
            <tbody>
              {merged.fields.map((field) => (
                <FieldLine
                  key={field.id}
                  register={register}
                  field={field}
                  onChoose={(from) => setChoices(new Map(choices).set(field.id, from))}
                />
              ))}
            </tbody>
          </table>
          <p className="faint">{say("mergeSame")}</p>
        </div>
        <div className="rm-two">
          <MovedList moved={merged.moved} />
          <DroppedList dropped={merged.dropped} gone={ids.filter((id) => id !== keep)} />
        </div>
        <Outcome saved={saver.outcome} />
        <ReasonSave
          register={register}
          change={merged.change}
          base={county.revision}
          saver={saver}
          whyNot={null}
          placeholder={say("mergeWhyPlaceholder")}
        >
          <Button onClick={close}>{say("cancel")}</Button>
        </ReasonSave>
      </div>
    </Dialog>
  );
}
