/** 待补: rows of earlier imports that did not enter, to be gone on with. */

import { useState } from "react";
import { registers } from "../../../domain/registers/index.ts";
import { type HeldFile, heldFiles, keepHeld } from "../../../state/import-memory.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useCounty } from "../../../ui/context.ts";
import { download } from "../../../ui/download.ts";
import { usePick } from "../../../ui/i18n.ts";
import { SectionHead } from "../../../ui/parts.tsx";
import { useSay } from "./text.ts";
import { useImport } from "./use-import.ts";

const nameOf = ({ file }: HeldFile): string => `${file.replace(/(-待补)?\.[^.]*$/, "")}-待补.csv`;

export function HeldFiles() {
  const say = useSay();
  const pick = usePick();
  const app = useApp();
  const { deeds } = useImport();
  const adcode = useCounty()?.pack.adcode ?? "";
  const [files, setFiles] = useState(() => heldFiles(adcode));
  if (files.length === 0) return null;
  const forget = (held: HeldFile): void => {
    keepHeld(adcode, { ...held, rows: [] });
    setFiles(heldFiles(adcode));
  };
  const csvOf = async (held: HeldFile): Promise<string> => (await app.files()).heldCsv(held);
  const goOn = async (held: HeldFile): Promise<void> =>
    deeds.begin({ name: nameOf(held), bytes: new TextEncoder().encode(await csvOf(held)) }, held);
  const save = async (held: HeldFile): Promise<void> =>
    download(nameOf(held), await csvOf(held), "text/csv;charset=utf-8");
  return (
    <section className="ri-held">
      <SectionHead title={say("heldTitle")} note={say("heldNote")} />
      <ul>
        {files.map((held) => (
          <li key={`${held.register} ${held.file}`}>
            <b>{held.file}</b>
            <span className="soft">
              {pick(registers[held.register])} · {say("heldRows", { count: held.rows.length })} · {held.day}
            </span>
            <div className="row">
              <Button onClick={() => void goOn(held)}>{say("heldContinue")}</Button>
              <Button kind="quiet" onClick={() => void save(held)}>
                {say("heldDownload")}
              </Button>
              <Button kind="quiet" onClick={() => forget(held)}>
                {say("heldForget")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
