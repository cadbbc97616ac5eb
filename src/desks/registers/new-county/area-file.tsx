/** A file of areas, and the coordinates it is said to be in. */

import type { PickedFile } from "./found-state.ts";
import { useSay } from "./text.ts";

const datums = [
  ["wgs84", "WGS 84"],
  ["cgcs2000", "CGCS2000"],
  ["gcj02", "GCJ-02"],
  ["bd09", "BD-09"],
] as const;

interface AreaFileProps {
  readonly label: string;
  readonly picked: PickedFile;
  readonly onPick: (next: PickedFile) => void;
}

export function AreaFile({ label, picked, onPick }: AreaFileProps) {
  const say = useSay();
  const take = (files: FileList | null): void => {
    const [file] = [...(files ?? [])];
    if (!file) return;
    void file
      .arrayBuffer()
      .then((bytes) => onPick({ ...picked, file: { name: file.name, bytes: new Uint8Array(bytes) } }));
  };
  return (
    <fieldset className="rn-file">
      <legend>{label}</legend>
      <label className="btn">
        {picked.file?.name ?? say("pickFile")}
        <input
          type="file"
          className="unseen"
          aria-label={label}
          accept=".geojson,.json,.zip,.kml"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
      </label>
      <select
        className="field"
        aria-label={`${label} ${say("datum")}`}
        value={picked.datum}
        onChange={(event) => onPick({ ...picked, datum: event.target.value })}
      >
        <option value="">
          {say("datum")}: {say("datumNone")}
        </option>
        <option value="auto">{say("datumAuto")}</option>
        {datums.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
