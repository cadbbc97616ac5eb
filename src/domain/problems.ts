/** Data errors are values: what is wrong with a file, row or field, where, and how to mend it. */

import type { Language, Text } from "./labels.ts";

/** Each code with its sentence and its remedy; `{name}` is filled from the problem's `values`. */
export const problemTexts = {
  "file-missing": {
    says: { zh: "缺少文件 {file}", en: "{file} is missing" },
    remedy: { zh: "放入该文件", en: "Add the file" },
  },
  "file-unknown": {
    says: { zh: "不认得文件 {file}，未读取", en: "{file} is no file of a pack: it was not read" },
    remedy: { zh: "按契约改文件名，或移出文件夹", en: "Name it as the contract says, or take it out of the folder" },
  },
  "file-encoding": {
    says: { zh: "文件不是 UTF-8 也不是 GB18030 编码", en: "The file is neither UTF-8 nor GB18030" },
    remedy: { zh: "另存为 UTF-8 编码", en: "Save it as UTF-8" },
  },
  "json-syntax": {
    says: { zh: "JSON 语法错误：{detail}", en: "JSON syntax error: {detail}" },
    remedy: { zh: "修正该处语法", en: "Mend the syntax there" },
  },
  "field-invalid": {
    says: { zh: "字段 {path} 不合规：{detail}", en: "Field {path} is not valid: {detail}" },
    remedy: { zh: "按契约改正该字段", en: "Write the field as the contract says" },
  },
  "feature-invalid": {
    says: { zh: "不是有效的 GeoJSON 要素：{detail}", en: "Not a valid GeoJSON feature: {detail}" },
    remedy: { zh: "改为 Feature 并带 properties 与 geometry", en: "Write a Feature with properties and geometry" },
  },
  "csv-syntax": {
    says: { zh: "CSV 语法错误：{detail}", en: "CSV syntax error: {detail}" },
    remedy: { zh: "检查引号是否成对", en: "Check that quotes are paired" },
  },
  "cells-surplus": {
    says: { zh: "该行有 {found} 格，表头只有 {expected} 格", en: "The row has {found} cells, the header {expected}" },
    remedy: { zh: "含逗号的内容加引号", en: "Quote cells that hold a comma" },
  },
  "column-missing": {
    says: { zh: "缺少必填列 {label}", en: "The required column {label} is missing" },
    remedy: { zh: "补上该列", en: "Add the column" },
  },
  "column-repeated": {
    says: { zh: "列 {label} 出现了两次", en: "The column {label} stands twice" },
    remedy: { zh: "只保留一列", en: "Keep one of them" },
  },
  "value-missing": {
    says: { zh: "必填项 {label} 为空", en: "The required {label} is empty" },
    remedy: { zh: "填写该格", en: "Fill the cell" },
  },
  "value-number": {
    says: { zh: "{label} 不是数：{value}", en: "{label} is not a number: {value}" },
    remedy: { zh: "只填数字，不带单位", en: "Write digits only, without a unit" },
  },
  "value-range": {
    says: { zh: "{label} 超出范围：{value}", en: "{label} is out of range: {value}" },
    remedy: { zh: "应在 {min} 到 {max} 之间", en: "It lies between {min} and {max}" },
  },
  "value-date": {
    says: { zh: "{label} 不是有效日期：{value}", en: "{label} is not a valid date: {value}" },
    remedy: { zh: "写成 2026-11-24", en: "Write it as 2026-11-24" },
  },
  "value-time": {
    says: { zh: "{label} 不是有效时间：{value}", en: "{label} is not a valid time: {value}" },
    remedy: {
      zh: "写成 17:30，时刻写成 2026-11-24T17:30:00+08:00",
      en: "Write 17:30, an instant as 2026-11-24T17:30:00+08:00",
    },
  },
  "value-choice": {
    says: { zh: "{label} 不认得“{value}”", en: "{label} does not know “{value}”" },
    remedy: { zh: "可填：{choices}", en: "One of: {choices}" },
  },
  "id-duplicate": {
    says: { zh: "编号 {value} 重复，先见于第 {first} 行", en: "Id {value} is repeated, first on line {first}" },
    remedy: { zh: "给这一行新编号", en: "Give this row an id of its own" },
  },
  "id-shared": {
    says: { zh: "编号 {value} 与{first}中的编号相同", en: "Id {value} is also used in {first}" },
    remedy: { zh: "两处改用不同编号", en: "Give one of them another id" },
  },
  "reference-unknown": {
    says: { zh: "{label} 所指的 {value} 不存在", en: "{label} refers to {value}, which does not exist" },
    remedy: { zh: "改正编号或补上该记录", en: "Correct the id or add that record" },
  },
  "position-missing": {
    says: { zh: "没有坐标，无法判定", en: "No position: it cannot be judged" },
    remedy: { zh: "在图上或实测后补坐标", en: "Place it on the map or survey it" },
  },
  "position-half": {
    says: { zh: "经纬度只填了一个", en: "Only one of longitude and latitude is given" },
    remedy: { zh: "两个都填", en: "Give both" },
  },
  "position-swapped": {
    says: { zh: "经纬度像是写反了：{value}", en: "Longitude and latitude look swapped: {value}" },
    remedy: { zh: "对调两格", en: "Swap the two cells" },
  },
  "position-outside": {
    says: { zh: "落在县界外 {km} 公里", en: "It lies {km} km outside the county" },
    remedy: {
      zh: "核对坐标；确在县外的相邻场地标 context",
      en: "Check the position; mark a true neighbour with context",
    },
  },
  "outline-open": {
    says: { zh: "轮廓没有闭合{where}", en: "The outline is not closed{where}" },
    remedy: { zh: "末点与首点相同", en: "Repeat the first vertex at the end" },
  },
  "outline-crossing": {
    says: { zh: "轮廓自相交，在 {value}{where}", en: "The outline crosses itself at {value}{where}" },
    remedy: { zh: "重画轮廓", en: "Draw the outline again" },
  },
  "outline-degenerate": {
    says: { zh: "轮廓没有面积{where}", en: "The outline has no area{where}" },
    remedy: { zh: "至少三个不同的顶点", en: "Give at least three different vertices" },
  },
  "outline-closed": {
    says: {
      zh: "轮廓没有闭合，已补上首点{where}",
      en: "The outline was not closed: its first vertex was added{where}",
    },
    remedy: { zh: "核对轮廓是否完整", en: "Check that the outline is whole" },
  },
  "outline-pole": {
    says: { zh: "轮廓绕过极点{where}", en: "The outline goes round a pole{where}" },
    remedy: { zh: "改正坐标：县域不含极点", en: "Correct the positions: no county holds a pole" },
  },
  "geometry-type": {
    says: { zh: "几何类型 {value} 不适用于该台账", en: "Geometry {value} does not fit this register" },
    remedy: { zh: "应为 {choices}", en: "It should be {choices}" },
  },
  "geometry-number": {
    says: { zh: "坐标不是有限的数", en: "A coordinate is not a finite number" },
    remedy: { zh: "改正该坐标", en: "Correct that coordinate" },
  },
  "dates-order": {
    says: { zh: "{first} 晚于 {second}：{value}", en: "{first} is later than {second}: {value}" },
    remedy: { zh: "核对两个日期", en: "Check the two dates" },
  },
  "credit-code": {
    says: { zh: "统一社会信用代码校验位不符：{value}", en: "The credit code's check digit is wrong: {value}" },
    remedy: { zh: "对照证照改正", en: "Correct it from the licence" },
  },
  "closed-without-date": {
    says: { zh: "状态为注销但没有停用日期", en: "Closed, but without a closing date" },
    remedy: { zh: "补上停用日期", en: "Add the closing date" },
  },
  "township-differs": {
    says: { zh: "填 {value}，落在 {found}", en: "Written {value}, lies in {found}" },
    remedy: { zh: "以落点为准，并核对", en: "The position counts; check it" },
  },
  "township-none": {
    says: { zh: "不在任何乡镇内", en: "It lies in no township" },
    remedy: { zh: "核对坐标", en: "Check the position" },
  },
  "rule-overlap": {
    says: { zh: "规则 {value} 的两个版本在时间上重叠", en: "Two versions of rule {value} overlap in time" },
    remedy: { zh: "前一版本的 until 不晚于后一版本的 since", en: "End the earlier one no later than the next begins" },
  },
  "formula-unknown": {
    says: { zh: "没有名为 {value} 的指标公式", en: "There is no indicator formula named {value}" },
    remedy: { zh: "可用：{choices}", en: "One of: {choices}" },
  },
  "pack-version": {
    says: { zh: "不认得数据包版本 {value}", en: "Pack version {value} is not known" },
    remedy: { zh: "本程序读版本 1", en: "This program reads version 1" },
  },
  "column-unknown": {
    says: { zh: "没有名为 {value} 的列", en: "There is no column {value}" },
    remedy: { zh: "放入 extra 或去掉", en: "Put it under extra, or leave it out" },
  },
  "id-differs": {
    says: { zh: "编号 {value} 与关键列不符", en: "Id {value} is not what its key columns say" },
    remedy: { zh: "应为 {expected}", en: "It should be {expected}" },
  },
  "why-missing": {
    says: { zh: "没有写理由", en: "No reason is given" },
    remedy: { zh: "写明为何变更", en: "Say why it is changed" },
  },
  "change-empty": {
    says: { zh: "变更中没有任何记录", en: "The change holds no record" },
    remedy: { zh: "至少写入或删除一条", en: "Put or remove at least one" },
  },
  "record-repeated": {
    says: { zh: "{value} 在同一变更中出现两次", en: "{value} stands twice in one change" },
    remedy: { zh: "每条记录只保留一次", en: "Keep each record once" },
  },
  "record-unknown": {
    says: { zh: "要删除的 {value} 不存在", en: "{value}, to be removed, does not exist" },
    remedy: { zh: "可能已被他人删除，刷新后再试", en: "Somebody may have removed it: look again" },
  },
  "referred-to": {
    says: { zh: "{count} 条{from}仍引用 {value}", en: "{value} is still referred to by {count} of {from}" },
    remedy: { zh: "先删除或改正它们，或改为停用", en: "Remove or correct them first, or close it instead" },
  },
  "append-only": {
    says: { zh: "{from}只增不删：{value}", en: "Nothing is removed from {from}: {value}" },
    remedy: { zh: "撤销写入它的那次变更", en: "Undo the change that brought it" },
  },
  "datum-converted": {
    says: {
      zh: "坐标由 {value} 换算为 WGS 84，定位精度另加 {metres} m",
      en: "Positions were converted from {value} to WGS 84; {metres} m were added to their doubt",
    },
    remedy: { zh: "有原始的 WGS 84 坐标时改用它", en: "Use the original WGS 84 positions where there are any" },
  },
  "possible-duplicate": {
    says: { zh: "与 {value} 可能是同一家", en: "It may be the same as {value}" },
    remedy: { zh: "核对后合并", en: "Check, then merge" },
  },
  "file-password": {
    says: { zh: "文件有打开密码，读不了", en: "The file has a password: it cannot be read" },
    remedy: { zh: "去掉密码后另存，再导入", en: "Save it without the password, then import it" },
  },
  "file-broken": {
    says: { zh: "文件已损坏或不完整：{detail}", en: "The file is damaged or cut short: {detail}" },
    remedy: { zh: "用原来的程序打开并另存", en: "Open it in the program it came from and save it again" },
  },
  "file-too-large": {
    says: { zh: "文件展开后超过 {limit}，不读", en: "Unpacked, the file is larger than {limit}: it is not read" },
    remedy: { zh: "删去多余的表和空行，或拆成几个文件", en: "Remove surplus sheets and empty rows, or split it" },
  },
  "file-format": {
    says: { zh: "不认得这种文件", en: "This kind of file is not known" },
    remedy: {
      zh: "可用 xlsx、xls、csv、GeoJSON、打包的 shapefile、KML、GPX",
      en: "Use xlsx, xls, csv, GeoJSON, a zipped shapefile, KML or GPX",
    },
  },
  "file-empty": {
    says: { zh: "文件中没有数据行", en: "The file holds no row of data" },
    remedy: { zh: "核对是否选对了文件和工作表", en: "Check that it is the right file and sheet" },
  },
  "header-missing": {
    says: { zh: "前 {value} 行里找不到表头", en: "No header among the first {value} rows" },
    remedy: { zh: "写一行列名，例如“名称”“经度”“纬度”", en: "Write a row of column names, such as name, lon, lat" },
  },
  "number-mangled": {
    says: {
      zh: "{label} 被表格软件改写成数，末位已丢失：{value}",
      en: "{label} was turned into a number by the spreadsheet and lost its last digits: {value}",
    },
    remedy: { zh: "该列设为文本格式，照证照重填", en: "Set the column to text and type it again from the document" },
  },
  "date-serial": {
    says: {
      zh: "{label} 是表格的日期序号 {value}，读作 {read}",
      en: "{label} is a spreadsheet's day number {value}, read as {read}",
    },
    remedy: { zh: "核对；该列设为日期格式", en: "Check it; set the column to a date format" },
  },
  "id-made": {
    says: { zh: "没有编号，给了 {value}", en: "No id: it was given {value}" },
    remedy: { zh: "有自己的编号就填上", en: "Write its own id where it has one" },
  },
  "position-coarse": {
    says: {
      zh: "坐标只有三位小数（约百米）：{value}",
      en: "The position has three decimals or fewer (about 100 m): {value}",
    },
    remedy: { zh: "在图上或实测后补足", en: "Place it on the map or survey it" },
  },
  "position-shared": {
    says: {
      zh: "{count} 行在同一点，像是地址匹配的中心点",
      en: "{count} rows share this very spot, as a geocoder's centre does",
    },
    remedy: { zh: "逐一在图上定位", en: "Place each of them on the map" },
  },
  "position-unread": {
    says: {
      zh: "坐标读不成该坐标系中的一点：{value}",
      en: "The position is no spot of that coordinate system: {value}",
    },
    remedy: { zh: "核对坐标和坐标系", en: "Check the numbers and the coordinate system" },
  },
  "position-on-water": {
    says: { zh: "落在水面上：{value}", en: "It lies on water: {value}" },
    remedy: { zh: "核对坐标和坐标系", en: "Check the position and the coordinate system" },
  },
  "position-in-campus": {
    says: { zh: "落在校园之内：{value}", en: "It lies within a campus: {value}" },
    remedy: { zh: "核对坐标；确在校内的照实保留", en: "Check the position; keep it if it is true" },
  },
  "datum-unstated": {
    says: {
      zh: "文件没有说明坐标系（{value}）",
      en: "The file does not say in which coordinates it is ({value})",
    },
    remedy: {
      zh: "指明坐标系：wgs84、cgcs2000、gcj02、bd09，或带号如 gk36。网络地图的边界多为 gcj02",
      en: "Name it: wgs84, cgcs2000, gcj02, bd09, or a zone such as gk36. Boundaries from web maps are mostly gcj02",
    },
  },
  "file-no-areas": {
    says: { zh: "文件中没有面", en: "The file holds no area" },
    remedy: {
      zh: "用含面的 GeoJSON、KML 或打包的 shapefile",
      en: "Use GeoJSON, KML or a zipped shapefile with polygons",
    },
  },
  "township-no-area": {
    says: { zh: "这个乡镇没有面", en: "This township has no area" },
    remedy: { zh: "画出它的范围，或删去这一条", en: "Draw its area, or take the entry out" },
  },
  "townships-overlap": {
    says: {
      zh: "{first}与{second}重叠 {hectares} 公顷，在 {value}{more}",
      en: "{first} and {second} overlap by {hectares} ha at {value}{more}",
    },
    remedy: { zh: "改乡界，使两边共用一条线", en: "Correct the line so that both share it" },
  },
  "townships-gap": {
    says: {
      zh: "县界内有 {hectares} 公顷不属于任何乡镇，在 {value}{more}",
      en: "{hectares} ha of the county belong to no township, at {value}{more}",
    },
    remedy: { zh: "补齐乡界；那里的地点归不到乡镇", en: "Close the gap: places there belong to no township" },
  },
  "townships-beyond": {
    says: {
      zh: "乡镇有 {hectares} 公顷在县界外，在 {value}{more}",
      en: "Townships reach {hectares} ha beyond the county, at {value}{more}",
    },
    remedy: {
      zh: "核对县界和乡界的来源与坐标系是否一致",
      en: "Check that outline and townships are of one source and coordinate system",
    },
  },
  "step-open": {
    says: { zh: "还没有{label}", en: "There is no {label} yet" },
    remedy: { zh: "{detail}", en: "{detail}" },
  },
  "rules-unchecked": {
    says: {
      zh: "启用的规则 {value} 尚未对照本县方案原文",
      en: "The rule {value} is on, and nobody has held it against your plan's text yet",
    },
    remedy: {
      zh: "对照原文改 distance、clause、source，再把 sourceGrade 改为 A",
      en: "Correct distance, clause and source by the text, then set sourceGrade to A",
    },
  },
} as const satisfies Record<string, { says: Text; remedy: Text }>;

