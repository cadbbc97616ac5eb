/** The check digit of a unified social credit code (GB 32100-2015). */

/** Digits and capitals without I, O, S, V, Z; a character's value is its place here. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const length = 18;

/** The 18th character that belongs to the first 17; null where one of them is no character of the code. */
export function creditCheckDigit(first17: string): string | null {
  if (first17.length !== length - 1) return null;
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    // Weights are the powers of 3 modulo 31.
    weight = (weight * 3) % alphabet.length;
  }
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length);
}

/** Is this a credit code whose check digit holds? Lower case and outer spaces are forgiven. */
export function isCreditCode(text: string): boolean {
  const code = text.trim().toUpperCase();
  return code.length === length && creditCheckDigit(code.slice(0, -1)) === code.charAt(length - 1);
}
