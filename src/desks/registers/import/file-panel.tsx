/** A file is dropped or chosen; what was left of earlier ones waits below. */

import { type DragEvent, useState } from "react";
import { problemRemedy, problemSays } from "../../../domain/problems.ts";
import { useLanguage } from "../../../ui/context.ts";
import { HeldFiles } from "./held-files.tsx";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";

function Refused() {
  const say = useSay();
  const language = useLanguage();
  const { refused } = useImport().state;
  if (!refused) return null;
  return (
    <div className="state" role="alert">
      <h2>{say("refusedTitle")}</h2>
      <p>{problemSays(refused, language)}</p>
      <p className="soft">{problemRemedy(refused, language)}</p>
    </div>
  );
}

export function FilePanel() {
  const say = useSay();
  const { deeds } = useImport();
  const [over, setOver] = useState(false);
  const [many, setMany] = useState(false);
  const take = (files: FileList | null): void => {
    const [file, more] = [...(files ?? [])];
    setMany(more !== undefined);
    if (!file || more) return;
    void file.arrayBuffer().then((bytes) => deeds.begin({ name: file.name, bytes: new Uint8Array(bytes) }));
  };
  const drag = (event: DragEvent, is: boolean): void => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <>
      <Refused />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same by keyboard */}
      <div
        className="ri-drop"
        data-over={over}
        onDragOver={(event) => {
          event.stopPropagation();
          drag(event, true);
        }}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          event.stopPropagation();
          drag(event, false);
          take(event.dataTransfer.files);
        }}
      >
        <h2>{say("dropTitle")}</h2>
        <p className="soft">{say("dropNote")}</p>
        <label className="btn main">
          {say("pickFile")}
          <input
            type="file"
            className="unseen"
            accept=".xlsx,.xls,.csv,.txt,.geojson,.json,.zip,.kml,.gpx"
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = "";
            }}
          />
        </label>
        {many ? <p role="alert">{say("tooMany")}</p> : null}
      </div>
      <p className="ri-note faint">{say("fileStays")}</p>
      <HeldFiles />
    </>
  );
}
