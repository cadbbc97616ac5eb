/** What a reading is called, and by whom it is used. */

import type { Reading } from "../../geo/readings.ts";
import type { Text } from "../labels.ts";

type Named = Pick<Reading, "datum" | "swapped" | "plane">;

const plain = ({ datum, plane }: Named): Text => {
  if (plane) {
    const prefix = plane.prefixed ? { zh: "，带号", en: ", prefixed" } : { zh: "，不带号", en: ", no prefix" };
    return {
      zh: `高斯投影 ${plane.zone} 带${prefix.zh}`,
      en: `Gauss-Krüger ${plane.zone}${prefix.en}`,
    };
  }
  const name = { wgs84: "WGS 84 / CGCS2000", gcj02: "GCJ-02", bd09: "BD-09", "cgcs2000-gk": "CGCS2000" }[datum];
  return { zh: name, en: name };
};

export function readingName(reading: Named): Text {
  const { zh, en } = plain(reading);
  return reading.swapped ? { zh: `${zh}，对调`, en: `${en}, swapped` } : { zh, en };
}

const users: Readonly<Record<Reading["datum"], Text>> = {
  wgs84: { zh: "不作换算", en: "taken as it is" },
  gcj02: { zh: "国测局坐标（高德、腾讯）", en: "China's web maps (Gaode, Tencent)" },
  bd09: { zh: "百度坐标", en: "Baidu maps" },
  "cgcs2000-gk": { zh: "CGCS2000 平面坐标，米", en: "CGCS2000 grid, metres" },
};
export const readingUser = ({ datum }: Named): Text => users[datum];
