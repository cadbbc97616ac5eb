/** One record made two: to which each category and each record that refers to it belongs. */

import { useId, useMemo, useState } from "react";
import { draftOf, recordOf } from "../../../domain/change/draft.ts";
import { goesByItself, referrerKey, splitRecord, toDivide } from "../../../domain/change/split.ts";
import { validateChange } from "../../../domain/change/validate.ts";
import type { County } from "../../../domain/county.ts";
import { problemSays } from "../../../domain/problems.ts";
import { cellText, type Row } from "../../../domain/registers/cell-text.ts";
import type { AnyRecord } from "../../../domain/registers/column.ts";
import { freshId } from "../../../domain/registers/fresh-id.ts";
import { type RegisterId, registers, tableOf } from "../../../domain/registers/index.ts";
import { nameOf } from "../../../domain/registers/related.ts";
import { selectionOf } from "../../../state/selected-record.ts";
import { Button } from "../../../ui/button.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { useApp, useCounty, useLanguage } from "../../../ui/context.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { usePick } from "../../../ui/i18n.ts";
import { laidAside } from "./mending-state.ts";
import { Outcome, ReasonSave } from "./reason-save.tsx";
import { useSay } from "./text.ts";
import { useMendSave } from "./use-mend-save.ts";
import type { MendingDeeds } from "./use-mending.ts";

type Owner = "first" | "second" | "both";
type Owners = ReadonlyMap<string, Owner>;

interface Written {
  readonly first: string;
  readonly second: string;
  readonly categories: Owners;
  /** By `register/id`; absent: as it goes by itself. */
  readonly records: Owners;
}

const categoriesOf = (row: Row): readonly string[] => {
  const { categories } = row;
  return Array.isArray(categories) ? categories.map(String) : [];
};

/** A half: its name, its categories; its own number of a licence and credit code stay with the first. */
function halfOf(register: RegisterId, row: Row, id: string, name: string, categories: readonly string[]): AnyRecord {
  const draft = { ...draftOf(register, row), id, name };
  const own = categories.length > 0 || categoriesOf(row).length > 0 ? { categories } : {};
  return recordOf(register, { ...draft, ...own }, row.geometry ?? null, row).record;
}

function splitOf(county: County, register: RegisterId, row: Row, secondId: string, written: Written) {
  const has = (owner: Owner): string[] =>
    categoriesOf(row).filter((one) => {
      const its = written.categories.get(one) ?? "first";
      return its === "both" || its === owner;
    });
  const onlySecond = new Set(categoriesOf(row).filter((one) => written.categories.get(one) === "second"));
  const parts = toDivide(county, register, row.id).map((referrer) => {
    const key = referrerKey(referrer);
    const byItself: Owner = goesByItself(referrer, onlySecond) ? "second" : "first";
    return { referrer, key, owner: written.records.get(key) ?? byItself };
  });
  const change = splitRecord(county, {
    register,
    id: row.id,
    first: halfOf(register, row, row.id, written.first, has("first")),
    second: halfOf(register, row, secondId, written.second, has("second")),
    goes: new Set(parts.filter(({ owner }) => owner === "second").map(({ key }) => key)),
    why: "",
  });
  const problems = change ? validateChange(county, { ...change, why: "-" }) : [];
  return { change, parts, fault: problems.find(({ severity }) => severity === "error") ?? null };
}

function OwnerChoice({
  label,
  value,
  both,
  onChange,
}: {
  label: string;
  value: Owner;
  both: boolean;
  onChange: (to: Owner) => void;
}) {
  const say = useSay();
  const options = [
    { value: "first", label: say("splitGoesFirst") },
    { value: "second", label: say("splitGoesSecond") },
    ...(both ? [{ value: "both", label: say("splitGoesBoth") } as const] : []),
  ] as const;
  return <Choice label={label} value={value} options={options} onChange={onChange} />;
}

interface SplitDialogProps {
  readonly register: RegisterId;
  readonly row: Row;
  readonly deeds: MendingDeeds;
}

export function SplitDialog({ register, row, deeds }: SplitDialogProps) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const county = useCounty();
  const id = useId();
  const [written, setWritten] = useState<Written>(() => ({
    first: nameOf(register, row),
    second: nameOf(register, row),
    categories: new Map(),
    records: new Map(),
  }));
  const secondId = useMemo(
    () => freshId((county?.registers[register] as readonly AnyRecord[] | undefined)?.map((one) => one.id) ?? []),
    [county, register],
  );
  const made = useMemo(
    () => county && splitOf(county, register, row, secondId, written),
    [county, register, row, secondId, written],
  );
  const close = (): void => deeds.set({ tool: null });
  const saver = useMendSave(() => {
    deeds.set(laidAside);
    store.select(selectionOf(register, secondId));
  });
  if (!county || !made) return null;
  const column = tableOf(register).columns.find((one) => one.id === "categories");
  const own = (part: "categories" | "records", key: string, to: Owner): void =>
    setWritten({ ...written, [part]: new Map(written[part]).set(key, to) });
  return (
    <Dialog wide title={say("splitTitle", { name: nameOf(register, row) })} onClose={close}>
      <div className="rm-dialog">
        <p className="soft">{say("splitNote")}</p>
        <div className="rm-two">
          {(["first", "second"] as const).map((half) => (
            <div key={half}>
              <h3>
                {say(half === "first" ? "splitFirst" : "splitSecond", { id: half === "first" ? row.id : secondId })}
              </h3>
              <label htmlFor={`${id}-${half}`}>{say(half === "first" ? "splitNameFirst" : "splitNameSecond")}</label>
              <input
                id={`${id}-${half}`}
                className="field"
                value={written[half]}
                onChange={({ target }) => setWritten({ ...written, [half]: target.value })}
              />
            </div>
          ))}
        </div>
        <div className="rm-side">
          <table>
            <tbody>
              {column
                ? categoriesOf(row).map((one) => (
                    <tr key={one}>
                      <th scope="row">{say("splitCategories")}</th>
                      <td>{cellText(column, one, language)}</td>
                      <td>
                        <OwnerChoice
                          label={`${say("splitCategories")} ${cellText(column, one, language)}`}
                          value={written.categories.get(one) ?? "first"}
                          both
                          onChange={(to) => own("categories", one, to)}
                        />
                      </td>
                    </tr>
                  ))
                : null}
              {made.parts.map(({ referrer, key, owner }) => (
                <tr key={key}>
                  <th scope="row">{pick(registers[referrer.register])}</th>
                  <td>{nameOf(referrer.register, { ...referrer.record })}</td>
                  <td>
                    <OwnerChoice
                      label={`${pick(registers[referrer.register])} ${referrer.record.id}`}
                      value={owner}
                      both={false}
                      onChange={(to) => own("records", key, to)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {made.parts.length === 0 ? <p className="soft">{say("splitNoRecords")}</p> : null}
        </div>
        {row.geometry ? <p className="soft">{say("splitPositionNote")}</p> : null}
        {made.fault ? (
          <p className="ef-fault" role="alert">
            {problemSays(made.fault, language)}
          </p>
        ) : null}
        <Outcome saved={saver.outcome} />
        <ReasonSave
          register={register}
          change={made.fault ? null : made.change}
          base={county.revision}
          saver={saver}
          whyNot={made.fault ? problemSays(made.fault, language) : null}
          placeholder={say("splitWhyPlaceholder")}
        >
          <Button onClick={close}>{say("cancel")}</Button>
        </ReasonSave>
      </div>
    </Dialog>
  );
}
