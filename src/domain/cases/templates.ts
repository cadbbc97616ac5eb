/**
 * Forms of a case that are printed: 责令改正通知书, 复查意见书, 现场检查笔录. Their words are the county's
 * (`templates.json`); what stands in {{braces}} is filled in from the case. They are Chinese: they go to the venue.
 */

export const formIds = ["inspection", "notice", "reinspection"] as const;
export type FormId = (typeof formIds)[number];

export interface FormTemplate {
  readonly id: FormId;
  readonly title: string;
  /** A paragraph that is only `{{field}}` and empty is left out. */
  readonly paragraphs: readonly string[];
  /** Who signs at the end, each on a line of its own. */
  readonly signs: readonly string[];
}

export interface Templates {
  /** Working days that a form proposes: for putting right, and again after a re-inspection that failed. */
  readonly workingDays: { readonly notice: number; readonly again: number };
  readonly forms: readonly FormTemplate[];
}

/** What a template may speak of, each with what it is. */
export const formFields = {
  county: "县名",
  bureau: "承办部门",
  case: "案件编号",
  number: "文书编号",
  venue: "场所名称",
  venueId: "场所编号",
  address: "场所地址",
  categories: "经营类别",
  licence: "许可证号",
  creditCode: "统一社会信用代码",
  operator: "经营者",
  rule: "规则名称",
  clause: "条款",
  source: "依据",
  place: "保护对象名称",
  measure: "量法",
  distance: "立案时的距离",
  interval: "立案时的距离区间",
  verdict: "立案时的判定",
  opened: "立案日期",
  inspected: "最近一次现场检查日期",
  inspectedNote: "现场检查说明",
  notified: "通知日期",
  deadline: "整改期限",
  workingDays: "通知日至期限的工作日数",
  rectified: "整改日期",
  reinspected: "复查日期",
  result: "复查结果",
  resultNote: "复查说明",
  by: "最近一步办理人",
  today: "打印日期",
} as const;
export type FormField = keyof typeof formFields;

const field = /\{\{\s*([A-Za-z]*)\s*\}\}/g;

/** Names in braces that no case has. */
export const unknownFields = (text: string): readonly string[] =>
  [...text.matchAll(field)].map(([, name = ""]) => name).filter((name) => !(name in formFields));

/** What is not known is left to be written by hand. */
const blank = "＿＿＿＿＿＿";

/** The paragraphs filled in. */
export function filledForm(
  template: FormTemplate,
  values: Readonly<Partial<Record<FormField, string>>>,
): { readonly title: string; readonly paragraphs: readonly string[]; readonly signs: readonly string[] } {
  const fill = (text: string): string =>
    text.replace(field, (_, name: string) => {
      const value = values[name as FormField] ?? "";
      return value === "" ? blank : value;
    });
  return {
    title: fill(template.title),
    paragraphs: template.paragraphs.map(fill),
    signs: template.signs.map(fill),
  };
}

/** What a county without `templates.json` prints. */
export const plainTemplates: Templates = {
  workingDays: { notice: 20, again: 10 },
  forms: [
    {
      id: "inspection",
      title: "现场检查笔录",
      paragraphs: [
        "案件编号：{{case}}　　检查日期：{{inspected}}",
        "被检查场所：{{venue}}（{{venueId}}），地址：{{address}}，经营类别：{{categories}}，统一社会信用代码：{{creditCode}}，许可证号：{{licence}}，经营者：{{operator}}。",
        "立案核查：按“{{rule}}”（{{clause}}），该场所距{{place}} {{distance}}（{{measure}}，95 % 区间 {{interval}}），判定为“{{verdict}}”。",
        "现场情况：{{inspectedNote}}",
        "以上笔录经被检查人核对无误。",
      ],
      signs: ["检查人员（两名）：", "被检查人：", "日期："],
    },
    {
      id: "notice",
      title: "责令改正通知书",
      paragraphs: [
        "文书编号：{{number}}",
        "{{venue}}（统一社会信用代码 {{creditCode}}）：",
        "经查，你单位位于{{address}}的经营场所距{{place}} {{distance}}（{{measure}}，95 % 区间 {{interval}}），在“{{rule}}”规定的范围内（依据：{{source}}），列入清理。",
        "现责令你单位自 {{notified}} 起 {{workingDays}} 个工作日内改正，期限至 {{deadline}}。改正后请及时告知本机关复查。",
        "逾期未改正的，依法处理，并可列入挂牌督办。",
        "如有异议，可在收到本通知之日起向本机关陈述、申辩，并可依法申请行政复议或者提起行政诉讼。",
      ],
      signs: ["{{bureau}}（印章）", "签发日期：{{notified}}", "签收人：　　　　　　　签收日期："],
    },
    {
      id: "reinspection",
      title: "复查意见书",
      paragraphs: [
        "案件编号：{{case}}　　场所：{{venue}}（{{venueId}}）",
        "本机关于 {{notified}} 责令该场所改正，期限至 {{deadline}}。{{reinspected}} 对其改正情况进行了复查。",
        "复查结果：{{result}}",
        "说明：{{resultNote}}",
      ],
      signs: ["复查人员（两名）：", "被复查人：", "{{bureau}}（印章）", "日期："],
    },
  ],
};

/** The county's own form; one that it does not have is the plain one. */
export const formOf = (templates: Templates | undefined, id: FormId): FormTemplate => {
  const form = templates?.forms.find((one) => one.id === id) ?? plainTemplates.forms.find((one) => one.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
};
