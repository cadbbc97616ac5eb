/** One record that two changed: each item with both values, one of which is chosen. */

import { type Clash, choiceOf, firstChoice } from "../../domain/change/clash.ts";
import type { Difference, Side } from "../../domain/change/side-by-side.ts";
import { cellText } from "../../domain/registers/cell-text.ts";
import type { AnyRecord } from "../../domain/registers/column.ts";
import { useLanguage } from "../context.ts";
import { type SayEdit, useSay } from "./text.ts";

interface ClashTableProps {
  readonly clash: Clash;
  readonly choices: ReadonlyMap<string, Side>;
  readonly onChoose: (choice: string, side: Side) => void;
}

function positionText(at: AnyRecord["geometry"], say: SayEdit): string {
  if (at?.type !== "Point") return say(at ? "shapeChanged" : "emptyValue");
  const [lon = Number.NaN, lat = Number.NaN] = at.coordinates;
  return `${lon.toFixed(6)}°, ${lat.toFixed(6)}°`;
}

/** `row` null: the whole record. */
function useValue(clash: Clash, row: Difference | null): (side: Side) => string {
  const say = useSay();
  const language = useLanguage();
  return (side) => {
    if (row === null) return say(clash[side] === null ? "wholeGone" : "wholeStands");
    if (row.column === null) return positionText(row[side] as AnyRecord["geometry"], say);
    return cellText(row.column, row[side], language) || say("emptyValue");
  };
}

function Row({ clash, row, choices, onChoose }: ClashTableProps & { readonly row: Difference | null }) {
  const say = useSay();
  const language = useLanguage();
  const value = useValue(clash, row);
  const choice = choiceOf(clash, row);
  const chosen = choices.get(choice) ?? firstChoice(row);
  const name = row === null ? say("whole") : row.column ? row.column[language] : say("position");
  return (
    <tr>
      <th scope="row">{name}</th>
      {(["mine", "theirs"] as const).map((one) => (
        <td key={one} data-picked={chosen === one}>
          <label className="ef-pick">
            <input
              type="radio"
              name={`pick-${choice}`}
              checked={chosen === one}
              onChange={() => onChoose(choice, one)}
            />
            <span className="unseen">
              {name} {say(one)}
            </span>
            <span>{value(one)}</span>
          </label>
        </td>
      ))}
    </tr>
  );
}

export function ClashTable(props: ClashTableProps) {
  const say = useSay();
  const { rows, mine, theirs } = props.clash;
  if (rows.length === 0 && mine !== null && theirs !== null && props.clash.register !== "rule") return null;
  const shown: readonly (Difference | null)[] = rows.length === 0 ? [null] : rows;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say("conflictColumn")}</th>
          <th scope="col">{say("mine")}</th>
          <th scope="col">{say("theirs")}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <Row key={row?.id ?? ""} {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}
