import { derive } from "../domain/derive.ts";
import { mostStops, mostTeams, type RoundWay, roundWays, usualSpeed } from "../domain/rounds/round-types.ts";
import { BadInput } from "./bad-input.ts";
import { command } from "./command.ts";
import { asJson, formatOf, writeOut } from "./output.ts";
import { asOfOption, dayOf, packOption, readCounty } from "./pack-option.ts";
import { routeGeoJson, routeText } from "./route-text.ts";
import { spotFrom } from "./spot.ts";

/** Minutes at a stop, unless said. */
const usualStay = 15;

function numberFrom(option: string, text: string | undefined, usual: number, least: number, most: number): number {
  if (text === undefined) return usual;
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (value >= least && value <= most) return value;
  const says = { zh: `“${text}”不行`, en: `“${text}” will not do` };
  throw BadInput.at(option, says, {
    zh: `填 ${least} 到 ${most} 的数`,
    en: `give a number from ${least} to ${most}`,
  });
}

function teamsFrom(text: string | undefined): number {
  const teams = numberFrom("--teams", text, 1, 1, mostTeams);
  if (Number.isInteger(teams)) return teams;
  throw BadInput.at(
    "--teams",
    { zh: `“${text}”不是整数`, en: `“${text}” is no whole number` },
    { zh: `填 1 到 ${mostTeams}`, en: `give 1 to ${mostTeams}` },
  );
}

function wayFrom(text: string | undefined): RoundWay {
  const way = roundWays.find((one) => one === (text ?? "walk"));
  if (way) return way;
  throw BadInput.at(
    "--by",
    { zh: `不认得“${text}”`, en: `“${text}” is not known` },
    { zh: "drive 驾车、walk 步行", en: "drive or walk" },
  );
}

function pointsFrom(given: readonly string[] | undefined): string[] {
  const ids = (given ?? []).flatMap((one) => one.split(/[,，、;；]/)).map((id) => id.trim());
  const points = [...new Set(ids.filter(Boolean))];
  const remedy = { zh: "用逗号隔开编号，如 W001,W002", en: "separate ids by commas, e.g. W001,W002" };
  if (points.length === 0) throw BadInput.at("--points", { zh: "必填", en: "is required" }, remedy);
  if (points.length <= mostStops) return points;
  const many = { zh: `${points.length} 处太多`, en: `${points.length} stops are too many` };
  throw BadInput.at("--points", many, { zh: `最多 ${mostStops} 处`, en: `at most ${mostStops}` });
}

export const route = command({
  name: "route",
  operands: "",
  says: {
    zh: "沿道路把各处排成一趟，分给几个组",
    en: "puts points in the order of the roads and shares them among teams",
  },
  options: {
    ...packOption,
    points: {
      type: "string",
      multiple: true,
      value: "ID,…",
      says: { zh: "水域点、学校等场地或经营场所的编号（必填）", en: "ids of waters, places or venues (required)" },
    },
    teams: { type: "string", value: "N", says: { zh: "几个组（默认 1）", en: "how many teams (default 1)" } },
    from: {
      type: "string",
      value: "LON,LAT",
      says: { zh: "出发地，经度,纬度（WGS 84，必填）", en: "where they set out, WGS 84 (required)" },
    },
    by: {
      type: "string",
      value: "drive|walk",
      says: {
        zh: "驾车走干道、街道和乡道，其余步行；默认全程步行",
        en: "drive: main roads, streets, country roads, the rest on foot; default walk",
      },
    },
    speed: {
      type: "string",
      value: "KM/H",
      says: { zh: "路上平均时速（驾车 25，步行 4.5）", en: "average on the roads (drive 25, walk 4.5)" },
    },
    stay: {
      type: "string",
      value: "MIN",
      says: { zh: `每处停留分钟（默认 ${usualStay}）`, en: `minutes at each stop (default ${usualStay})` },
    },
    "one-way": { type: "boolean", says: { zh: "不回出发地", en: "do not come back to the start" } },
    ...asOfOption,
    out: { type: "string", value: "F.geojson", says: { zh: "路线写入文件", en: "write the routes to a file" } },
  },
  async run({ values, json, language, io }) {
    const stops = pointsFrom(values.points);
    const start = spotFrom(values.from, "--from");
    const way = wayFrom(values.by);
    const teams = teamsFrom(values.teams);
    const speed = numberFrom("--speed", values.speed, usualSpeed[way], 0.5, 120);
    const minutesPerStop = numberFrom("--stay", values.stay, usualStay, 0, 600);
    if (values.out !== undefined) formatOf(values.out, ["geojson"]);
    const county = readCounty(values.pack, io);
    const asOf = dayOf(values["as-of"], county, io);
    const back = values["one-way"] !== true;
    const answer = derive(county, "round", { asOf, stops, start, teams, way, speed, minutesPerStop, back });
    const unknown = answer.left.filter(({ why }) => why === "unknown").map(({ stop }) => stop);
    if (unknown.length > 0)
      throw BadInput.at(
        "--points",
        { zh: `数据包里没有 ${unknown.join("、")}`, en: `the pack has no ${unknown.join(", ")}` },
        { zh: "用水域点、场地或场所的编号", en: "use ids of waters, places or venues" },
      );
    if (answer.startFault)
      throw BadInput.at(
        "--from",
        { zh: "100 米内没有道路", en: "there is no road within 100 m" },
        { zh: "换一个靠路的出发地", en: "set out from a spot beside a road" },
      );
    if (values.out !== undefined) writeOut(io, values.out, `${JSON.stringify(routeGeoJson(county, answer))}\n`);
    await io.out(json ? asJson(answer) : routeText(county, answer, language));
    return 0;
  },
});
