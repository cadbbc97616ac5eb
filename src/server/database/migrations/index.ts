/** Every migration, in order. Released ones never change; a new one is a file and a line here. */

import { ledger } from "./0001-ledger.ts";
import { accountTables } from "./0002-accounts.ts";
import { attachmentTables } from "./0003-attachments.ts";

export interface Migration {
  /** Sorts as it is applied: `0002-accounts`. */
  readonly id: string;
  /** Statements, run in one transaction. */
  readonly sql: string;
}

export const migrations: readonly Migration[] = [ledger, accountTables, attachmentTables];
