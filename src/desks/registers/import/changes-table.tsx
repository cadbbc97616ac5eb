/** Lists of what will change: those to be asked about, new ones, changed ones cell by cell, those not in the file. */

import { useState } from "react";

import { type ChangeList, type ChangeRow, changeLists } from "../../../domain/import/import-views.ts";
import { problemSays } from "../../../domain/problems.ts";
import { cellText } from "../../../domain/registers/cell-text.ts";
import type { Geometry } from "../../../domain/registers/column.ts";
import { tableOf } from "../../../domain/registers/index.ts";
import { pairText } from "../../../domain/registers/shape-text.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/context.ts";
import { Empty } from "../../../ui/states.tsx";
import { usePhone } from "../../../ui/use-media.ts";
import { VirtualList } from "../../../ui/virtual-list.tsx";
import { metresText } from "./metres.ts";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";
import { useRows } from "./use-rows.ts";

const listWords = {
  asked: "listAsked",
  added: "listAdded",
  changed: "listChanged",
  missing: "listMissing",
} as const satisfies Readonly<Record<ChangeList, string>>;

const isPoint = (value: unknown): value is GeoJSON.Point => (value as Geometry | undefined)?.type === "Point";

function Cells({ cells, moved }: Pick<ChangeRow, "cells" | "moved">) {
  const say = useSay();
  const language = useLanguage();
  const { choices } = useImport().state;
  const columns = tableOf(choices?.register ?? "venue").columns;
  const text = (id: string, value: unknown): string => {
    if (value === undefined || value === null || value === "") return say("cellEmpty");
    if (isPoint(value)) return pairText(value.coordinates);
    const column = columns.find((one) => one.id === id);
    return column ? cellText(column, value, language) : typeof value === "object" ? "…" : String(value);
  };
  const head = (id: string): string =>
    id === "geometry"
      ? say("position")
      : (columns.find((one) => one.id === id)?.[language] ?? id.replace(/^extra\./, ""));
  return (
    <span className="ri-cells">
      {cells.map(({ column, before, after }) => (
        <span key={column}>
          {column === "geometry" && moved !== null
            ? `${say("position")}：${say("moved", { metres: metresText(moved) })}`
            : say("cellChange", { column: head(column), before: text(column, before), after: text(column, after) })}
        </span>
      ))}
    </span>
  );
}

function Asked({ row }: { row: ChangeRow }) {
  const say = useSay();
  const { state, deeds } = useImport();
  const line = row.row ?? 0;
  const answer = state.choices?.pairs[line];
  return (
    <>
      <span className="ri-cells">
        {row.like.map(({ id, name, metres }) => (
          <span key={id}>
            {metres === null
              ? say("likeNowhere", { name, id })
              : say("likeNear", { name, id, metres: metresText(metres) })}
          </span>
        ))}
      </span>
      <span className="ri-line-deed">
        {row.like.slice(0, 3).map(({ id }) => (
          <Button key={id} pressed={answer === id} onClick={() => void deeds.pair({ [line]: id })}>
            {say("askedSame", { id })}
          </Button>
        ))}
        <Button pressed={answer === ""} onClick={() => void deeds.pair({ [line]: "" })}>
          {say("askedNew")}
        </Button>
      </span>
    </>
  );
}

function Line({ list, row }: { list: ChangeList; row: ChangeRow }) {
  const say = useSay();
  const language = useLanguage();
  const { choices } = useImport().state;
  return (
    <div className="ri-change" data-list={list}>
      <span className="num">{row.row ?? "—"}</span>
      <span className="ri-line-name">
        <b>{row.name || row.id}</b>
        <span className="faint">{row.id}</span>
      </span>
      {list === "asked" ? (
        <Asked row={row} />
      ) : list === "changed" ? (
        <Cells cells={row.cells} moved={row.moved} />
      ) : list === "missing" ? (
        <span className="soft">
          {row.kept ? problemSays(row.kept, language) : say(choices?.gone ? "missingGone" : "missingKept")}
        </span>
      ) : (
        <span className="soft">{row.at ? pairText([...row.at]) : ""}</span>
      )}
    </div>
  );
}

/** Every open question answered alike. */
function AskedAll({ count }: { count: number }) {
  const say = useSay();
  const { state, deeds } = useImport();
  const all = async (same: boolean): Promise<void> => {
    const rows = (await state.session?.changeRows("asked", 0, count)) ?? [];
    const taken = new Set<string>();
    const answers = rows.map(({ row, like }): [number, string] => {
      const free = same ? like.find(({ id }) => !taken.has(id))?.id : undefined;
      if (free !== undefined) taken.add(free);
      return [row ?? 0, free ?? ""];
    });
    await deeds.pair(Object.fromEntries(answers));
  };
  return (
    <>
      <Button onClick={() => void all(true)}>{say("askedAllSame")}</Button>
      <Button onClick={() => void all(false)}>{say("askedAllNew")}</Button>
    </>
  );
}

export function ChangesTable() {
  const say = useSay();
  const phone = usePhone();
  const { state } = useImport();
  const { session, changes, version } = state;
  const counts: Readonly<Record<ChangeList, number>> = {
    asked: changes?.asked ?? 0,
    added: changes?.added ?? 0,
    changed: changes?.changed ?? 0,
    missing: changes?.missing ?? 0,
  };
  const first = changeLists.find((one) => counts[one] > 0) ?? "added";
  const [chosen, choose] = useState<ChangeList | null>(null);
  const list = chosen && counts[chosen] > 0 ? chosen : first;
  const at = useRows<ChangeRow>(`${version} ${list}`, (from, to) =>
    session ? session.changeRows(list, from, to) : Promise.resolve([]),
  );
  if (!changes) return null;
  return (
    <>
      <div className="ri-head">
        <div className="seg" role="radiogroup" aria-label={say("lists")}>
          {changeLists
            .filter((one) => counts[one] > 0)
            .map((one) => (
              <label key={one}>
                <input type="radio" name="ri-list" checked={one === list} onChange={() => choose(one)} />
                {say(listWords[one], { count: counts[one].toLocaleString("en") })}
              </label>
            ))}
        </div>
        <span className="ri-deeds">{list === "asked" ? <AskedAll count={counts.asked} /> : null}</span>
      </div>
      {counts[list] === 0 ? (
        <Empty title={say("nothingChanges")}>
          <p>{say("nothingChangesNote")}</p>
        </Empty>
      ) : (
        <div className="ri-lines">
          <VirtualList
            items={Array.from({ length: counts[list] }, (_, i) => i)}
            label={say(listWords[list], { count: counts[list] })}
            rowHeight={phone ? 108 : list === "changed" ? 52 : 40}
            keyOf={(i) => `${list} ${i}`}
            row={(i) => {
              const row = at(i);
              return row ? <Line list={list} row={row} /> : <div className="ri-change faint">{say("loadingRow")}</div>;
            }}
          />
        </div>
      )}
    </>
  );
}
