import { memoryLedger } from "../../../src/server/ledger/memory-ledger.ts";
import { ledgerLaws } from "./ledger-laws.ts";

ledgerLaws("in memory", async () => {
  const ledger = memoryLedger();
  return { ledger, close: () => ledger.close() };
});
