/** Which column is what: as understood, and changed by hand. */

import { useId } from "react";
import type { ApplicationsFile } from "../../../domain/applications/applications-file.ts";
import { Block } from "../../../ui/parts.tsx";
import { useSay } from "./text.ts";
import { useReading } from "./use-reading.ts";
import { useWork } from "./work.ts";

/** Column of a venue, its word here. */
const meanings = [
  ["name", "name"],
  ["categories", "categories"],
  ["lon", "lon"],
  ["lat", "lat"],
  ["lon,lat", "pair"],
  ["accuracy", "accuracy"],
  ["township", "township"],
  ["licence", "licence"],
  ["id", "id"],
] as const;

/** Is what every answer needs among the columns? */
function isClear({ headers }: ApplicationsFile): boolean {
  const has = (column: string): boolean => headers.some((it) => it.column === column);
  return has("categories") && (has("lon,lat") || has("geometry") || (has("lon") && has("lat")));
}

function Meaning({
  read,
  column,
  word,
}: {
  read: ApplicationsFile;
  column: string;
  word: (typeof meanings)[number][1];
}) {
  const say = useSay();
  const id = useId();
  const [work] = useWork();
  const { choose } = useReading();
  const now = read.headers.find((it) => it.column === column);
  const change = (value: string): void => {
    const columns: Record<number, string | null> = { ...work.choice.columns };
    for (const { index, column: its } of read.headers) if (its === column) columns[index] = null;
    if (value !== "") columns[Number(value)] = column;
    choose({ ...work.choice, sheet: read.sheet, columns });
  };
  return (
    <>
      <label htmlFor={id}>{say(word)}</label>
      <select
        id={id}
        className="field"
        value={now?.index ?? ""}
        onChange={(event) => change(event.currentTarget.value)}
      >
        <option value="">{say("none")}</option>
        {read.headers.map(({ index, header, values }) => (
          <option key={index} value={index}>
            {values.length > 0 ? `${header}（${values[0]}）` : header}
          </option>
        ))}
      </select>
    </>
  );
}

function SheetChoice({ read }: { read: ApplicationsFile }) {
  const say = useSay();
  const id = useId();
  const { choose } = useReading();
  if (read.sheets.length < 2) return null;
  return (
    <>
      <label htmlFor={id}>{say("sheet")}</label>
      <select
        id={id}
        className="field"
        value={read.sheet}
        onChange={(event) => choose({ sheet: event.currentTarget.value })}
      >
        {read.sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </>
  );
}

/** What name, category and position are headed, in one line. */
function Understood({ read }: { read: ApplicationsFile }) {
  const known = ["name", "categories", "lon,lat", "lon", "lat"].flatMap(
    (column) => read.headers.find((it) => it.column === column)?.header ?? [],
  );
  return <b>{known.join(" · ")}</b>;
}

/** Folded where all that is needed was understood. */
export function ColumnsBlock({ read }: { read: ApplicationsFile }) {
  const say = useSay();
  const clear = isClear(read);
  const choices = (
    <div className="va-grid">
      <SheetChoice read={read} />
      {meanings.map(([column, word]) => (
        <Meaning key={column} read={read} column={column} word={word} />
      ))}
    </div>
  );
  return (
    <Block title={say("columns")} note={say(clear ? "columnsNote" : "columnsUnclear")}>
      {clear ? (
        <details className="va-fold">
          <summary>
            <Understood read={read} />
          </summary>
          {choices}
        </details>
      ) : (
        choices
      )}
    </Block>
  );
}
