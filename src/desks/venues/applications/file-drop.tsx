/** The table is dropped or chosen. */

import { type DragEvent, useState } from "react";
import { problemRemedy, problemSays } from "../../../domain/problems.ts";
import { useLanguage } from "../../../ui/context.ts";
import { useSay } from "./text.ts";
import { useReading } from "./use-reading.ts";
import { useWork } from "./work.ts";

function WhyNot() {
  const say = useSay();
  const language = useLanguage();
  const [{ refused, failed }] = useWork();
  if (!refused && failed === null) return null;
  return (
    <div className="state" role="alert">
      <h2>{say(refused ? "refused" : "failed")}</h2>
      <p>{refused ? problemSays(refused, language) : failed}</p>
      {refused ? <p className="soft">{problemRemedy(refused, language)}</p> : null}
    </div>
  );
}

export function FileDrop() {
  const say = useSay();
  const { take } = useReading();
  const [over, setOver] = useState(false);
  const [many, setMany] = useState(false);
  const receive = (files: FileList | null): void => {
    const [file, more] = [...(files ?? [])];
    setMany(more !== undefined);
    if (!file || more) return;
    void file.arrayBuffer().then((bytes) => take({ name: file.name, bytes: new Uint8Array(bytes) }));
  };
  const drag = (event: DragEvent, is: boolean): void => {
    event.preventDefault();
    // The page itself takes dropped packs.
    event.stopPropagation();
    setOver(is);
  };
  return (
    <>
      <WhyNot />
      <p className="va-note soft">{say("intro")}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same by keyboard */}
      <div
        className="va-drop"
        data-over={over}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          receive(event.dataTransfer.files);
        }}
      >
        <h2>{say("drop")}</h2>
        <p className="soft">{say("dropNote")}</p>
        <label className="btn main">
          {say("pick")}
          <input
            type="file"
            className="unseen"
            accept=".xlsx,.xlsm,.xls,.csv,.txt"
            onChange={(event) => {
              receive(event.currentTarget.files);
              event.currentTarget.value = "";
            }}
          />
        </label>
        {many ? <p role="alert">{say("tooMany")}</p> : null}
      </div>
      <p className="va-note faint">{say("stays")}</p>
    </>
  );
}
