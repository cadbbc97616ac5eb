/** Where servers on one database tell each other which county moved; the payload is its adcode. */
export const CHANNEL = "sapling_ledger";
