/** Words shared by page, prints, files and commands. */

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

/** A text in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export const desks = ["overview", "venues", "patrols", "registers"] as const;
export type Desk = (typeof desks)[number];

export const deskLabels: Readonly<Record<Desk, Text & { readonly short: Text }>> = {
  overview: { zh: "全县总览", en: "County overview", short: { zh: "总览", en: "Overview" } },
  venues: { zh: "场所监管", en: "Venues", short: { zh: "场所", en: "Venues" } },
  patrols: { zh: "防溺水巡查", en: "Water patrols", short: { zh: "巡查", en: "Patrols" } },
  registers: { zh: "台账", en: "Registers", short: { zh: "台账", en: "Registers" } },
};

export const verdicts = ["inside", "survey", "outside", "unplaced"] as const;
/** inside the rule's distance · must be surveyed · outside · cannot be computed. */
export type Verdict = (typeof verdicts)[number];

export const verdictLabels: Readonly<Record<Verdict, Text>> = {
  inside: { zh: "在区内", en: "Inside" },
  survey: { zh: "须实测", en: "Survey needed" },
  outside: { zh: "区外", en: "Outside" },
  unplaced: { zh: "无法定位", en: "Unplaced" },
};

export const reasons = ["distance", "date", "accuracy", "measurement"] as const;
/** Why a finding has its verdict. */
export type Reason = (typeof reasons)[number];

export const measures = ["boundary", "entrance", "walking"] as const;
export type Measure = (typeof measures)[number];

export const measureLabels: Readonly<Record<Measure, Text>> = {
  boundary: { zh: "边界直线", en: "Straight to the boundary" },
  entrance: { zh: "校门直线", en: "Straight to the gate" },
  walking: { zh: "步行路径", en: "On foot" },
};

export const protectedKinds = ["school", "kindergarten", "nursery"] as const;
/** The kinds of place that distance rules protect. */
export type ProtectedKind = (typeof protectedKinds)[number];

/** A clause as it is written on screen: `2.5.6` is 二（五）6 in Chinese. */
export function clauseLabel(clause: string, language: Language): string {
  if (language === "en") return clause;
  const digits = "〇一二三四五六七八九十";
  const numeral = (part: string) => [...part].map((d) => digits[Number(d)] ?? d).join("");
  return clause
    .split("-")
    .map((end) => {
      const [chapter = "", section, item] = end.split(".");
      return `${numeral(chapter)}${section ? `（${numeral(section)}）` : ""}${item ?? ""}`;
    })
    .join("—");
}
