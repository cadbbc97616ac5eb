/** A form of the case on one A4 page, in the county's own words; what is not known is left to be written by hand. */

import { useEffect } from "react";
import type { CaseRow } from "../../../domain/cases/case-rows.ts";
import { formValues } from "../../../domain/cases/form-values.ts";
import { type FormId, filledForm, formOf } from "../../../domain/cases/templates.ts";
import { useApp, useCounty, useDay } from "../../../ui/context.ts";
import { PrintPage, PrintPages } from "../../../ui/print-pages.tsx";

interface FormSheetProps {
  readonly row: CaseRow;
  readonly form: FormId;
  readonly onDone: () => void;
}

/** Printed as soon as it is there; gone when the print is done, for while it is there nothing else is printed. */
export function FormSheet({ row, form, onDone }: FormSheetProps) {
  const { today } = useApp();
  const county = useCounty();
  const day = useDay();
  useEffect(() => {
    addEventListener("afterprint", onDone);
    const timer = setTimeout(() => window.print(), 60);
    return () => {
      clearTimeout(timer);
      removeEventListener("afterprint", onDone);
    };
  }, [onDone]);
  if (!county) return null;
  const { title, paragraphs, signs } = filledForm(
    formOf(county.templates, form),
    formValues(county, row, form, today > day ? today : day),
  );
  return (
    <PrintPages>
      <PrintPage className="cs-paper">
        <div lang="zh-CN">
          <header>
            <span>{county.pack.name.zh}</span>
            {county.pack.sample ? <b>示例数据，不作执法依据</b> : null}
          </header>
          <h1>{title}</h1>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <div className="cs-signs">
            {signs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
          <footer>
            <span>案件 {row.record.id}</span>
            <span>{today} 印 · 第 1 页，共 1 页</span>
          </footer>
        </div>
      </PrintPage>
    </PrintPages>
  );
}
