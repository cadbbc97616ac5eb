/** What is told of a fault in the log: no telephone number, no question, no record. */

const TOLD = 500;

/** Numbers of mobile and fixed telephones, as a fault's words may quote them. */
const telephones = /(?<!\d)(?:1\d{10}|0\d{2,3}[- ]?\d{7,8})(?!\d)/g;
const withoutTelephones = (text: string): string => text.replace(telephones, "(number)");

/** What is told of a fault: not the fields that a library hangs on it, which may hold what was asked. */
export function toldOf(error: unknown): { type: string; message: string; stack: string; code?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutTelephones(String(error)), stack: "" };
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.name,
    message: withoutTelephones(error.message.slice(0, TOLD)),
    stack: withoutTelephones((error.stack ?? "").slice(-4 * TOLD)),
    ...(typeof code === "string" ? { code } : {}),
  };
}

/** A fault that belongs to no request, in the form of the others. */
export const faultLine = (error: unknown, now: number): string =>
  `${JSON.stringify({ level: 50, time: now, err: toldOf(error), msg: "fault" })}\n`;
