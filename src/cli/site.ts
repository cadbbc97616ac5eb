import { derive } from "../domain/derive.ts";
import { accuracyThrough } from "../geo/datum.ts";
import { command } from "./command.ts";
import { asJson } from "./output.ts";
import { asOfOption, dayOf, packOption, readCounty } from "./pack-option.ts";
import { siteText } from "./site-text.ts";
import { accuracyFrom, categoriesFrom } from "./spot.ts";
import { readingFrom, sinceFrom, typedSpotFrom } from "./typed-spot.ts";

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
      says: { zh: "经度,纬度（必填）；不填 --datum 即 WGS 84", en: "the spot (required), WGS 84 without --datum" },
    },
    datum: {
      type: "string",
      value: "D",
      says: {
        zh: "坐标系：wgs84、cgcs2000、gcj02、bd09、gk35、gk35-prefixed；纬度（北）在前加 -swapped",
        en: "its system: wgs84, cgcs2000, gcj02, bd09, gk35, gk35-prefixed; latitude first: add -swapped",
      },
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
    renewal: { type: "boolean", says: { zh: "续期（不填为新办）", en: "a renewal, not a new licence" } },
    since: {
      type: "string",
      value: "DAY",
      says: { zh: "续期：在此经营起始日", en: "of a renewal: since when it trades here" },
    },
    ...asOfOption,
  },
  async run({ values, json, language, io }) {
    const reading = readingFrom(values.datum);
    const at = typedSpotFrom(values.at, reading);
    const categories = categoriesFrom(values.category);
    const county = readCounty(values.pack, io);
    const own = accuracyFrom(values.accuracy, county.pack.defaults.accuracy.unknown);
    const since = sinceFrom(values.since, values.renewal === true);
    const answer = derive(county, "site", {
      asOf: dayOf(values["as-of"], county, io),
      at,
      accuracy: accuracyThrough(own, reading.accuracy),
      categories,
      ...(values.renewal && { application: "renewal" }),
      ...(since && { since }),
    });
    await io.out(json ? asJson(answer) : siteText(answer, language));
    return 0;
  },
});
