/** Every measure to the deciding place, which one decided, the surveyor's figure, and the first flag. */

import { byId } from "../../domain/county.ts";
import { measureLabels } from "../../domain/labels.ts";
import type { MeasureReading } from "../../domain/rules/answer-types.ts";
import type { Rule } from "../../domain/rules/rule.ts";
import { useCounty, useLanguage } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Block } from "../../ui/parts.tsx";
import { doubtOf, metresText } from "./distance.tsx";
import type { FindingFacts } from "./finding-detail.tsx";
import { useSay } from "./text.ts";

/** Where a reading ends: a walk ends at a gate unless the boundary stands in for it, or is the end that is meant. */
function endsKey({ measure, decides, why }: MeasureReading, rule: Rule, point: boolean) {
  const toBoundary = why !== null || (decides && rule.placeEnd === "boundary");
  if (measure === "entrance" || (measure === "walking" && !toBoundary)) return "doorToGate";
  return point ? "doorToPoint" : "doorToBoundary";
}

function Reading({ reading, rule, point }: { reading: MeasureReading; rule: Rule; point: boolean }) {
  const say = useSay();
  const pick = usePick();
  const language = useLanguage();
  const name = measureLabels[reading.measure][language];
  const label = reading.decides
    ? `${name}${language === "zh" ? "（" : " ("}${say("decides")}${language === "zh" ? "）" : ")"}`
    : name;
  return (
    <tr className={reading.decides ? "v-decides" : undefined}>
      <td>{label}</td>
      {reading.distance === null ? (
        <td colSpan={2} className="num faint">
          {reading.why ? pick(reading.why) : "–"}
        </td>
      ) : (
        <>
          <td className="num">
            {metresText(reading.distance, rule.distance)} <span className="v-doubt">{doubtOf(reading)}</span>
          </td>
          <td className="num soft v-ends">{say(endsKey(reading, rule, point))}</td>
        </>
      )}
    </tr>
  );
}

function Measured({ id }: { id: string }) {
  const say = useSay();
  const county = useCounty();
  const it = county ? byId(county, "measurement").get(id) : undefined;
  if (!it) return null;
  const by = [it.instrument, it.by, it.at].filter((part) => part !== undefined).join(" · ");
  return (
    <p className="soft">
      {say("measured")} · {by}
    </p>
  );
}

export function MeasuresBlock({ rule, evidence }: FindingFacts) {
  const say = useSay();
  const { readings, turfFlag, measurement, placeExtent, finding } = evidence;
  if (readings.length === 0) return null;
  const agrees = turfFlag === (finding.verdict === "inside");
  return (
    <Block title={say("measures")} note={say("twoEnds")}>
      <table className="v-table">
        <tbody>
          {readings.map((reading) => (
            <Reading key={reading.measure} reading={reading} rule={rule} point={placeExtent > 0} />
          ))}
        </tbody>
      </table>
      {measurement === null ? null : <Measured id={measurement} />}
      {turfFlag === null ? null : (
        <p className="soft">
          {say("turf")}：<b>{say(turfFlag ? "turfInside" : "turfOutside")}</b>{" "}
          <span className="faint">
            {finding.verdict === "survey" || agrees ? say("turfAgrees") : say("turfDiffers")}
          </span>
        </p>
      )}
    </Block>
  );
}
