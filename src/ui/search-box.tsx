/** The search box over the map: a combobox whose list is walked with the arrow keys. */

import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import type { Position } from "../domain/rules/finding.ts";
import type { SearchAnswer, SearchHit } from "../domain/search.ts";
import { useApp, useAppState } from "./context.ts";
import { Icon } from "./icon.tsx";
import { useSay } from "./say.ts";
import { SearchResults } from "./search-results.tsx";
import { targetOf } from "./search-target.ts";
import { usePhone } from "./use-media.ts";
import { useSearch } from "./use-search.ts";

interface SearchBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Moves the map to a typed position. */
  readonly onSpot: (at: Position) => void;
}

/** Entries in the order of the list: the typed position first. */
export const entriesOf = (answer: SearchAnswer | null): readonly (SearchHit | Position)[] =>
  answer === null ? [] : [...(answer.spot ? [answer.spot.at] : []), ...answer.hits];

export function SearchBox({ input, onSpot }: SearchBoxProps) {
  const { store } = useApp();
  const say = useSay();
  const phone = usePhone();
  const id = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const view = useAppState((state) => state.view);
  const found = useSearch(text);
  const entries = entriesOf(found.answer);
  const shown = open && text.trim() !== "";

  const choose = (entry: SearchHit | Position | undefined): void => {
    if (entry === undefined) return;
    setOpen(false);
    // Chosen: keys such as J and K are commands again.
    input.current?.blur();
    if ("register" in entry) {
      setText(entry.name);
      store.look(targetOf(entry, view));
    } else onSpot(entry);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      setOpen(true);
      setAt(Math.min(at + 1, entries.length - 1));
    },
    ArrowUp: () => setAt(Math.max(at - 1, 0)),
    Enter: () => choose(entries[at]),
    Escape: () => {
      if (shown) setOpen(false);
      else setText("");
      input.current?.blur();
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <search style={{ display: "contents" }}>
      <label>
        <Icon id="search" size={14} />
        <span className="unseen">{say("searchLabel")}</span>
        <input
          ref={input}
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && entries[at] ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={say(phone ? "searchShort" : "searchPlaceholder")}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </label>
      {shown ? <SearchResults id={id} found={found} text={text} at={at} onChoose={choose} /> : null}
    </search>
  );
}
