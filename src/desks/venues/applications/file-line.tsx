/** The file's name, its sheet, its rows. */

import type { ReactNode } from "react";
import type { ApplicationsFile } from "../../../domain/applications/applications-file.ts";
import { useSay } from "./text.ts";
import { useWork } from "./work.ts";

export function FileLine({ read, children }: { read: ApplicationsFile; children?: ReactNode }) {
  const say = useSay();
  const [{ file }] = useWork();
  return (
    <div className="va-file">
      <span className="va-file-name">
        <b>{file?.name}</b>
        <span className="soft">
          {read.sheets.length > 1 ? `${read.sheet} · ` : ""}
          {say("rows", { count: read.rows.length.toLocaleString("en") })}
        </span>
      </span>
      {children}
    </div>
  );
}
