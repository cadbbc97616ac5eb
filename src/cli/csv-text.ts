/** Derived figures as CSV. */

const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvLine = (cells: readonly unknown[]): string => `${cells.map(cell).join(",")}\n`;

/** UTF-8 with BOM, so that a spreadsheet shows Chinese. */
export const csvText = <K extends string>(
  header: readonly K[],
  rows: readonly { readonly [N in K]?: unknown }[],
): string => `\uFEFF${[header, ...rows.map((row) => header.map((name) => row[name]))].map(csvLine).join("")}`;
