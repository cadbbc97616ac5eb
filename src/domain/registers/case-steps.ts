/** What was done in a case, step by step: who, when, why. Nothing is taken out of it but by an undo. */

import { caseStates } from "./cases.ts";
import { type RecordOf, table } from "./column.ts";

export const caseStepKinds = {
  opened: { zh: "立案", en: "Opened" },
  inspected: { zh: "现场检查", en: "On-site inspection" },
  notified: { zh: "下发通知", en: "Notice served" },
  extended: { zh: "延期", en: "Extended" },
  rectified: { zh: "完成整改", en: "Put right" },
  moved: { zh: "场所迁移", en: "Venue moved away" },
  passed: { zh: "复查合格", en: "Re-inspection passed" },
  failed: { zh: "复查不合格", en: "Re-inspection failed" },
  closed: { zh: "结案", en: "Closed" },
  dismissed: { zh: "撤销立案", en: "Dismissed" },
  reopened: { zh: "恢复办理", en: "Reopened" },
  transferred: { zh: "移送", en: "Transferred" },
  listed: { zh: "挂牌督办", en: "Listed supervision" },
  unlisted: { zh: "解除督办", en: "Taken off the list" },
} as const;
export type CaseStepKind = keyof typeof caseStepKinds;

export const caseStep = table({
  id: "caseStep",
  zh: "案件步骤",
  en: "Case steps",
  file: "case-steps.csv",
  geometry: "none",
  columns: [
    { id: "id", zh: "编号", en: "Id", type: "text", required: true },
    { id: "case", zh: "案件编号", en: "Case", type: "text", required: true, synonyms: ["案件", "案号"] },
    { id: "step", zh: "步骤", en: "Step", type: "choice", values: caseStepKinds, required: true },
    { id: "day", zh: "办理日期", en: "On", type: "date", required: true, synonyms: ["日期"] },
    { id: "at", zh: "登记时间", en: "Entered at", type: "instant" },
    { id: "by", zh: "办理人", en: "By", type: "text", synonyms: ["经办人"] },
    { id: "stateBefore", zh: "此前状态", en: "State before", type: "choice", values: caseStates },
    { id: "deadline", zh: "整改期限", en: "Deadline", type: "date" },
    { id: "deadlineBefore", zh: "原期限", en: "Deadline before", type: "date" },
    { id: "toBureau", zh: "移送至", en: "To bureau", type: "text" },
    { id: "attachment", zh: "附件编号", en: "Attachment", type: "text", synonyms: ["附件", "照片编号"] },
    { id: "note", zh: "说明", en: "Note", type: "text", synonyms: ["备注", "理由"] },
  ],
});
export type CaseStep = RecordOf<typeof caseStep.columns>;
