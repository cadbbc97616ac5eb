/** The officer's own file with its answers, saved from memory. */

import { useState } from "react";
import { answerTable } from "../../../domain/applications/answer-columns.ts";
import type { Applications } from "../../../domain/applications/application.ts";
import type { ApplicationsFile } from "../../../domain/applications/applications-file.ts";
import { problemSays } from "../../../domain/problems.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useCounty, useLanguage } from "../../../ui/context.ts";
import { download } from "../../../ui/download.ts";
import { Actions } from "../../../ui/parts.tsx";
import { useSay } from "./text.ts";
import { useReading } from "./use-reading.ts";
import { useWork } from "./work.ts";

const types = {
  csv: "text/csv",
  book: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

function useSaving(read: ApplicationsFile, said: Applications) {
  const say = useSay();
  const { files } = useApp();
  const county = useCounty();
  const language = useLanguage();
  const [{ file, choice }] = useWork();
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  async function written(): Promise<string | null> {
    if (!file || !county) return null;
    const table = answerTable(county, read.rows, said, language);
    const answered = await (await files()).answered(file, choice, table);
    if ("refused" in answered) return problemSays(answered.refused, language);
    const type = read.format === "csv" ? types.csv : types.book;
    download(answered.name, new Uint8Array(answered.bytes), type);
    return [say("written", { name: answered.name }), ...(answered.isConverted ? [say("converted")] : [])].join(" ");
  }
  const save = (): void => {
    setBusy(true);
    void written()
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
      .then((text) => {
        setNote(text);
        setBusy(false);
      });
  };
  return { busy, note, save };
}

interface DownloadProps {
  readonly read: ApplicationsFile;
  readonly said: Applications;
  /** One answer stands open above, and says for itself what a pre-check is. */
  readonly open: boolean;
}

export function Download({ read, said, open }: DownloadProps) {
  const say = useSay();
  const { leave } = useReading();
  const { busy, note, save } = useSaving(read, said);
  const before = read.format === "xls" ? say("willConvert") : null;
  return (
    <>
      <div className="va-foot faint">
        <p role="status">{note ?? before}</p>
        {open ? null : (
          <p>
            {said.placesUnchecked > 0 ? `${say("unchecked", { count: said.placesUnchecked })} ` : ""}
            {say("disclaimer")}
          </p>
        )}
      </div>
      <Actions>
        <Button kind="main" whyNot={busy ? say("writing") : null} onClick={save}>
          {say("download")}
        </Button>
        <Button onClick={leave}>{say("another")}</Button>
      </Actions>
    </>
  );
}
