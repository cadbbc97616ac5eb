/** The forms of a case, as far as there is something to fill in. */

import type { CaseRow } from "../../../domain/cases/case-rows.ts";
import { type FormId, formIds } from "../../../domain/cases/templates.ts";
import { Button } from "../../../ui/button.tsx";
import { Block } from "../../../ui/parts.tsx";
import { type SayCases, useSay } from "./text.ts";

function whyNot(say: SayCases, { record, steps }: CaseRow, form: FormId): string | null {
  if (form === "notice") return record.notified === undefined ? say("notNotified") : null;
  if (form === "inspection") return null;
  const seen = record.reinspected !== undefined || steps.some(({ step }) => step === "passed" || step === "failed");
  return seen ? null : say("notReinspected");
}

export function PrintButtons({ row, onPrint }: { row: CaseRow; onPrint: (form: FormId) => void }) {
  const say = useSay();
  return (
    <Block title={say("prints")}>
      <div className="cs-steps">
        {formIds.map((form) => (
          <Button key={form} whyNot={whyNot(say, row, form)} onClick={() => onPrint(form)}>
            {say(`form_${form}`)}
          </Button>
        ))}
      </div>
    </Block>
  );
}
