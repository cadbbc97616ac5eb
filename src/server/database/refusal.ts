/** Why a database cannot be had, in a sentence for whoever started the program. */

import type { Text } from "../../domain/labels.ts";

export class DatabaseRefused extends Error {
  readonly says: Text;
  constructor(says: Text, options?: ErrorOptions) {
    super(says.en, options);
    this.name = "DatabaseRefused";
    this.says = says;
  }
}
