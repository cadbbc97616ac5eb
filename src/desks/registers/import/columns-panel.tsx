/** Which register and sheet, and what lacks; what each column means stands in the wide table. */

import { type RegisterId, registerIds, registers, tableOf } from "../../../domain/registers/index.ts";
import { Button } from "../../../ui/button.tsx";
import { usePick } from "../../../ui/i18n.ts";
import { Empty } from "../../../ui/states.tsx";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";
import { WaysBar } from "./ways-bar.tsx";

/** Required columns that no header means. Ids are made where the file has none. */
function useLacking(): readonly { readonly zh: string; readonly en: string }[] {
  const { choices } = useImport().state;
  if (!choices) return [];
  return tableOf(choices.register).columns.filter(
    ({ id, required }) => required && id !== "id" && !choices.columns.includes(id),
  );
}

export function ColumnsPanel() {
  const say = useSay();
  const pick = usePick();
  const { state, deeds } = useImport();
  const { session, choices, columns } = state;
  const lacking = useLacking();
  if (!session || !choices) return null;
  const { sheets } = session.file;
  const likely = sheets[choices.sheet]?.registers ?? [];
  const order = [...likely, ...registerIds.filter((id) => !likely.includes(id))];
  return (
    <div className="ri-form">
      <label>
        <span>{say("register")}</span>
        <select
          className="field"
          value={choices.register}
          onChange={(event) => void deeds.sheet(choices.sheet, event.target.value as RegisterId)}
        >
          {order.map((id) => (
            <option key={id} value={id}>
              {pick(registers[id])}
            </option>
          ))}
        </select>
      </label>
      {sheets.length > 1 ? (
        <label>
          <span>{say("sheet")}</span>
          <select
            className="field"
            value={choices.sheet}
            onChange={(event) => {
              const sheet = Number(event.target.value);
              void deeds.sheet(sheet, sheets[sheet]?.registers[0] ?? choices.register);
            }}
          >
            {sheets.map(({ name, rows }, i) => (
              <option key={i} value={i}>
                {say("sheetRows", { name, rows })}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {columns ? (
        <>
          <p className="soft">{say("headerAt", { row: columns.header, rows: columns.rows })}</p>
          {columns.aside.slice(0, 3).map((text) => (
            <p key={text} className="faint ri-aside">
              {say("aside", { text })}
            </p>
          ))}
        </>
      ) : (
        <Empty title={say("noHeader")}>
          <p>{say("noHeaderNote")}</p>
        </Empty>
      )}
      {columns && lacking.length > 0 ? (
        <div className="ri-lack" role="alert">
          <b>{say("lackTitle")}</b>
          <p>{lacking.map(pick).join("、")}</p>
          <p className="soft">{say("lackNote")}</p>
        </div>
      ) : null}
    </div>
  );
}

export function ColumnsWays() {
  const say = useSay();
  const { state, deeds } = useImport();
  return (
    <WaysBar back="file">
      <Button kind="main" whyNot={state.columns ? null : say("noHeader")} onClick={() => void deeds.toDatum()}>
        {say("next")}
      </Button>
    </WaysBar>
  );
}
