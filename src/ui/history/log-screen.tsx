/** The county's log: who changed what, when and why, newest first; narrowed by register, person and day. */

import { useState } from "react";
import { type ChangeRegister, type Commit, changeRegisters, keyOf } from "../../domain/change/change.ts";
import { describeChange } from "../../domain/change/describe.ts";
import { registers } from "../../domain/registers/index.ts";
import type { Office } from "../../state/edits.ts";
import { Button, IconButton } from "../button.tsx";
import { useApp, useAppState, useCounty, useLanguage } from "../context.ts";
import { usePick } from "../i18n.ts";
import { Body } from "../parts.tsx";
import { Empty, Failed, Loading } from "../states.tsx";
import { CellChanges } from "./cell-changes.tsx";
import { localDay, localTime } from "./local-time.ts";
import { OwnStepsRow } from "./own-steps-row.tsx";
import { useSay } from "./text.ts";
import { UndoRow } from "./undo-row.tsx";
import { useAsked } from "./use-asked.ts";
import "./history.css";

/** Commits fetched at first, and with each “earlier”. */
const SOME = 100;
/** Records of one commit that are shown cell by cell. */
const SHOWN = 20;

interface Narrow {
  readonly register: ChangeRegister | "";
  readonly who: string;
  readonly day: string;
}

const fits = ({ before, who, at }: Commit, narrow: Narrow): boolean =>
  (narrow.register === "" || before.some(({ register }) => register === narrow.register)) &&
  (narrow.who === "" || who === narrow.who) &&
  (narrow.day === "" || localDay(at) === narrow.day);

function Filters({
  all,
  narrow,
  onChange,
}: {
  all: readonly Commit[];
  narrow: Narrow;
  onChange: (to: Narrow) => void;
}) {
  const say = useSay();
  const pick = usePick();
  const touched = new Set(all.flatMap(({ before }) => before.map(({ register }) => register)));
  const people = [...new Set(all.map(({ who }) => who))].sort();
  const name = (register: ChangeRegister): string => (register === "rule" ? say("rule") : pick(registers[register]));
  return (
    <div className="hi-filters">
      <select
        className="field"
        aria-label={say("logRegister")}
        value={narrow.register}
        onChange={(event) => onChange({ ...narrow, register: event.target.value as Narrow["register"] })}
      >
        <option value="">{say("logAllRegisters")}</option>
        {changeRegisters
          .filter((one) => touched.has(one))
          .map((one) => (
            <option key={one} value={one}>
              {name(one)}
            </option>
          ))}
      </select>
      <select
        className="field"
        aria-label={say("logPerson")}
        value={narrow.who}
        onChange={(event) => onChange({ ...narrow, who: event.target.value })}
      >
        <option value="">{say("logEveryone")}</option>
        {people.map((one) => (
          <option key={one} value={one}>
            {one === "local" ? say("local") : one}
          </option>
        ))}
      </select>
      <input
        type="date"
        className="field"
        aria-label={say("logDay")}
        value={narrow.day}
        onChange={(event) => onChange({ ...narrow, day: event.target.value })}
      />
    </div>
  );
}

/** The records that a commit touched, before and after. */
function Touched({ commit }: { commit: Commit }) {
  const pick = usePick();
  const say = useSay();
  const after = new Map(commit.puts.map((put) => [`${put.register}/${keyOf(put)}`, put.record]));
  return (
    <>
      {commit.before.slice(0, SHOWN).map(({ register, id, record }) => (
        <div key={`${register}/${id}`}>
          <p className="soft">
            {register === "rule" ? say("rule") : pick(registers[register])} · {id}
          </p>
          <CellChanges register={register} entry={{ before: record, after: after.get(`${register}/${id}`) ?? null }} />
        </div>
      ))}
      {commit.before.length > SHOWN ? <p className="faint">{say("rows", { count: commit.before.length })}</p> : null}
    </>
  );
}

function Entry({ commit }: { commit: Commit }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { revision, at, who, why, undoes } = commit;
  return (
    <li className="blk">
      <h2>
        {describeChange(commit, language) || say("revision", { revision })}
        <span className="nw">{localTime(at)}</span>
      </h2>
      <p className="soft">
        {who === "local" ? say("local") : who}
        {undoes === undefined ? null : <> · {say("undoes", { revision: undoes })}</>}
      </p>
      <p className="hi-why">{why}</p>
      <div className="hi-ways">
        <Button kind="quiet" expanded={open} onClick={() => setOpen(!open)}>
          {say("rows", { count: commit.before.length })}
        </Button>
        <Button kind="quiet" onClick={() => store.look({ rev: revision })}>
          {say("open", { revision })}
        </Button>
        <UndoRow commit={commit} />
      </div>
      {open ? <Touched commit={commit} /> : null}
    </li>
  );
}

function Log({ office, revision }: { office: Office; revision: number }) {
  const say = useSay();
  const [limit, setLimit] = useState(SOME);
  const [narrow, setNarrow] = useState<Narrow>({ register: "", who: "", day: "" });
  const asked = useAsked(`${revision}/${limit}`, () => office.log(revision, limit));
  if (asked.error !== null)
    return <Failed what={say("failed")} detail={asked.error} kept={say("failedKept")} onRetry={asked.retry} />;
  if (asked.value === null) return <Loading title={say("loading")} />;
  const shown = asked.value.filter((commit) => fits(commit, narrow));
  const reached = limit >= revision - 1;
  return (
    <>
      <Filters all={asked.value} narrow={narrow} onChange={setNarrow} />
      <Body>
        {shown.length === 0 ? (
          <Empty title={say("logEmpty")}>
            <p>{say("logEmptyNote")}</p>
          </Empty>
        ) : (
          <ol className="hi-list">
            {shown.map((commit) => (
              <Entry key={commit.revision} commit={commit} />
            ))}
          </ol>
        )}
        <div className="hi-more">
          {reached ? (
            <span className="faint">{say("logBegin")}</span>
          ) : (
            <Button onClick={() => setLimit(limit + SOME)}>{say("logMore")}</Button>
          )}
        </div>
      </Body>
    </>
  );
}

export function LogScreen() {
  const { store } = useApp();
  const say = useSay();
  const office = useAppState((state) => state.edit.office);
  const barred = useAppState((state) => state.edit.barred);
  const language = useLanguage();
  const revision = useCounty()?.revision ?? 0;
  return (
    <>
      <header className="head">
        <h1>{say("logTitle")}</h1>
        <div className="to">
          <IconButton icon="close" label={say("back")} onClick={() => store.look({ screen: null })} />
        </div>
      </header>
      {office ? (
        <>
          <p className="hi-note soft">{say("logNote", { count: Math.max(0, revision - 1), revision })}</p>
          <OwnStepsRow office={office} revision={revision} />
          <Log office={office} revision={revision} />
        </>
      ) : (
        <Empty title={say("failed")}>
          <p>{barred ? barred[language] : say("away")}</p>
        </Empty>
      )}
    </>
  );
}
