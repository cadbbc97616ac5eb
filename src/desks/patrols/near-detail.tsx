/** A campus or a village, seen from this desk: which water points lie within 1 km of it. */

import { byId, type County } from "../../domain/county.ts";
import { protectedKinds } from "../../domain/labels.ts";
import { nearWaters } from "../../domain/patrols/near-waters.ts";
import type { Patrols } from "../../domain/patrols/patrol-types.ts";
import { isOverdue } from "../../domain/patrols/water-list.ts";
import { registers } from "../../domain/registers/index.ts";
import { useCounty, useDay, useLanguage } from "../../ui/context.ts";
import { Icon, type IconId } from "../../ui/icon.tsx";
import { Block, Body, DetailHead } from "../../ui/parts.tsx";
import { NearTable, People } from "./near-table.tsx";
import { RiskSign } from "./risk-sign.tsx";
import { useSay } from "./text.ts";
import { selectionOf } from "./use-waters.ts";
import { dueText } from "./wording.ts";

interface Subject {
  readonly name: string;
  readonly kind: { readonly zh: string; readonly en: string };
  readonly icon: IconId;
  readonly children: number | null;
}

function subjectOf(county: County, of: "place" | "village", id: string): Subject | null {
  if (of === "village") {
    const village = byId(county, "village").get(id);
    return village
      ? { name: village.name, kind: registers.village, icon: "place-village", children: village.children ?? null }
      : null;
  }
  for (const kind of protectedKinds) {
    const place = byId(county, kind).get(id);
    if (!place) continue;
    const children = ("pupils" in place ? place.pupils : "children" in place ? place.children : undefined) ?? null;
    return { name: place.name, kind: registers[kind], icon: `place-${kind}`, children };
  }
  return null;
}

function Waters({ patrols, of, id }: { patrols: Patrols; of: "place" | "village"; id: string }) {
  const say = useSay();
  const day = useDay();
  const county = useCounty();
  const found = nearWaters(patrols, of, id);
  const high = found.filter(({ status }) => status.risk === "high").length;
  if (!county) return null;
  const records = byId(county, "waterHazard");
  const lines = found.map(({ status, near }) => ({
    selection: selectionOf(status.water),
    sign: <RiskSign risk={status.risk} size={16} />,
    name: records.get(status.water)?.name ?? status.water,
    note: isOverdue(status) ? (
      <b>{dueText(status, day, say)}</b>
    ) : (
      <span className="soft">{dueText(status, day, say)}</span>
    ),
    near,
  }));
  return (
    <Block
      title={say("nearWaters")}
      note={lines.length === 0 ? undefined : say("nearWatersNote", { count: lines.length, high })}
    >
      {lines.length === 0 ? (
        <p className="soft">{say("noWaters")}</p>
      ) : (
        <NearTable label={say("nearWaters")} lines={lines} />
      )}
    </Block>
  );
}

export function NearDetail({ patrols, of, id }: { patrols: Patrols; of: "place" | "village"; id: string }) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const subject = county ? subjectOf(county, of, id) : null;
  if (!subject) return null;
  return (
    <>
      <DetailHead title={say(of)} note={id} />
      <Body>
        <section className="patrols-lead">
          <div>
            <span className="leaf">
              <Icon id={subject.icon} size={28} />
            </span>
            <h3 className="fig">{subject.name}</h3>
          </div>
          <p>
            <b>{subject.kind[language]}</b> · {say(of === "village" ? "minors" : "pupils")}{" "}
            <People count={subject.children} />
          </p>
        </section>
        <Waters patrols={patrols} of={of} id={id} />
      </Body>
    </>
  );
}
