/** Percent text of an address that stays readable: Chinese, commas and colons of our own are kept. */

const kept: Readonly<Record<string, string>> = { "%2C": ",", "%3A": ":", "%2F": "/" };

/** Half a surrogate pair has no percent text: it becomes U+FFFD. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");

/** One item of a list: its commas and colons are escaped. */
export const encodeItem = (text: string): string => encodeURIComponent(wellFormed(text));

/** A whole value: a comma or colon in it means nothing. */
export const encodeValue = (text: string): string =>
  encodeItem(text).replace(/%(?:2C|3A|2F)/g, (code) => kept[code] ?? code);

/** Null where the text is not percent text. */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The items of a list; those that cannot be read are passed over. */
export const decodeList = (text: string): string[] =>
  text
    .split(",")
    .map(decode)
    .filter((item): item is string => item !== null && item !== "");

/** `a=1&b=2` as raw values by name; the first of a repeated name counts. */
export function readQuery(text: string): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  for (const part of text.split("&")) {
    const at = part.indexOf("=");
    if (at > 0 && !query.has(part.slice(0, at))) query.set(part.slice(0, at), part.slice(at + 1));
  }
  return query;
}
