import { BadInput } from "../bad-input.ts";
import { type Call, type CliIo, command, type ExitCode, type Options } from "../command.ts";
import { asJson } from "../output.ts";
import { dayOf, readCounty } from "../pack-option.ts";
import { extents } from "../sample/tiled/extent.ts";
import { type BenchSize, benchSizes } from "./sizes.ts";
import { benchTable, rowsTable } from "./table.ts";

const wrong = (name: string, value: string, remedy: string) =>
  BadInput.at(
    `--${name}`,
    { zh: `不认得 ${value || "空值"}`, en: `${value || "(nothing)"} is not known` },
    { zh: `应为 ${remedy}`, en: `give ${remedy}` },
  );

function oneOf<T extends string>(name: string, asked: string, known: readonly T[]): T {
  const found = known.find((one) => one === asked);
  if (!found) throw wrong(name, asked, known.join("|"));
  return found;
}

function countFrom(name: string, asked: string, least: number): number {
  const count = /^\d{1,3}$/.test(asked) ? Number(asked) : -1;
  if (count < least) throw wrong(name, asked, `${least} … 999`);
  return count;
}

function serverFrom(asked: string): string {
  if (!/^http:\/\//.test(asked) || !URL.canParse(asked)) throw wrong("server", asked, "http://127.0.0.1:5640");
  return asked;
}

const threadsFrom = (asked: string | undefined): readonly number[] =>
  asked === undefined ? [1, 2] : [Number(oneOf("threads", asked, ["1", "2"]))];

const options = {
  work: {
    type: "string",
    value: "check|townships|walks|change|serve|page",
    says: { zh: "测什么（默认 check）", en: "what is measured (default check)" },
  },
  size: {
    type: "string",
    value: "county|province|nation",
    says: { zh: "规模（默认 county）", en: "size (default county)" },
  },
  against: {
    type: "string",
    value: "turf,postgis",
    says: {
      zh: "与哪些引擎对比；另有 postgis-plain、postgis-flat 两种写法",
      en: "engines to compare with; there are postgis-plain and postgis-flat as well",
    },
  },
  threads: { type: "string", value: "1|2", says: { zh: "线程数（默认两种都测）", en: "threads (default: both)" } },
  rounds: {
    type: "string",
    value: "N",
    says: { zh: "轮数，取中位数（默认 9）", en: "rounds, of which medians are taken (default 9)" },
  },
  cold: {
    type: "string",
    value: "N",
    says: { zh: "冷启动次数，每次新进程（默认 3）", en: "cold runs, each in a new process (default 3)" },
  },
  once: {
    type: "string",
    value: "ENGINE",
    says: { zh: "只跑一次（冷启动用的进程）", en: "one run of one engine, as each cold process does" },
  },
  arrays: {
    type: "string",
    value: "F",
    says: { zh: "--once 所读的数组文件", en: "the file of arrays that --once reads" },
  },
  server: {
    type: "string",
    value: "URL",
    says: { zh: "--work serve 所压测的服务器", en: "the server that --work serve puts under load" },
  },
  seconds: {
    type: "string",
    value: "N",
    says: { zh: "--work serve 的时长（默认 10）", en: "how long --work serve lasts (default 10)" },
  },
  page: {
    type: "boolean",
    says: { zh: "改测网页：首次可用、脚本、长任务", en: "measure the page instead: first idle, scripts, long tasks" },
  },
} as const satisfies Options;

type Asked = Call<typeof options>;

async function page({ json, language, io }: Asked): Promise<void> {
  const { pageFigures, pageTable } = await import("./page.ts");
  const figures = await pageFigures(io);
  await io.out(json ? asJson(figures) : pageTable(figures, language));
}

async function once(name: string, { values, io }: Asked): Promise<void> {
  const { enginesOf } = await import("./engines.ts");
  const { runArrays } = await import("./cold.ts");
  const threads = threadsFrom(values.threads ?? "1");
  const engines = await enginesOf(name === "sapling" ? [] : [name], threads, io);
  const engine = engines.find((one) => one.name === name)!;
  await io.out(asJson(await runArrays(engine, values.arrays ?? "")));
  for (const one of engines) await one.close?.();
}

async function check(size: BenchSize, { values, json, language, io }: Asked): Promise<void> {
  const rounds = countFrom("rounds", values.rounds ?? "9", 1);
  const times = countFrom("cold", values.cold ?? "3", 0);
  const names = [...new Set((values.against ?? "").split(",").filter(Boolean))];
  const { enginesOf } = await import("./engines.ts");
  const engines = await enginesOf(names, threadsFrom(values.threads), io);
  // Loaded here: no other command needs the generator.
  const { workFor } = await import("./sizes.ts");
  const { coldRuns } = await import("./cold.ts");
  const { measureEngines } = await import("./measure.ts");
  const work = workFor(size, io);
  const cold = coldRuns(work, times, io);
  try {
    const measured = await measureEngines(work, engines, rounds, cold.of);
    const counted = { venues: work.lon.length, places: work.geometries.length };
    const { rows, more } = measured;
    await io.out(
      json ? asJson({ work: "check", size, rows, ...counted, more }) : benchTable(size, counted, measured, language),
    );
  } finally {
    cold.close();
    for (const engine of engines) await engine.close?.();
  }
}

/** A work that is this project's alone: its rows are printed as they are. */
const ownWork =
  (name: string, rowsOf: (size: BenchSize, rounds: number, io: CliIo) => Promise<readonly object[]>) =>
  async (size: BenchSize, { values, json, io }: Asked): Promise<void> => {
    const rows = await rowsOf(size, countFrom("rounds", values.rounds ?? "9", 1), io);
    await io.out(json ? asJson({ work: name, size, rows }) : rowsTable(rows));
  };

const townships = ownWork("townships", async (size, rounds) => [
  (await import("./townships.ts")).townshipRow(size, rounds),
]);
const walks = ownWork("walks", async (size, rounds) => [(await import("./walks.ts")).walkRow(size, rounds)]);
const change = ownWork("change", async (size, rounds, io) => {
  const { changeRows, inventedCounty } = await import("./change.ts");
  const county = readCounty(undefined, io);
  const { venues, places } = size === "county" ? { venues: 0, places: 0 } : extents[size];
  const asked = size === "county" ? county : inventedCounty(county, venues, places);
  return changeRows(asked, dayOf(undefined, county, io), rounds);
});

const tab = ownWork("page", async (size, _, io) => (await import("./tab.ts")).tabRows(size, io));

async function serve(_: BenchSize, { values, json, language, io }: Asked): Promise<void> {
  const { serveFigures, serveTable } = await import("./serve.ts");
  const seconds = countFrom("seconds", values.seconds ?? "10", 1);
  const figures = await serveFigures(serverFrom(values.server ?? "http://127.0.0.1:5640"), seconds);
  await io.out(json ? asJson({ work: "serve", ...figures }) : serveTable(figures, language));
}

const works = {
  check,
  townships,
  walks,
  change,
  serve,
  page: tab,
} as const satisfies Readonly<Record<string, (size: BenchSize, asked: Asked) => Promise<void>>>;

export const bench = command({
  name: "bench",
  operands: "",
  says: { zh: "测速：全部场所核查一遍，可与他法对比", en: "measure the check of all venues, beside other engines" },
  options,
  async run(asked): Promise<ExitCode> {
    const { values } = asked;
    const size = oneOf("size", values.size ?? "county", benchSizes);
    const work = oneOf("work", values.work ?? "check", Object.keys(works) as (keyof typeof works)[]);
    if (values.page) await page(asked);
    else if (values.once !== undefined) await once(values.once, asked);
    else await works[work](size, asked);
    return 0;
  },
});
