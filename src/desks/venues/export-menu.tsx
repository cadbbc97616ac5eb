/** 导出: the rows of the list, in its order, as a table or as points. */

import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useApp, useCounty, useDay, useLanguage } from "../../ui/context.ts";
import { download } from "../../ui/download.ts";
import { Popover } from "../../ui/popover.tsx";
import { useSay } from "./text.ts";
import type { Shown } from "./use-venues.ts";

export function ExportMenu({ shown: { shown, table } }: { shown: Shown }) {
  const { writers } = useApp();
  const say = useSay();
  const county = useCounty();
  const day = useDay();
  const language = useLanguage();
  const [failed, setFailed] = useState<string | null>(null);
  if (!county) return null;
  // Made only when they are written.
  const findings = () => [...shown.findings].flatMap((i) => table?.columns.at(i) ?? []);
  const name = (ending: string): string =>
    `findings-${county.pack.adcode}-${day}${county.pack.sample ? "-sample" : ""}.${ending}`;
  const save = (ending: string, type: string, made: Promise<string | Uint8Array>, close: () => void): void => {
    made.then(
      (content) => {
        setFailed(null);
        download(name(ending), content as string | Uint8Array<ArrayBuffer>, type);
        close();
      },
      (error: unknown) => setFailed(String(error)),
    );
  };
  return (
    <Popover className="v-export" label={say("export")} button={say("export")}>
      {(close) => (
        <>
          <p className="soft">{say("exportNote", { count: shown.length })}</p>
          <div className="row">
            <Button onClick={() => save("csv", "text/csv", writers.findingsCsv(county, findings(), language), close)}>
              {say("exportCsv")}
            </Button>
            <Button
              onClick={() =>
                save("geojson", "application/geo+json", writers.findingsGeoJson(county, findings()), close)
              }
            >
              {say("exportGeoJson")}
            </Button>
          </div>
          {failed === null ? null : <p role="alert">{say("exportFailed", { detail: failed })}</p>}
        </>
      )}
    </Popover>
  );
}
