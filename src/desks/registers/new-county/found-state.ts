/** What was filled in to found a county, and what its files hold. */

import type { NamedFile } from "../../../domain/import/file-reader.ts";
import type { Ground } from "../../../domain/new-county/ground-reader.ts";

/** `datum` "": it was not said. */
export interface PickedFile {
  readonly file: NamedFile | null;
  readonly datum: string;
}

export interface FoundState {
  readonly adcode: string;
  readonly name: string;
  readonly nameEn: string;
  readonly planDate: string;
  readonly outline: PickedFile;
  readonly townships: PickedFile;
  readonly ground: Ground | null;
  readonly busy: "reading" | "creating" | null;
  readonly error: { readonly of: "read" | "found"; readonly why: string } | null;
}

const noFile: PickedFile = { file: null, datum: "" };
export const noFound: FoundState = {
  adcode: "",
  name: "",
  nameEn: "",
  planDate: "",
  outline: noFile,
  townships: noFile,
  ground: null,
  busy: null,
  error: null,
};
export const foundKey = "registers/found";

export const hasBasics = ({ adcode, name, planDate }: FoundState): boolean =>
  /^[1-8]\d{5}$/.test(adcode) && name.trim() !== "" && /^\d{4}-\d{2}-\d{2}$/.test(planDate);

/** Each file that was chosen says its coordinates, and one was. */
export const hasFiles = ({ outline, townships }: FoundState): boolean =>
  [outline, townships].some(({ file }) => file !== null) &&
  [outline, townships].every(({ file, datum }) => file === null || datum !== "");
