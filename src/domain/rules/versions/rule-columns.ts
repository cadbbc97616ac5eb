/** A rule's fields as columns of a form: the same controls as of any register. */

import { protectedKinds } from "../../labels.ts";
import type { Choice, Column } from "../../registers/column.ts";
import { stages } from "../../registers/places.ts";
import { measureChoices, placeEnds, venueCategories, venueEnds } from "../../registers/venues.ts";
import { applicationWords, gradeWords, grandfatherWords, kindWords } from "../words.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const labelled = <K extends string>(words: Readonly<Record<K, Choice>>): Record<K, Choice> =>
  Object.fromEntries(Object.entries<Choice>(words).map(([id, { zh, en }]) => [id, { zh, en: capital(en) }])) as Record<
    K,
    Choice
  >;

/** What is most often tried, always in sight. */
export const firstColumns: readonly Column[] = [
  { id: "distance", zh: "距离", en: "Distance", type: "metres", unit: "m" },
  {
    id: "inclusive",
    zh: "恰为该距离",
    en: "Exactly at it",
    type: "choice",
    values: { yes: { zh: "在区内", en: "inside" }, no: { zh: "不在区内", en: "outside" } },
    required: true,
  },
  { id: "measure", zh: "量法", en: "Measure", type: "choice", values: measureChoices, required: true },
];

export const whomColumns: readonly Column[] = [
  { id: "placeEnd", zh: "园所端点", en: "Place end", type: "choice", values: placeEnds, required: true },
  { id: "venueEnd", zh: "场所端点", en: "Venue end", type: "choice", values: venueEnds, required: true },
  {
    id: "protects",
    zh: "保护对象",
    en: "Protects",
    type: "choices",
    values: labelled(Object.fromEntries(protectedKinds.map((kind) => [kind, kindWords[kind]]))),
    required: true,
  },
  { id: "stages", zh: "学段", en: "Stages", type: "choices", values: stages },
  { id: "from", zh: "场所类别", en: "Categories", type: "choices", values: venueCategories, required: true },
  {
    id: "appliesTo",
    zh: "适用情形",
    en: "Applies to",
    type: "choices",
    values: labelled(applicationWords),
    required: true,
  },
  { id: "establishedFrom", zh: "只判此日起设立", en: "Only those since", type: "date" },
  {
    id: "grandfather",
    zh: "先后",
    en: "Who came first",
    type: "choice",
    values: labelled(grandfatherWords),
    required: true,
  },
  { id: "exempt", zh: "豁免", en: "Exempt", type: "ids" },
];

export const paperColumns: readonly Column[] = [
  { id: "since", zh: "生效日期", en: "In force from", type: "date", required: true },
  { id: "until", zh: "终止日期", en: "Until (not incl.)", type: "date" },
  { id: "titleZh", zh: "名称（中文）", en: "Title, Chinese", type: "text", required: true },
  { id: "titleEn", zh: "名称（英文）", en: "Title, English", type: "text", required: true },
  { id: "clause", zh: "条款", en: "Clause", type: "text" },
  { id: "source", zh: "来源", en: "Source", type: "text" },
  {
    id: "sourceGrade",
    zh: "来源等级",
    en: "Source grade",
    type: "choice",
    values: labelled(gradeWords),
    required: true,
  },
];

export const idColumn: Column = { id: "id", zh: "编号", en: "Id", type: "text", required: true };
