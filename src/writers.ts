/** Writes the files a desk offers. The formats come when one is first asked for. */

import type { Writers } from "./ui/writers.ts";

export const writers: Writers = {
  findingsCsv: async (county, findings, language) =>
    language === "zh"
      ? (await import("./io/findings-sheet.ts")).findingsSheet(county, findings)
      : (await import("./io/findings.ts")).findingsCsv(findings),
  findingsGeoJson: async (county, findings) => {
    const { findingsGeoJson } = await import("./io/findings.ts");
    const sample = county.pack.sample ? { sample: true, note: "示例数据 Sample data" } : {};
    return JSON.stringify({ ...findingsGeoJson(findings), ...sample });
  },
};
