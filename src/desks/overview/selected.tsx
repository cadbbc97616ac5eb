/** What is selected on the map while this desk is on screen: its name, its kind, and the desk that knows more. */

import { byId, type County } from "../../domain/county.ts";
import { deskLabels, protectedKinds } from "../../domain/labels.ts";
import { type RegisterId, registers } from "../../domain/registers/index.ts";
import { deskChange } from "../../state/store.ts";
import type { Selection, SelectionKind } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useAppState, useCounty } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { useSay } from "./text.ts";

const kept: Readonly<Partial<Record<SelectionKind, readonly RegisterId[]>>> = {
  place: protectedKinds,
  venue: ["venue"],
  finding: ["venue"],
  water: ["waterHazard"],
  home: ["childrensHome"],
  station: ["protectionStation"],
  village: ["village"],
  welfare: ["welfareInstitution"],
};

/** Where more is said of it. */
const deskOf: Readonly<Partial<Record<SelectionKind, "venues" | "patrols">>> = {
  place: "venues",
  venue: "venues",
  finding: "venues",
  water: "patrols",
};

function recordOf(county: County, { kind, id }: Selection): { register: RegisterId; name: string } | null {
  for (const register of kept[kind] ?? []) {
    const record = byId(county, register).get(id);
    if (record) return { register, name: "name" in record && record.name ? record.name : id };
  }
  return null;
}

/** The selected record; null: nothing of a register is selected (a township narrows, it is not listed here). */
export function useSelectedRecord() {
  const county = useCounty();
  const selection = useAppState((state) => state.view.selection);
  const record = county && selection ? recordOf(county, selection) : null;
  return record && selection ? { ...record, selection } : null;
}

export function Selected() {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const record = useSelectedRecord();
  if (!record) return null;
  const { selection, register, name } = record;
  const desk = deskOf[selection.kind];
  return (
    <section className="ov-selected" aria-label={say("selected")}>
      <p>
        <b>{name}</b> <span className="faint">{pick(registers[register])}</span>
      </p>
      <p>
        {desk ? (
          <Button onClick={() => store.look({ ...deskChange(store.getState().view, desk), selection })}>
            {say("openOn", { desk: pick(deskLabels[desk]) })}
          </Button>
        ) : null}
        <Button kind="quiet" onClick={() => store.select(null)}>
          {say("unselect")}
        </Button>
      </p>
    </section>
  );
}
