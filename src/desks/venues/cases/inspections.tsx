/** What joint rounds found at the venue; nothing where none was there. */

import { groupedBy } from "../../../domain/county.ts";
import { inspectionResults } from "../../../domain/registers/rounds.ts";
import { useCounty, useDay, useLanguage } from "../../../ui/context.ts";
import { Block } from "../../../ui/parts.tsx";
import { useSay } from "./text.ts";

export function Inspections({ venue }: { venue: string }) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const day = useDay();
  const all = county ? (groupedBy(county, "inspection", "venue").get(venue) ?? []) : [];
  const known = all.filter(({ at }) => at.slice(0, 10) <= day).sort((a, b) => (a.at < b.at ? 1 : -1));
  if (known.length === 0) return null;
  return (
    <Block title={say("inspections")}>
      <ol className="cs-log">
        {known.map(({ id, at, by, found, note }) => (
          <li key={id}>
            <span className="num">{at.slice(0, 10)}</span>
            <span>
              <b>{inspectionResults[found][language]}</b> <span className="soft">{by ?? say("nobody")}</span>
              {note === undefined ? null : <span className="cs-line soft">{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Block>
  );
}
