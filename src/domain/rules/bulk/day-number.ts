/** Days as whole numbers in the order of their texts, so that threads can compare them. */

const digits = 8;
/** Later and earlier than any day. */
const always = 2 ** 31 - 1;
const never = -1;

/**
 * "2022-05-06" → 20220506. A text that stops early counts as its beginning does ("2022-05" before all days of that
 * May), "" as earlier than all, and what starts with no digit ("~") as later than all.
 */
export function dayNumber(day: string): number {
  if (day === "") return never;
  let number = 0;
  let seen = 0;
  for (let i = 0; i < day.length && seen < digits; i++) {
    const digit = day.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) {
      number = 10 * number + digit;
      seen++;
    } else if (seen === 0) return always;
  }
  return number * 10 ** (digits - seen);
}
