/** What a typed text may mean: the readings of two numbers with where each lands, or records of the registers. */

import type { County } from "../../../domain/county.ts";
import { readingName, readingUser } from "../../../domain/import/reading-name.ts";
import { registers } from "../../../domain/registers/index.ts";
import type { SearchHit } from "../../../domain/search.ts";
import type { Landing } from "../../../domain/siting/landings.ts";
import { recordSpot } from "../../../domain/siting/record-spot.ts";
import { useCounty, useLanguage } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Icon } from "../../../ui/icon.tsx";
import { hitIcon } from "../../../ui/search-target.ts";
import { useSay } from "./text.ts";

/** A township's name in the language of the page. */
export function useTownshipName(): (id: string | null) => string | null {
  const county = useCounty();
  const language = useLanguage();
  return (id) => {
    const its = county?.registers.township.find((one) => one.id === id);
    return its ? (language === "zh" ? its.name : (its.nameEn ?? its.name)) : null;
  };
}

interface ReadingListProps {
  readonly landings: readonly Landing[];
  readonly used: string | null;
  readonly coarse: number;
  readonly onChoose: (landing: Landing) => void;
}

export function ReadingList({ landings, used, coarse, onChoose }: ReadingListProps) {
  const say = useSay();
  const pick = usePick();
  const townshipName = useTownshipName();
  return (
    <fieldset>
      <legend>{say("readings")}</legend>
      <p className="faint">
        {say("readingsNote")}
        {coarse > 0 ? ` · ${say("coarse", { metres: coarse })}` : ""}
      </p>
      {landings.map((landing) => {
        const { reading, at, township, inCounty } = landing;
        const where = inCounty ? (townshipName(township) ?? say("noTownship")) : say("outside");
        return (
          <button key={reading.id} type="button" className="st-choice" onClick={() => onChoose(landing)}>
            <b>{pick(readingName(reading))}</b>
            <span className="soft">{pick(readingUser(reading))}</span>
            <span>
              {say("lands", { where })} <span className="soft">{`${at[0].toFixed(5)}, ${at[1].toFixed(5)}`}</span>
            </span>
            {reading.id === used ? <span className="st-used">{say("lastUsed")}</span> : null}
          </button>
        );
      })}
    </fieldset>
  );
}

interface FoundListProps {
  readonly county: County;
  readonly hits: readonly SearchHit[];
  readonly onChoose: (hit: SearchHit) => void;
}

export function FoundList({ county, hits, onChoose }: FoundListProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <fieldset>
      <legend>{say("found")}</legend>
      {hits.map((hit) => {
        const spot = recordSpot(county, hit.register, hit.id);
        const doubt = spot ? `± ${spot.accuracy} m` : say("noPosition");
        const ground = spot && spot.ground > 0 ? ` · ${say("ground", { metres: spot.ground })}` : "";
        return (
          <button
            key={`${hit.register}/${hit.id}`}
            type="button"
            className="st-choice"
            disabled={!spot}
            onClick={() => onChoose(hit)}
          >
            <b>
              <Icon id={hitIcon[hit.register]} size={13} /> {hit.name}
            </b>
            <span className="soft">{hit.detail ?? registers[hit.register][language]}</span>
            <span className="soft">
              {doubt}
              {ground}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
