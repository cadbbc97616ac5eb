/** The shelf: every register in its group, the totals above. */

import type { RegisterId } from "../../domain/registers/index.ts";
import type { RegisterQuality } from "../../domain/registers/quality.ts";
import { useCounty, useDay } from "../../ui/context.ts";
import { shelfGroups } from "./shelf-groups.ts";
import { ShelfRow } from "./shelf-row.tsx";
import { useSay } from "./text.ts";
import { useOpened } from "./use-opened.ts";

const groupWords = {
  places: "groupPlaces",
  venues: "groupVenues",
  waters: "groupWaters",
  villages: "groupVillages",
  ground: "groupGround",
} as const;

function Totals({ shelf }: { shelf: readonly RegisterQuality[] }) {
  const say = useSay();
  const day = useDay();
  const problems = useCounty()?.problems ?? [];
  const rows = shelf.reduce((sum, one) => sum + one.rows, 0);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const totals = [
    [rows, "totalRows"],
    [errors, "totalErrors"],
    [problems.length - errors, "totalWarnings"],
  ] as const;
  return (
    <div className="r-totals">
      <p className="soft">{say("totalNote", { count: shelf.length, day })}</p>
      <ul>
        {totals.map(([count, unit]) => (
          <li key={unit} className="fig">
            {count.toLocaleString("en")} <small>{say(unit)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Shelf({ shelf }: { shelf: readonly RegisterQuality[] }) {
  const say = useSay();
  const opened = useOpened();
  const open: RegisterId | null = opened?.what === "register" ? opened.register : null;
  const byRegister = new Map(shelf.map((one) => [one.register, one]));
  return (
    <>
      <Totals shelf={shelf} />
      <table className="r-shelf" aria-label={say("shelfLabel")}>
        <thead>
          <tr>
            <th scope="col">{say("colRegister")}</th>
            <th scope="col" className="num">
              {say("colRows")}
            </th>
            <th scope="col">{say("colNewest")}</th>
            <th scope="col" className="num">
              {say("colFull")}
            </th>
            <th scope="col" className="num">
              {say("colProblems")}
            </th>
          </tr>
        </thead>
        {shelfGroups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th scope="rowgroup" colSpan={5} className="r-group">
                {say(groupWords[group.id])}
              </th>
            </tr>
            {group.registers.map((register) => {
              const quality = byRegister.get(register);
              return quality ? (
                <ShelfRow key={register} register={register} quality={quality} open={register === open} />
              ) : null;
            })}
          </tbody>
        ))}
      </table>
    </>
  );
}
