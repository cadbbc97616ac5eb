/** 下载: the rows of the table in its order, or an empty template to be filled in. */

import { useState } from "react";
import { type RegisterId, registers } from "../../domain/registers/index.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useCounty, useDay, useLanguage } from "../../ui/context.ts";
import { download } from "../../ui/download.ts";
import { Popover } from "../../ui/popover.tsx";
import type { RecordRows } from "../../ui/writers.ts";
import { useSay } from "./text.ts";

const csv = "text/csv;charset=utf-8";

export function DownloadMenu({ register, rows }: { register: RegisterId; rows: RecordRows }) {
  const { writers } = useApp();
  const say = useSay();
  const county = useCounty();
  const day = useDay();
  const language = useLanguage();
  const [failed, setFailed] = useState<string | null>(null);
  if (!county) return null;
  const [stem = register] = registers[register].file.split(".");
  const name = `${stem}-${county.pack.adcode}-${day}${county.pack.sample ? "-sample" : ""}`;
  const save = (file: string, type: string, made: Promise<string | Uint8Array>, close: () => void): void => {
    made.then(
      (content) => {
        setFailed(null);
        download(file, content as string | Uint8Array<ArrayBuffer>, type);
        close();
      },
      (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <Popover className="r-download" label={say("download")} button={say("download")}>
      {(close) => (
        <>
          <p>{say("downloadNote", { count: rows.length.toLocaleString("en") })}</p>
          <p className="faint">{say("downloadAs")}</p>
          <div className="row">
            <Button
              onClick={() => save(`${name}.csv`, csv, writers.recordsCsv(county, register, rows, language), close)}
            >
              {say("downloadCsv")}
            </Button>
            {registers[register].geometry === "none" ? null : (
              <Button
                onClick={() =>
                  save(`${name}.geojson`, "application/geo+json", writers.recordsGeoJson(county, register, rows), close)
                }
              >
                {say("downloadGeo")}
              </Button>
            )}
          </div>
          <p className="faint r-apart">{say("templateNote")}</p>
          <div className="row">
            <Button onClick={() => save(`${stem}-template.csv`, csv, writers.template(register, language), close)}>
              {say("downloadTemplate")}
            </Button>
          </div>
          {failed === null ? null : <p role="alert">{say("downloadFailed", { detail: failed })}</p>}
        </>
      )}
    </Popover>
  );
}
