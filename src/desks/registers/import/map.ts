/** The import's part of the map. */

import { mapPart } from "../../desk.ts";
import { useImportMap } from "./use-import-map.ts";

export default mapPart(useImportMap);
