/** What a file of any format is read into: sheets of text, before any register is thought of. */

export interface SheetRow {
  /** From 1, as the spreadsheet counts it; of a file of features the feature's number. */
  readonly row: number;
  /** Numbers in full (640121001001, never 6.4E+11), days as 2026-11-24, an empty cell as "". */
  readonly cells: readonly string[];
  /** The shape that a geographic file gives for the row, in the file's own coordinates; null: it gives none. */
  readonly geometry?: unknown;
  /** Its quotes do not pair: the cells are the bare pieces between separators. */
  readonly damaged?: true;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** The first row is the header and rows bear shapes: the file is one of features, not a table. */
  readonly features?: true;
  /** Day numbers count from 1904 (old Macintosh workbooks). */
  readonly from1904?: true;
  /** Columns of the spreadsheet before the first cell of each row; absent: none. */
  readonly left?: number;
  /** What stands in the .prj beside a shapefile. */
  readonly prj?: string;
}

export type FileFormat = "xlsx" | "xls" | "csv" | "geojson" | "shapefile" | "kml" | "gpx";
