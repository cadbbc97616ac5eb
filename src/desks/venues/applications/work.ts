/** What the screen holds while one looks elsewhere: the file, how it is to be read, which row is looked at. */

import type { Applications } from "../../../domain/applications/application.ts";
import type { ApplicationsFile, FileChoice } from "../../../domain/applications/applications-file.ts";
import type { NamedFile } from "../../../domain/import/file-reader.ts";
import type { Verdict } from "../../../domain/labels.ts";
import type { Problem } from "../../../domain/problems.ts";
import type { VenueCategory } from "../../../domain/registers/venues.ts";
import { useKept } from "../../../ui/use-kept.ts";
import type { MapTarget } from "../../desk.ts";

export type Shown = Exclude<Verdict, "unplaced"> | "none";

export interface Work {
  readonly file: NamedFile | null;
  readonly choice: FileChoice;
  /** Null: being read, or refused. */
  readonly read: ApplicationsFile | null;
  readonly refused: Problem | null;
  /** What broke while it was read; null: nothing. */
  readonly failed: string | null;
  readonly categories: readonly VenueCategory[];
  /** Metres; null: the pack's figure. */
  readonly accuracy: number | null;
  /** Way of writing → reading that the officer named. */
  readonly readings: Readonly<Record<string, string>>;
  /** The officer asked for the answers. */
  readonly asked: boolean;
  /** Rows with that verdict only. */
  readonly shown: Shown | null;
  /** The row looked at, as the spreadsheet counts. */
  readonly current: number | null;
  /** Where the map is to look for it. */
  readonly look: MapTarget | null;
}

export const noWork: Work = {
  file: null,
  choice: {},
  read: null,
  refused: null,
  failed: null,
  categories: [],
  accuracy: null,
  readings: {},
  asked: false,
  shown: null,
  current: null,
  look: null,
};

export const useWork = () => useKept<Work>("venues/applications", noWork);

/** The last answer, and what it answers. */
export interface Said {
  readonly rows: ApplicationsFile["rows"];
  readonly key: string;
  readonly value: Applications;
}

export const useKeptSaid = () => useKept<Said | null>("venues/applications/said", null);