export type ProblemCode = keyof typeof problemTexts;
export const problemCodes = Object.keys(problemTexts) as ProblemCode[];

export interface Problem {
  readonly code: ProblemCode;
  /** error: the field or record could not be taken as written · warning: taken, but look at it. */
  readonly severity: "error" | "warning";
  readonly file?: string;
  /** From 1, in the file as text. */
  readonly line?: number;
  /** From 1: cell of a table, character of a JSON line. */
  readonly column?: number;
  readonly register?: string;
  readonly id?: string;
  /** Field, e.g. `features[3].properties.stage` or a column id. */
  readonly path?: string;
  readonly values?: Readonly<Record<string, string | number | Text>>;
}

const fill = (text: string, values: Problem["values"], language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values?.[name];
    return value === undefined ? "" : typeof value === "object" ? value[language] : String(value);
  });

/** What is wrong, as a sentence. */
export const problemSays = (problem: Problem, language: Language): string =>
  fill(
    problemTexts[problem.code].says[language],
    { file: problem.file ?? "", path: problem.path ?? "", ...problem.values },
    language,
  );

/** What to do about it. */
export const problemRemedy = (problem: Problem, language: Language): string =>
  fill(problemTexts[problem.code].remedy[language], problem.values, language);

/** `venues.csv:12:4`, as a compiler would say it. */
export const problemPlace = (problem: Problem): string =>
  [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
