/** The ground of a new county, read from its files beside the page. */

import type { County } from "../county.ts";
import type { NamedFile } from "../import/file-reader.ts";
import type { Problem } from "../problems.ts";
import type { Township } from "../registers/areas.ts";

/** A file of areas, and the coordinates it is said to be in: a reading's id, cgcs2000, or auto. */
export interface AreaFile {
  readonly file: NamedFile;
  readonly datum: string;
}

export interface GroundFiles {
  readonly outline: AreaFile | null;
  readonly townships: AreaFile | null;
}

/** In WGS 84. An error among the problems: it cannot be taken. */
export interface Ground {
  readonly outline: County["outline"];
  readonly townships: readonly Township[];
  /** Ids of the coordinates that were taken; null: no such file. */
  readonly read: Readonly<Record<"outline" | "townships", string | null>>;
  readonly problems: readonly Problem[];
}

export interface GroundReader {
  /** Whatever the files hold is an answer. */
  ground(files: GroundFiles): Promise<Ground>;
}
