import { coverage } from "../domain/coverage/coverage.ts";
import { coverageHeader, coverageRows } from "../domain/coverage/rows.ts";
import { command } from "./command.ts";
import { csvText } from "./csv-text.ts";
import { asJson, emit, formatOf, outOption } from "./output.ts";
import { asOfOption, dayOf, packOption, readCounty } from "./pack-option.ts";

export const coverageCommand = command({
  name: "coverage",
  operands: "",
  says: { zh: "各乡镇各项指标", en: "every indicator by township" },
  options: { ...packOption, ...asOfOption, ...outOption },
  async run({ values, json, io }) {
    const county = readCounty(values.pack, io);
    const asOf = dayOf(values["as-of"], county, io);
    const rows = coverageRows(coverage(county, { asOf }));
    const format = json ? "json" : formatOf(values.out, ["csv", "json"]);
    const table = () => csvText(coverageHeader, rows);
    await emit(
      io,
      values.out,
      format === "csv" ? table() : asJson({ asOf, revision: county.revision, coverage: rows }),
    );
    return 0;
  },
});
