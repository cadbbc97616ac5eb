/** The table of townships and indicators as a file, with the columns that `sapling coverage` writes. */

import type { Coverage } from "../../domain/coverage/coverage-types.ts";
import { coverageCsv } from "../../domain/coverage/rows.ts";
import { useCounty } from "../../ui/context.ts";
import { download } from "../../ui/download.ts";
import { usePick } from "../../ui/i18n.ts";
import { useSay } from "./text.ts";

export function SaveTable({ coverage }: { coverage: Coverage | null }) {
  const say = useSay();
  const pick = usePick();
  const pack = useCounty()?.pack;
  if (!pack) return null;
  const save = (table: Coverage): void => {
    const sample = pack.sample ? say("sample") : "";
    const name = say("saveName", { county: pick(pack.name), day: table.asOf, sample });
    download(name, coverageCsv(table), "text/csv;charset=utf-8");
  };
  return (
    <button
      type="button"
      className="btn"
      title={say("saveHint")}
      disabled={coverage === null}
      onClick={() => coverage && save(coverage)}
    >
      {say("save")}
    </button>
  );
}
