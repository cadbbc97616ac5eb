/** Ticked rows moved alike, by metres or out of a datum; the map shows from where to where before it is saved. */

import { useEffect, useId, useMemo, useState } from "react";
import {
  changeOfMove,
  type DatumShift,
  type Move,
  type MovedBatch,
  moveBatch,
} from "../../../domain/change/move-batch.ts";
import type { Row } from "../../../domain/registers/cell-text.ts";
import type { Geometry } from "../../../domain/registers/column.ts";
import type { RegisterId } from "../../../domain/registers/index.ts";
import { writtenVertices } from "../../../domain/registers/shape-text.ts";
import type { RouteLine } from "../../../map/scene.ts";
import { Button } from "../../../ui/button.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { useCounty } from "../../../ui/context.ts";
import { laidAside } from "./mending-state.ts";
import { Outcome, ReasonSave } from "./reason-save.tsx";
import { useSay } from "./text.ts";
import { useMendSave } from "./use-mend-save.ts";
import type { MendingDeeds } from "./use-mending.ts";

/** Lines that the map draws; the rest move alike. */
const MOST_LINES = 1000;

interface MovePartProps {
  readonly register: RegisterId;
  readonly ticked: readonly Row[];
  readonly deeds: MendingDeeds;
}

const spotOf = (geometry: Geometry | undefined): readonly [number, number] => {
  const [[lon = Number.NaN, lat = Number.NaN] = []] = geometry ? writtenVertices(geometry) : [];
  return [lon, lat];
};

const linesOf = ({ moved }: MovedBatch): readonly RouteLine[] =>
  moved.slice(0, MOST_LINES).map(({ before, after }) => ({
    id: `move/${before.id}`,
    path: [spotOf(before.geometry), spotOf(after.geometry)],
    state: "ahead",
  }));

/** Metres as typed; a comma counts as a point, nothing as 0; NaN: no number. */
const metresOf = (text: string): number => Number(text.trim().replace(/[，,]/, ".") || "0");

interface Typed {
  readonly by: Move["by"];
  readonly east: string;
  readonly north: string;
  readonly doubt: string;
  readonly from: DatumShift;
}

function moveOf({ by, east, north, doubt, from }: Typed): Move | null {
  if (by === "datum") return { by, from };
  const [e, n, accuracy] = [metresOf(east), metresOf(north), metresOf(doubt)];
  if (![e, n, accuracy].every(Number.isFinite) || accuracy < 0 || (e === 0 && n === 0)) return null;
  return { by, east: e, north: n, accuracy };
}

function Fields({ typed, set }: { typed: Typed; set: (change: Partial<Typed>) => void }) {
  const say = useSay();
  const id = useId();
  if (typed.by === "datum")
    return (
      <>
        <label htmlFor={id}>{say("datumWas")}</label>
        <select
          id={id}
          className="field"
          value={typed.from}
          onChange={({ target }) => set({ from: target.value as DatumShift })}
        >
          <option value="gcj02">{say("datumGcj")}</option>
          <option value="bd09">{say("datumBd")}</option>
          <option value="toGcj02">{say("datumBack")}</option>
        </select>
      </>
    );
  return (
    <>
      {(["east", "north", "doubt"] as const).map((name) => (
        <span key={name} className="rm-metres">
          <label htmlFor={`${id}-${name}`}>{say(name)}</label>
          <input
            id={`${id}-${name}`}
            className="field"
            inputMode="decimal"
            value={typed[name]}
            onChange={({ target }) => set({ [name]: target.value })}
          />
          <span className="faint">{say("metres")}</span>
        </span>
      ))}
    </>
  );
}

/** The longest way, as the crow flies, metres: on the ground of one county a degree is as long everywhere. */
function farthest({ moved }: MovedBatch): number {
  const lengths = moved.map(({ before, after }) => {
    const [[lon, lat], [lon2, lat2]] = [spotOf(before.geometry), spotOf(after.geometry)];
    return Math.hypot((lon2 - lon) * Math.cos((lat * Math.PI) / 180), lat2 - lat) * 111_195;
  });
  return lengths.reduce((most, one) => Math.max(most, one), 0);
}

const widest = ({ moved }: MovedBatch): number =>
  moved.reduce((most, { after }) => Math.max(most, Number((after as Row)["accuracy"] ?? 0)), 0);

export function MovePart({ register, ticked, deeds }: MovePartProps) {
  const say = useSay();
  const county = useCounty();
  const [typed, setTyped] = useState<Typed>({ by: "vector", east: "", north: "", doubt: "", from: "gcj02" });
  const move = useMemo(() => moveOf(typed), [typed]);
  const batch = useMemo(
    () => (county && move ? moveBatch(county, register, ticked, move) : null),
    [county, register, ticked, move],
  );
  const { set } = deeds;
  useEffect(() => set({ moving: batch ? linesOf(batch) : null }), [set, batch]);
  useEffect(() => () => set({ moving: null }), [set]);
  const saver = useMendSave(() => set(laidAside));
  const some = batch && batch.moved.length > 0 ? batch : null;
  const whyNot =
    ticked.length === 0 ? say("needTicked") : move === null ? say("moveBad") : some ? null : say("moveNothing");
  return (
    <section className="rm-tool" aria-label={say("move")}>
      <div className="rm-row">
        <Choice
          label={say("moveBy")}
          value={typed.by}
          options={[
            { value: "vector", label: say("byVector") },
            { value: "datum", label: say("byDatum") },
          ]}
          onChange={(by) => setTyped({ ...typed, by })}
        />
        <Fields typed={typed} set={(change) => setTyped({ ...typed, ...change })} />
      </div>
      <p className="soft" role="status">
        {some
          ? say("movePreview", { count: some.moved.length, far: farthest(some).toFixed(1), accuracy: widest(some) })
          : (whyNot ?? "")}
        {batch && batch.unplaced.length > 0 ? ` · ${say("moveUnplaced", { count: batch.unplaced.length })}` : ""}
      </p>
      <Outcome saved={saver.outcome} />
      <ReasonSave
        register={register}
        change={some && changeOfMove(register, some, "")}
        base={county?.revision ?? 0}
        saver={saver}
        whyNot={whyNot}
      >
        <Button onClick={() => set({ tool: null })}>{say("cancel")}</Button>
      </ReasonSave>
    </section>
  );
}
