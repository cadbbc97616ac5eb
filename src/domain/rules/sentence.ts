/** Why a finding has its verdict, or what to do next, in one sentence and its footnotes. */

import type { Text } from "../labels.ts";
import type { Measurement } from "../registers/venues.ts";
import { ruleMetres } from "./decimals.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { numberOf } from "./rules-on-day.ts";

export interface SentenceFacts {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly placeName: string | null;
  /** 95 %, metres; null: not known. */
  readonly venueAccuracy: number | null;
  readonly placeAccuracy: number | null;
  /** How much nearer a place known only as a point may lie, metres; 0 for an outline. */
  readonly placeExtent: number;
  /** The measurement that decided, if one did. */
  readonly measurement: Measurement | null;
}

export function sentenceOf(facts: SentenceFacts): Text {
  const parts = [verdictSentence(facts), ...notes(facts)];
  return { zh: parts.map((part) => part.zh).join(""), en: parts.map((part) => part.en).join(" ") };
}

function verdictSentence(facts: SentenceFacts): Text {
  switch (facts.finding.verdict) {
    case "inside":
      return inside(facts);
    case "survey":
      return facts.finding.reason === "date" ? dateDoubt(facts) : survey(facts);
    case "outside":
      return outside(facts);
    case "unplaced":
      return {
        zh: "没有可用的坐标，无法判定：先在图上定位或实测。",
        en: "It has no usable position and cannot be judged: place it on the map or survey it.",
      };
  }
}

const limitOf = (rule: Rule): string => ruleMetres(numberOf(rule) ?? 0);

/** Inside the rule's number, in words that tell 50 inclusive from 200 exclusive. */
const withinWords = (rule: Rule): Text =>
  rule.inclusive
    ? { zh: `在 ${limitOf(rule)} m 之内`, en: `within ${limitOf(rule)} m` }
    : { zh: `不足 ${limitOf(rule)} m`, en: `under ${limitOf(rule)} m` };

const beyondWords = (rule: Rule): Text =>
  rule.inclusive
    ? { zh: `超过 ${limitOf(rule)} m`, en: `more than ${limitOf(rule)} m` }
    : { zh: `不小于 ${limitOf(rule)} m`, en: `${limitOf(rule)} m or more` };

function ends(facts: SentenceFacts): Text {
  const name = facts.placeName ?? facts.finding.place ?? "";
  if (facts.finding.measure === "entrance" && !lacksGate(facts))
    return { zh: `离${name}校门`, en: `the gate of ${name}` };
  if (facts.finding.measure === "walking") return onFoot(name, facts);
  if (facts.placeExtent > 0) return { zh: `离${name}`, en: name };
  return facts.finding.placeKind === "school"
    ? { zh: `离${name}校园边界`, en: `the boundary of ${name}` }
    : { zh: `离${name}边界`, en: `the boundary of ${name}` };
}

const onFoot = (name: string, facts: SentenceFacts): Text =>
  facts.rule.placeEnd === "boundary" || lacksGate(facts)
    ? { zh: `步行到${name}边界`, en: `the boundary of ${name}, on foot` }
    : { zh: `步行到${name}校门`, en: `the gate of ${name}, on foot` };

/** The measure ends at a gate, and none is known. */
const lacksGate = ({ finding, rule }: SentenceFacts): boolean =>
  (finding.measure === "entrance" || (finding.measure === "walking" && rule.placeEnd !== "boundary")) &&
  finding.entrance === null;

/** A surveyor's figures, as they were written. */
function measuredWords({ measurement }: SentenceFacts): string {
  if (!measurement) return "";
  const [value, accuracy] = [measurement.value, measurement.accuracy].map((metres) => Number(metres.toFixed(3)));
  return `${value} ± ${accuracy} m`;
}

function inside(facts: SentenceFacts): Text {
  const [within, to] = [withinWords(facts.rule), ends(facts)];
  if (facts.measurement) {
    const value = measuredWords(facts);
    return { zh: `实测 ${value}，${within.zh}，${to.zh}。`, en: `Surveyed at ${value}, ${within.en} of ${to.en}.` };
  }
  const whole = {
    zh: `整段区间都${within.zh}，${to.zh}。`,
    en: `The whole interval is ${within.en} of ${to.en}.`,
  };
  if (facts.finding.distance !== 0 || facts.placeExtent > 0 || facts.finding.measure === "walking") return whole;
  const name = facts.placeName ?? facts.finding.place ?? "";
  return { zh: `就在${name}范围内。${whole.zh}`, en: `It stands within ${name} itself. ${whole.en}` };
}

