/** Sheets as XML → the bytes of a workbook. */

import { stylesXml } from "./book-styles.ts";
import type { SheetXml } from "./sheet-xml.ts";
import { xmlText } from "./xml-text.ts";
import { type ZipPart, zipOf } from "./zip-write.ts";

export interface BookSheet extends SheetXml {
  /** At most 31 characters, none of : \ / ? * [ ] */
  readonly name: string;
  readonly hidden?: true;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const file = (i: number): string => `worksheets/sheet${i + 1}.xml`;

const contentTypes = (sheets: readonly BookSheet[]): string =>
  `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${sheets
    .map((_, i) => `<Override PartName="/xl/${file(i)}" ContentType="${kind}.worksheet+xml"/>`)
    .join("")}</Types>`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

const relations = (all: readonly string[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${all.join("")}</Relationships>`;

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

function workbook(sheets: readonly BookSheet[]): string {
  const listed = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${xmlText(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
  );
  const filters = sheets.flatMap(({ name, filtered }, i) =>
    filtered && i === 0
      ? [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${xmlText(quoted(name))}!${filtered}</definedName>`,
        ]
      : [],
  );
  const names = filters.length > 0 ? `<definedNames>${filters.join("")}</definedNames>` : "";
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join("")}</sheets>${names}</workbook>`;
}

export const bookOf = (sheets: readonly BookSheet[]): Promise<Uint8Array> =>
  zipOf([
    { name: "[Content_Types].xml", text: contentTypes(sheets) },
    { name: "_rels/.rels", text: relations([relation("rId1", "officeDocument", "xl/workbook.xml")]) },
    { name: "xl/workbook.xml", text: workbook(sheets) },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: relations([
        ...sheets.map((_, i) => relation(`rId${i + 1}`, "worksheet", file(i))),
        relation(`rId${sheets.length + 1}`, "styles", "styles.xml"),
      ]),
    },
    { name: "xl/styles.xml", text: stylesXml },
    ...sheets.map(({ xml }, i): ZipPart => ({ name: `xl/${file(i)}`, text: xml })),
  ]);
