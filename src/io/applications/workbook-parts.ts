/** In which part of a workbook's archive a sheet of a name is. */

import { type Element, elements, readXml } from "../reading/xml.ts";
import { unpack, unpackedLimit, zipEntries } from "../reading/zip.ts";

async function textOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const entry = zipEntries(bytes).find((it) => it.name.toLowerCase() === name.toLowerCase());
  return entry ? new TextDecoder().decode(await unpack(entry, unpackedLimit)) : null;
}

async function xmlOf(bytes: Uint8Array, name: string): Promise<Element | null> {
  const text = await textOf(bytes, name);
  return text === null ? null : readXml(text);
}

/** `xl/` + `worksheets/sheet1.xml`; a target that begins with a slash is counted from the archive's root. */
const joined = (folder: string, target: string): string =>
  target.startsWith("/") ? target.slice(1) : `${folder}${target}`;

export interface SheetPart {
  /** Of the entry. */
  readonly name: string;
  readonly text: string;
}

/** Null: the archive is no workbook of sheets in XML, or has no such sheet. */
export async function sheetPart(bytes: Uint8Array, sheet: string): Promise<SheetPart | null> {
  const roots = await xmlOf(bytes, "_rels/.rels");
  const office =
    roots &&
    elements(roots, "Relationship").find(({ attributes }) => /\/officeDocument$/.test(attributes["Type"] ?? ""));
  const book = joined("", office?.attributes["Target"] ?? "xl/workbook.xml");
  const folder = book.slice(0, book.lastIndexOf("/") + 1);
  const root = await xmlOf(bytes, book);
  const rels = await xmlOf(bytes, `${folder}_rels/${book.slice(folder.length)}.rels`);
  if (!root || !rels) return null;
  const listed = elements(root, "sheet").find(({ attributes }) => attributes["name"] === sheet);
  const id = listed?.attributes["id"];
  const target = elements(rels, "Relationship").find(({ attributes }) => attributes["Id"] === id)?.attributes["Target"];
  if (id === undefined || target === undefined) return null;
  const wanted = joined(folder, target).toLowerCase();
  const name = zipEntries(bytes).find((it) => it.name.toLowerCase() === wanted)?.name;
  const text = name === undefined ? null : await textOf(bytes, name);
  return name === undefined || text === null ? null : { name, text };
}
