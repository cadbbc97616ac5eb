/** Spellings that mean the same: full-width and half-width forms, case, spaces. */

const ascii = /^[ -~]*$/;

/** Full-width digits, letters and signs as their plain forms, without outer spaces. */
export const plain = (text: string): string => (ascii.test(text) ? text : text.normalize("NFKC")).trim();

/** For comparing headers and choices: plain, lower case, without any space. */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