function outside(facts: SentenceFacts): Text {
  if (facts.finding.place === null)
    return facts.finding.measure === "walking"
      ? { zh: "步行 2 km 之内没有受保护的场地。", en: "No protected place is known within a walk of 2 km." }
      : { zh: "2 km 之内没有受保护的场地。", en: "No protected place lies within 2 km." };
  const [beyond, to] = [beyondWords(facts.rule), ends(facts)];
  if (facts.measurement) {
    const value = measuredWords(facts);
    return { zh: `实测 ${value}，${beyond.zh}，${to.zh}。`, en: `Surveyed at ${value}, ${beyond.en} from ${to.en}.` };
  }
  return { zh: `整段区间都${beyond.zh}，${to.zh}。`, en: `The whole interval is ${beyond.en} from ${to.en}.` };
}

function dateDoubt(facts: SentenceFacts): Text {
  const [within, to] = [withinWords(facts.rule), ends(facts)];
  return {
    zh: `距离${within.zh}，${to.zh}，但在此经营起始日期不明：先查明日期。`,
    en: `It is ${within.en} of ${to.en}, but since when it trades here is not known: establish the date first.`,
  };
}

function survey(facts: SentenceFacts): Text {
  if (facts.measurement) {
    const value = measuredWords(facts);
    return {
      zh: `实测 ${value}，仍跨过 ${limitOf(facts.rule)} m：须更精确地再测。`,
      en: `Surveyed at ${value}, still across ${limitOf(facts.rule)} m: measure again, more finely.`,
    };
  }
  if (facts.finding.measure === "walking") return walkSurvey(facts);
  const first = facts.finding.surveyFirst === "place" ? placeFirst(facts) : venueFirst(facts);
  return { zh: `可能在内也可能在外：先${first.zh}。`, en: `It may be inside or outside: first ${first.en}.` };
}

/** The way itself is in doubt more than either end, so it is the way that is measured. */
function walkSurvey(facts: SentenceFacts): Text {
  const name = facts.placeName ?? facts.finding.place ?? "";
  if (facts.finding.distance === null)
    return {
      zh: `直线可能${withinWords(facts.rule).zh}，但路网中没有到${name}的步行路线：须实地走测。`,
      en: `In a straight line it may be ${withinWords(facts.rule).en}, but no walk to ${name} is on record: walk it and measure.`,
    };
  return {
    zh: `步行路径可能在内也可能在外：须沿最短路线实地量测。`,
    en: `The walk may be inside or outside: measure the shortest way on the ground.`,
  };
}

const plusMinus = (accuracy: number | null): string => (accuracy === null ? "" : `± ${Number(accuracy.toFixed(2))} m`);

const venueFirst = ({ venueAccuracy }: SentenceFacts): Text => ({
  zh: `实测场所出入口（${plusMinus(venueAccuracy)}）`,
  en: `survey the venue's entrance (${plusMinus(venueAccuracy)})`,
});

function placeFirst({ placeName, finding, placeAccuracy, placeExtent }: SentenceFacts): Text {
  const name = placeName ?? finding.place ?? "";
  if (placeExtent > 0)
    return {
      zh: `测出${name}的边界（现只有一个点，边界可能近 ${placeExtent} m）`,
      en: `survey the outline of ${name} (only a point is known; it may reach ${placeExtent} m nearer)`,
    };
  return {
    zh: `实测${name}的边界（${plusMinus(placeAccuracy)}）`,
    en: `survey the boundary of ${name} (${plusMinus(placeAccuracy)})`,
  };
}

/** What a reader must know besides: a gate that is not known, and on what a nursery's distance rests. */
function notes(facts: SentenceFacts): Text[] {
  const { finding, rule } = facts;
  const said: Text[] = [];
  if (finding.place !== null && lacksGate(facts))
    said.push({ zh: "该处未登记校门，按边界计。", en: "No gate is registered there; the boundary stands in." });
  if (finding.placeKind === "nursery" && finding.verdict !== "outside")
    said.push({
      zh: `托育机构的 ${limitOf(rule)} m 仅依据${rule.clause === "2.5.6" ? "本方案" : "本规则"}，未成年人保护法第五十八、五十九条未列托育机构。`,
      en: `For a nursery the ${limitOf(rule)} m rest on ${rule.clause === "2.5.6" ? "the plan" : "this rule"} alone: articles 58 and 59 of the law do not name nurseries.`,
    });
  return said;
}
