/** Entering what was measured between a venue and a place: the verdict is told before it is saved. */

import { useId, useState } from "react";
import type { County } from "../../../domain/county.ts";
import { type Measure, measureLabels } from "../../../domain/labels.ts";
import { measurement, placeEnds, venueEnds } from "../../../domain/registers/venues.ts";
import type { Finding } from "../../../domain/rules/finding.ts";
import type { Rule } from "../../../domain/rules/rule.ts";
import type { Saved } from "../../../state/edits.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useDay, useLanguage } from "../../../ui/context.ts";
import { IntervalRuler } from "../../../ui/interval-ruler.tsx";
import { Control } from "../../../ui/record-form/control.tsx";
import { PreviewBlock } from "../../../ui/record-form/preview-block.tsx";
import { useSave } from "../../../ui/record-form/use-save.ts";
import { type SaySurvey, useSay } from "./text.ts";
import { type MeasurementForm, type Reading, typedColumns, useMeasurement } from "./use-measurement.ts";
import "../../../ui/record-form/record-form.css";
import "./survey.css";

interface FormProps {
  readonly county: County;
  readonly finding: Finding;
  readonly rule: Rule;
  readonly onDone: () => void;
}

const verdictKeys = { inside: "settledInside", outside: "settledOutside", survey: "settledSurvey" } as const;

/** The figures against the limit. */
function Against({ reading, rule }: { reading: Reading | null; rule: Rule }) {
  const say = useSay();
  if (!reading || rule.distance === null || reading.verdict === "unplaced") return null;
  const { verdict, value, low, high } = reading;
  return (
    <div className="vs-against">
      <p role="status">{say(verdictKeys[verdict])}</p>
      <IntervalRuler verdict={verdict} distance={value} low={low} high={high} limit={rule.distance} width={324} />
    </div>
  );
}

/** Why the last try was not written. */
function notWritten(saved: Saved | null, say: SaySurvey, language: "zh" | "en"): string | null {
  if (saved?.outcome === "conflict") return say("conflict");
  if (saved?.outcome === "refused") return say("refused", { why: saved.why[language] });
  if (saved?.outcome === "invalid") return say("invalid", { what: saved.problems.map(({ title }) => title).join(" ") });
  return null;
}

function faultOf(
  form: MeasurementForm,
  column: (typeof typedColumns)[number],
  say: SaySurvey,
  day: string,
): string | null {
  if (!form.faults.has(column)) return null;
  if (column === "at") return say("badDay", { day });
  return form.faults.get(column) || say("badValue");
}

function Ends({ rule: { measure, venueEnd, placeEnd } }: { rule: Rule }) {
  const say = useSay();
  const language = useLanguage();
  const name: Measure = measure;
  return (
    <p className="soft">
      {say("formEnds", {
        measure: measureLabels[name][language],
        from: venueEnds[venueEnd][language],
        to: placeEnds[placeEnd][language],
      })}
    </p>
  );
}

/** Hands the change to the office with its reason; `onDone` when it is written or waits to be sent. */
function useSaving(onDone: () => void) {
  const { store } = useApp();
  const [saved, setSaved] = useState<Saved | null>(null);
  const { save, busy } = useSave(setSaved, async (change, base): Promise<Saved> => {
    const { office } = store.getState().edit;
    if (!office) throw new Error("no office to write to");
    const answer = await office.save(change, base);
    if (answer.outcome === "committed" || answer.outcome === "waiting") onDone();
    return answer;
  });
  return { saved, save, busy };
}

export default function MeasureForm({ county, finding, rule, onDone }: FormProps) {
  const say = useSay();
  const language = useLanguage();
  const day = useDay();
  const whyId = useId();
  const place = finding.place ?? "";
  const form = useMeasurement(county, rule, finding.venue, place, day);
  const { saved, save, busy } = useSaving(onDone);
  const [why, setWhy] = useState(say("whyDefault", { venue: finding.venue, place }));
  const [tried, setTried] = useState(false);
  const bare = why.trim() === "";
  const submit = (): void => {
    setTried(true);
    if (form.change && !bare) save({ ...form.change, why: why.trim() }, county.revision);
  };
  const wrong = notWritten(saved, say, language) ?? (tried && bare ? say("whyMissing") : null);
  return (
    <form
      className="ef vs-form"
      aria-label={say("formTitle")}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Ends rule={rule} />
      {typedColumns.map((id) => {
        const column = measurement.columns.find((one) => one.id === id);
        if (!column) return null;
        const asked = tried || form.typed[id] !== "";
        return (
          <Control
            key={id}
            column={column}
            value={form.typed[id]}
            onChange={(text) => form.set(id, String(text))}
            fault={asked ? faultOf(form, id, say, day) : null}
          />
        );
      })}
      <Against reading={form.reading} rule={rule} />
      <PreviewBlock change={form.change} />
      <label htmlFor={whyId} className="vs-why">
        {say("why")}
      </label>
      <input
        id={whyId}
        className="field"
        value={why}
        maxLength={500}
        aria-invalid={tried && bare}
        onChange={(event) => setWhy(event.target.value)}
      />
      {wrong === null ? null : <p role="alert">{wrong}</p>}
      <div className="ef-ways">
        <Button kind="main" whyNot={busy ? say("saving") : null} onClick={submit}>
          {say(busy ? "saving" : "save")}
        </Button>
        <Button onClick={onDone}>{say("cancel")}</Button>
      </div>
    </form>
  );
}
