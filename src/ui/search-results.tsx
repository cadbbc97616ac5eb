/** The list under the search box: a typed position first, then things by how well they match. */

import { registers } from "../domain/registers/index.ts";
import type { Position } from "../domain/rules/finding.ts";
import type { SearchAnswer, SearchHit } from "../domain/search.ts";
import { useCounty, useLanguage } from "./context.ts";
import { Icon } from "./icon.tsx";
import { useSay } from "./say.ts";
import { hitIcon } from "./search-target.ts";
import type { Found } from "./use-search.ts";

interface ResultsProps {
  readonly id: string;
  readonly found: Found;
  readonly text: string;
  /** Index of the entry that Enter takes. */
  readonly at: number;
  readonly onChoose: (entry: SearchHit | Position) => void;
}

const byText = { licence: "byLicence", creditCode: "byCreditCode", id: "byId", address: "byAddress" } as const;

function HitNote({ hit }: { hit: SearchHit }) {
  const say = useSay();
  const county = useCounty();
  const language = useLanguage();
  const town = county?.registers.township.find(({ id }) => id === hit.township)?.name ?? hit.township;
  // How a name's initials matched is plain to see; a number is shown, for it stands nowhere else in the row.
  const why = hit.by === "name" || hit.by === "initials" ? null : `${say(byText[hit.by])} ${hit.detail ?? hit.id}`;
  const label = registers[hit.register];
  const kind = language === "zh" ? label.zh : label.en;
  return <span className="faint nw">{[why ?? town, kind].filter(Boolean).join(" · ")}</span>;
}

function SpotNote({ spot }: { spot: NonNullable<SearchAnswer["spot"]> }) {
  const say = useSay();
  return <span className="faint nw">{say(spot.swapped ? "spotSwapped" : "spotAsTyped")}</span>;
}

/** The mouse is kept from taking the focus, or the list would close before the click. */
const keepFocus = (event: { preventDefault(): void }): void => event.preventDefault();

export function SearchResults({ id, found, text, at, onChoose }: ResultsProps) {
  const say = useSay();
  const { answer, error } = found;
  if (error !== null)
    return (
      <div className="found" role="alert">
        <p>{say("searchFailed", { detail: error })}</p>
      </div>
    );
  const spot = answer?.spot ?? null;
  const offset = spot ? 1 : 0;
  const empty = answer !== null && answer.hits.length === 0 && !spot;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div className="found" onMouseDown={keepFocus}>
      <div id={`${id}-list`} role="listbox" aria-label={say("searchLabel")}>
        {spot ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox hears the keys
          <div id={`${id}-0`} role="option" tabIndex={-1} aria-selected={at === 0} onClick={() => onChoose(spot.at)}>
            <Icon id="search" size={14} />
            <span>{say("spotGo", { lon: spot.at[0], lat: spot.at[1] })}</span>
            <SpotNote spot={spot} />
          </div>
        ) : null}
        {answer?.hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox hears the keys
          <div
            key={`${hit.register}/${hit.id}`}
            id={`${id}-${index + offset}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === index + offset}
            onClick={() => onChoose(hit)}
          >
            <Icon id={hitIcon[hit.register]} size={14} />
            <span>{hit.name}</span>
            <HitNote hit={hit} />
          </div>
        ))}
      </div>
      <p role="status">
        {answer === null
          ? `${say("working")}…`
          : empty
            ? say("searchNone", { text })
            : answer.total > answer.hits.length
              ? say("searchMore", { total: answer.total, shown: answer.hits.length })
              : answer.total > 0
                ? say("searchCount", { count: answer.total })
                : null}
      </p>
    </div>
  );
}
