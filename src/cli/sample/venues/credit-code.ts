/** Unified social credit codes that belong to no one: right by GB 32100-2015 and GB 11714, with an invented body. */

const letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of the nine-character organisation code (GB 11714). */
function bodyCheck(body: string): string {
  const sum = [...body].reduce((total, c, i) => total + Number.parseInt(c, 36) * (bodyWeights[i] ?? 0), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

/** Check character of the first seventeen (GB 32100). */
export function creditCheck(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const c of first17) {
    sum += letters.indexOf(c) * weight;
    weight = (weight * 3) % 31;
  }
  return letters[(31 - (sum % 31)) % 31] ?? "0";
}

/** A number in the letters of the code, five places: enough for 28 million. */
function fivePlaces(n: number): string {
  let [left, text] = [n, ""];
  for (let i = 0; i < 5; i++) {
    text = (letters[left % letters.length] ?? "0") + text;
    left = Math.floor(left / letters.length);
  }
  return text;
}

/** Code of the n-th invented shop of a county. */
export function creditCode(adcode: string, n: number): string {
  const body = `MA0${fivePlaces(n)}`;
  const first = `92${adcode}${body}${bodyCheck(body)}`;
  return first + creditCheck(first);
}

/** The same with a wrong last character, for the example that is meant to be found. */
export function wrongCreditCode(adcode: string, n: number): string {
  const right = creditCode(adcode, n);
  const last = letters[(letters.indexOf(right[17] ?? "0") + 1) % letters.length];
  return right.slice(0, 17) + last;
}
