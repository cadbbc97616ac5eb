/** Writes the files a desk offers. The formats come when one is first asked for. */

import type { County } from "../domain/county.ts";
import type { Language } from "../domain/labels.ts";
import type { Writers } from "../ui/writers.ts";

/** What the Registers desk may see, in the language of the page; invented rows say so. */
const asSeen = (county: County, headers: Language) =>
  ({ headers, desk: "registers", ...(county.pack.sample ? { sample: true } : {}) }) as const;

export const writers: Writers = {
  findingsCsv: async (county, findings, language) =>
    language === "zh"
      ? (await import("../io/findings-sheet.ts")).findingsSheet(county, findings)
      : (await import("../io/findings.ts")).findingsCsv(findings),
  findingsGeoJson: async (county, findings) => {
    const { findingsGeoJson } = await import("../io/findings.ts");
    const sample = county.pack.sample ? { sample: true, note: "示例数据 Sample data" } : {};
    return JSON.stringify({ ...findingsGeoJson(findings), ...sample });
  },
  recordsCsv: async (county, register, rows, language) => {
    const [{ recordsCsv }, { encodeWithMark }] = await Promise.all([
      import("../io/record-export.ts"),
      import("../io/text-file.ts"),
    ]);
    return encodeWithMark(recordsCsv(register, rows as never, asSeen(county, language)));
  },
  recordsGeoJson: async (county, register, rows) => {
    const { recordsGeoJson } = await import("../io/record-export.ts");
    return recordsGeoJson(register, rows as never, asSeen(county, "en"));
  },
  tableCsv: async (rows) => {
    const [{ writeCsv }, { defuse }, { encodeWithMark }] = await Promise.all([
      import("../io/csv.ts"),
      import("../io/defuse.ts"),
      import("../io/text-file.ts"),
    ]);
    return encodeWithMark(writeCsv(rows.map((cells) => cells.map(defuse))));
  },
  template: async (register, language) => {
    const [{ template }, { encodeWithMark }] = await Promise.all([
      import("../io/record-export.ts"),
      import("../io/text-file.ts"),
    ]);
    return encodeWithMark(template(register, language));
  },
};
