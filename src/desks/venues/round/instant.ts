/** This device's clock as an instant with its offset: 2026-11-24T09:30:00+08:00. */

const two = (value: number): string => String(Math.abs(value)).padStart(2, "0");

export function instantOf(now: Date): string {
  const behind = now.getTimezoneOffset();
  const offset = `${behind > 0 ? "-" : "+"}${two(Math.trunc(behind / 60))}:${two(behind % 60)}`;
  const local = new Date(now.getTime() - behind * 60_000).toISOString().slice(0, 19);
  return `${local}${offset}`;
}
