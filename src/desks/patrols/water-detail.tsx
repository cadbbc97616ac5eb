/** One water point: its danger, its equipment, its visits, and whose children it endangers. */

import type { ListedWater } from "../../domain/patrols/water-list.ts";
import { riskLevels, waterTypes } from "../../domain/registers/waters.ts";
import { Show } from "../../ui/answered.tsx";
import { useCounty, useDay, useLanguage } from "../../ui/context.ts";
import { Block, Body, DetailHead } from "../../ui/parts.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { Duty } from "./duty.tsx";
import { EquipmentTable } from "./equipment-table.tsx";
import { Keeper } from "./keeper.tsx";
import { townshipName } from "./names.ts";
import { Registered } from "./registered.tsx";
import { RiskSign } from "./risk-sign.tsx";
import { SeasonCalendar } from "./season-calendar.tsx";
import { useSay } from "./text.ts";
import { WhoIsNear } from "./who-is-near.tsx";
import { figure, whySentences } from "./wording.ts";

function Lead({ water: { status, record } }: { water: ListedWater }) {
  const say = useSay();
  const language = useLanguage();
  const day = useDay();
  const county = useCounty();
  const town = county ? townshipName(county, status.township, language) : null;
  const what = [riskLevels[record.risk][language], waterTypes[record.type][language], town ?? say("noTownship")];
  const why = whySentences(status, day, say, language === "zh").join(language === "zh" ? "" : " ");
  return (
    <section className="patrols-lead">
      <div>
        <RiskSign risk={record.risk} size={32} silent />
        <h3 className="fig">{record.name}</h3>
        {(status.overdueDays ?? 0) > 0 ? (
          <span className="fig">
            <small>{say("overdueBefore")}</small> {figure(status.overdueDays ?? 0)}
            <small>{say("overdueAfter")}</small>
          </span>
        ) : null}
      </div>
      <p>
        <b>{what.join(" · ")}</b>
      </p>
      <p className="soft">{why}</p>
    </section>
  );
}

function Calendar({ id }: { id: string }) {
  const say = useSay();
  const answer = useAnswer("waterCalendar", { asOf: useDay(), water: id });
  // The calendar of the point before is not this one's.
  const own = answer.value?.water === id ? answer.value : null;
  return (
    <Block title={say("calendar")} note={own === null ? undefined : `${own.from} – ${own.to.slice(5)}`}>
      <Show answer={{ ...answer, value: own }}>{(calendar) => <SeasonCalendar calendar={calendar} />}</Show>
    </Block>
  );
}

export function WaterDetail({ water }: { water: ListedWater }) {
  const say = useSay();
  const { status, record } = water;
  return (
    <>
      <DetailHead title={say("water")} note={record.id} />
      <Body>
        <Lead water={water} />
        <Block title={say("equipment")}>
          <EquipmentTable water={record} />
        </Block>
        <Block title={say("keeper")}>
          <Keeper water={record} />
        </Block>
        <Block title={say("patrol")}>
          <Duty status={status} />
          <p className="patrols-note">{say("notYet")}</p>
        </Block>
        <Calendar id={record.id} />
        <WhoIsNear status={status} />
        <Block title={say("register")}>
          <Registered water={record} />
        </Block>
      </Body>
    </>
  );
}
