/** An instant as the reader's clock shows it: 2026-11-24 08:31. What is no instant is shown as it is. */

const two = (value: number): string => String(value).padStart(2, "0");

export function localTime(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Its day on the reader's calendar. */
export const localDay = (instant: string): string => localTime(instant).slice(0, 10);
