import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { County } from "../domain/county.ts";
import type { AreaFile, Ground } from "../domain/new-county/ground-reader.ts";
import { type CountyAsk, newCounty } from "../domain/new-county/new-county.ts";
import { stepProblems } from "../domain/new-county/step-problems.ts";
import { newPackFiles } from "../io/new-county/pack-files.ts";
import { readGround } from "../io/new-county/read-ground.ts";
import { BadInput, problemLine } from "./bad-input.ts";
import { type CliIo, command, type Values } from "./command.ts";
import { operand, readInput } from "./input.ts";
import { asJson } from "./output.ts";
import { isDay } from "./pack-option.ts";

const options = {
  adcode: { type: "string", value: "N", says: { zh: "六位区划代码（必填）", en: "code of six digits (required)" } },
  name: { type: "string", value: "NAME", says: { zh: "县名（必填）", en: "the county's name (required)" } },
  "name-en": { type: "string", value: "NAME", says: { zh: "英文名", en: "its English name" } },
  "plan-date": {
    type: "string",
    value: "DATE",
    says: { zh: "本县方案施行之日（必填）", en: "the day its plan came into force (required)" },
  },
  "plan-title": { type: "string", value: "TITLE", says: { zh: "方案名称", en: "the plan's title" } },
  outline: {
    type: "string",
    value: "F",
    says: { zh: "县界：GeoJSON、KML、打包的 shapefile", en: "outline: GeoJSON, KML, a zipped shapefile" },
  },
  townships: {
    type: "string",
    value: "F",
    says: { zh: "乡界，同上；不给 --outline 时县界由它合成", en: "townships; without --outline they make it" },
  },
  datum: {
    type: "string",
    value: "auto|wgs84|cgcs2000|gcj02|bd09|gk36",
    says: {
      zh: "两个文件的坐标系（默认 auto：只信 .prj 和带号坐标）",
      en: "coordinates of both files (default auto: only a .prj or a zone's prefix is believed)",
    },
  },
} as const;
type Asked = Values<typeof options>;

const missing = (option: string, zh: string, en: string) =>
  BadInput.at(`--${option}`, { zh: "没有给出", en: "is not given" }, { zh, en });

function basicsOf(values: Asked): Pick<CountyAsk, "adcode" | "name" | "planDate" | "planTitle"> {
  const { adcode, name } = values;
  const [nameEn, planDate, planTitle] = [values["name-en"], values["plan-date"], values["plan-title"]];
  if (adcode === undefined) throw missing("adcode", "例如 --adcode 350928", "for instance --adcode 350928");
  if (!/^[1-8]\d{5}$/.test(adcode))
    throw BadInput.at(
      `--adcode ${adcode}`,
      { zh: "不是六位区划代码", en: "is no code of six digits" },
      { zh: "例如 350928", en: "such as 350928" },
    );
  if (name === undefined || name.trim() === "")
    throw missing("name", "例如 --name 永宁县", "for instance --name 永宁县");
  if (planDate === undefined)
    throw missing("plan-date", "方案施行之日，如 2023-09-01", "the plan's first day, such as 2023-09-01");
  if (!isDay(planDate))
    throw BadInput.at(
      `--plan-date ${planDate}`,
      { zh: "不是有效日期", en: "is not a valid date" },
      { zh: "写成 2023-09-01", en: "write it as 2023-09-01" },
    );
  return {
    adcode,
    name: { zh: name.trim(), en: nameEn?.trim() || name.trim() },
    planDate,
    ...(planTitle && { planTitle: { zh: planTitle, en: planTitle } }),
  };
}

/** A folder that is not there or empty: nothing is ever written over. */
function emptyFolder(io: CliIo, name: string): string {
  const folder = resolve(io.cwd, name);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw BadInput.at(
      name,
      { zh: "文件夹里已有文件，不覆盖", en: "there are files in it: nothing is written over" },
      { zh: "换一个空文件夹，或先移走里面的文件", en: "name an empty folder, or move its files away first" },
    );
  return folder;
}

async function groundOf({ outline, townships, datum = "auto" }: Asked, io: CliIo): Promise<Ground> {
  const fileOf = (name: string | undefined): AreaFile | null =>
    name === undefined ? null : { file: { name: basename(name), bytes: readInput(io, name) }, datum };
  const ground = await readGround({ outline: fileOf(outline), townships: fileOf(townships) });
  const errors = ground.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw BadInput.of(errors);
  return ground;
}

function write(folder: string, county: County): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const files = newPackFiles(county);
  // `wx`: a file that came there meanwhile is not written over either.
  for (const [name, text] of files) writeFileSync(join(folder, name), text, { flag: "wx" });
  return [...files.keys()];
}

export const packNew = command({
  name: "pack new",
  operands: "DIR",
  says: { zh: "建一个新县的空数据包", en: "an empty pack for a new county" },
  options,
  async run({ values, operands, json, language, io }) {
    const name = operand(operands, "DIR");
    const basics = basicsOf(values);
    const folder = emptyFolder(io, name);
    const year = Number(io.today("Asia/Shanghai").slice(0, 4));
    const { outline, townships, read, problems } = await groundOf(values, io);
    const county = newCounty({ ...basics, outline, townships, year });
    const files = write(folder, county);
    const next = stepProblems(county);
    if (json) {
      await io.out(asJson({ folder, files, read, townships: townships.length, problems, next }));
      return 0;
    }
    const lines = [...problems, ...next].map((one) => `${problemLine(one, language)}\n`);
    const done =
      language === "zh"
        ? `${folder}：${files.length} 个文件，${townships.length} 个乡镇\n`
        : `${folder}: ${files.length} files, ${townships.length} townships\n`;
    await io.out(`${lines.join("")}${done}`);
    return 0;
  },
});
