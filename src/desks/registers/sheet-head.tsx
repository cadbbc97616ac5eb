/** The head of an open register: what it is, how many rows are shown, filters, files, how high it stands. */

import type { ReactNode } from "react";
import { type RegisterId, registers } from "../../domain/registers/index.ts";
import { IconButton } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useApp, useAppState } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Switch } from "../../ui/switch.tsx";
import { usePhone } from "../../ui/use-media.ts";
import { closeTable, openProblems } from "./open-actions.ts";
import { screenOf } from "./opened.ts";
import { useSay } from "./text.ts";

/** Title, note, and the two ways out: higher or lower, and back. */
export function SheetTitle({ title, note }: { title: string; note: string }) {
  const { store } = useApp();
  const say = useSay();
  const phone = usePhone();
  const full = useAppState((state) => state.view.sheet) === "full";
  return (
    <header className="r-title">
      <h2>{title}</h2>
      <span className="soft nw" role="status">
        {note}
      </span>
      <div className="to">
        {phone ? null : (
          <IconButton
            icon={full ? "down" : "up"}
            label={say(full ? "lower" : "taller")}
            onClick={() => store.look({ sheet: full ? "half" : "full" })}
          />
        )}
        <IconButton icon="close" label={say("back")} onClick={() => closeTable(store)} />
      </div>
    </header>
  );
}

/** Records or problems. */
export function Tabs({ register, tab, count }: { register: RegisterId; tab: "records" | "problems"; count: number }) {
  const { store } = useApp();
  const say = useSay();
  const go = (to: "records" | "problems"): void =>
    to === "problems"
      ? openProblems(store, register)
      : store.look({ screen: screenOf({ what: "register", register, tab: "records" }) });
  return (
    <Choice
      label={say("tabs")}
      value={tab}
      options={[
        { value: "records", label: say("tabRecords") },
        { value: "problems", label: say("tabProblems", { count }) },
      ]}
      onChange={go}
    />
  );
}

export function RowFilters({ register, anyProblem }: { register: RegisterId; anyProblem: boolean }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const { text, problems } = useAppState((state) => state.view.filters);
  const label = say("filterLabel", { register: pick(registers[register]) });
  return (
    <>
      <span className="r-find">
        <input
          type="search"
          className="field"
          aria-label={label}
          placeholder={say("filterPlaceholder")}
          value={text}
          onChange={(event) => store.filter({ text: event.target.value })}
        />
      </span>
      {anyProblem || problems ? (
        <span className="r-only">
          <Switch on={problems} label={say("onlyProblems")} onChange={(on) => store.filter({ problems: on })} />
          <span aria-hidden="true">{say("onlyProblems")}</span>
        </span>
      ) : null}
    </>
  );
}

export const Tools = ({ children }: { children: ReactNode }) => <div className="r-tools">{children}</div>;

/** Everything again: what an empty table offers. */
export function useShowAll(): () => void {
  const { store } = useApp();
  return () => store.filter({ text: "", problems: false });
}
