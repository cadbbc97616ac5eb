/** Columns that the files of many registers may have besides their own table's. */

import { type Column, yesNo } from "./column.ts";

/** Well-known text of a shape that is more than a point. */
export const shapeColumn: Column = { id: "geometry", zh: "几何", en: "Geometry", type: "text", synonyms: ["wkt"] };

/** Of true-or-absent properties that any record may have. */
export const markColumns: readonly Column[] = [
  { id: "context", zh: "县外相邻", en: "Beyond the county line", type: "choice", values: yesNo },
  { id: "approximate", zh: "形状近似", en: "Approximate shape", type: "choice", values: yesNo },
];
