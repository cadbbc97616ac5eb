import { derive } from "../domain/derive.ts";
import { command } from "./command.ts";
import { asJson } from "./output.ts";
import { asOfOption, dayOf, packOption, readCounty } from "./pack-option.ts";
import { siteText } from "./site-text.ts";
import { accuracyFrom, categoriesFrom, spotFrom } from "./spot.ts";

export const site = command({
  name: "site",
  operands: "",
  says: {
    zh: "各条现行规则对这一点怎么说，以及哪些没有判定",
    en: "what each rule in force says of a spot, and what was not judged",
  },
  options: {
    ...packOption,
    at: {
      type: "string",
      value: "LON,LAT",
      says: { zh: "经度,纬度（WGS 84，必填）", en: "the spot, WGS 84 (required)" },
    },
    category: {
      type: "string",
      multiple: true,
      value: "C",
      says: { zh: "经营类别，可重复（必填）", en: "venue category, repeatable (required)" },
    },
    accuracy: {
      type: "string",
      value: "M",
      says: { zh: "定位精度，米（95 %）；不填按“不详”", en: "metres, 95 %; else the pack's figure for “unknown”" },
    },
    ...asOfOption,
  },
  async run({ values, json, language, io }) {
    const at = spotFrom(values.at);
    const categories = categoriesFrom(values.category);
    const county = readCounty(values.pack, io);
    const accuracy = accuracyFrom(values.accuracy, county.pack.defaults.accuracy.unknown);
    const answer = derive(county, "site", { asOf: dayOf(values["as-of"], county, io), at, accuracy, categories });
    await io.out(json ? asJson(answer) : siteText(answer, language));
    return 0;
  },
});
