/**
 * Spreadsheets run a text cell that begins like a formula. Such cells are written with a leading
 * apostrophe and come back without it; a text that had the apostrophe of its own gets one more.
 * Only text goes through here: a number keeps its minus sign.
 */

const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text as it may stand in a cell. */
export const defuse = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** The text that `defuse` was given. */
export const undefuse = (cell: string): string => (cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell);
