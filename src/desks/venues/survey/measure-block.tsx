/** The ways to settle a finding by measuring: a distance, or a better position of either end. */

import { lazy, Suspense, useState } from "react";
import { byId } from "../../../domain/county.ts";
import type { RegisterId } from "../../../domain/registers/index.ts";
import { whyNotEdit } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useAppState, useCounty, useLanguage } from "../../../ui/context.ts";
import { Block } from "../../../ui/parts.tsx";
import { Loading } from "../../../ui/states.tsx";
import type { FindingFacts } from "../finding-detail.tsx";
import { useSay } from "./text.ts";

const MeasureForm = lazy(() => import("./measure-form.tsx"));

function Better({ register, id, label }: { register: RegisterId; id: string; label: string }) {
  const { store } = useApp();
  const language = useLanguage();
  const state = useAppState((all) => all);
  const why = register === "patrolVisit" ? null : whyNotEdit(state, register);
  return (
    <Button
      whyNot={why?.[language] ?? null}
      onClick={() => store.edit({ part: { what: "form", register, id }, leaving: false })}
    >
      {label}
    </Button>
  );
}

export default function MeasureBlock({ rule, evidence }: FindingFacts) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const state = useAppState((all) => all);
  const [open, setOpen] = useState(false);
  const { finding } = evidence;
  if (!county || finding.place === null || finding.placeKind === null) return null;
  const why = whyNotEdit(state, "measurement");
  const held = evidence.measurement === null ? undefined : byId(county, "measurement").get(evidence.measurement);
  const done = held && say("enterDone", { value: held.value, accuracy: held.accuracy, day: held.at });
  return (
    <Block title={say("enter")}>
      <p className="soft">{done ?? say("enterNote")}</p>
      {open ? (
        <Suspense fallback={<Loading />}>
          <MeasureForm county={county} finding={finding} rule={rule} onDone={() => setOpen(false)} />
        </Suspense>
      ) : (
        <div className="row vs-ways">
          <Button whyNot={why?.[language] ?? null} onClick={() => setOpen(true)}>
            {say("enterButton")}
          </Button>
          <Better register="venue" id={finding.venue} label={say("betterVenue")} />
          <Better register={finding.placeKind} id={finding.place} label={say("betterPlace")} />
        </div>
      )}
    </Block>
  );
}
