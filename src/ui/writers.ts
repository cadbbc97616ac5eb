/** Files that the page can write. `ui` knows no format: main passes what writes them. */

import type { County } from "../domain/county.ts";
import type { Language } from "../domain/labels.ts";
import type { Finding } from "../domain/rules/finding.ts";

export interface Writers {
  /** Chinese headers and words for officers, the contract's keys in English. */
  findingsCsv(county: County, findings: readonly Finding[], language: Language): Promise<Uint8Array>;
  findingsGeoJson(county: County, findings: readonly Finding[]): Promise<string>;
}
