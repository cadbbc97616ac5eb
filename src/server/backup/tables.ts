/** Which tables a backup holds, in an order in which they can be filled. */

export const KEPT = [
  "county",
  "change",
  "record",
  "pack_taken",
  "attachment",
  "attachment_original",
  "account",
  "program_token",
  "audit",
] as const;
export type KeptTable = (typeof KEPT)[number];

/**
 * Left out: whoever has the file must not be logged in by it, and counts of failures are of the moment. The
 * migrator's list is in the head of the file.
 */
export const LEFT_OUT: readonly string[] = ["session", "one_time_link", "login_failure", "migration"];

export const isKept = (name: string): name is KeptTable => (KEPT as readonly string[]).includes(name);
