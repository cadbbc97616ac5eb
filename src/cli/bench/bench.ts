import { BadInput } from "../bad-input.ts";
import { command } from "../command.ts";
import { asJson } from "../output.ts";
import type { Engine } from "./engine.ts";
import { type BenchSize, benchSizes } from "./sizes.ts";
import { benchTable } from "./table.ts";

const rivals: Readonly<Record<string, () => Promise<Engine>>> = {
  turf: async () => (await import("./turf-engine.ts")).turfEngine,
};

const wrong = (name: string, value: string, remedy: string) =>
  BadInput.at(
    `--${name}`,
    { zh: `不认得 ${value || "空值"}`, en: `${value || "(nothing)"} is not known` },
    { zh: `应为 ${remedy}`, en: `give ${remedy}` },
  );

function sizeFrom(asked: string): BenchSize {
  const size = benchSizes.find((one) => one === asked);
  if (!size) throw wrong("size", asked, benchSizes.join("|"));
  return size;
}

function roundsFrom(asked: string): number {
  const rounds = /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  if (rounds === 0) throw wrong("rounds", asked, "1 … 999");
  return rounds;
}

async function enginesFrom(against: string | undefined): Promise<Engine[]> {
  const names = [...new Set((against ?? "").split(",").filter(Boolean))];
  const unknown = names.find((name) => !Object.hasOwn(rivals, name));
  if (unknown !== undefined) throw wrong("against", unknown, Object.keys(rivals).join(","));
  const { saplingEngine } = await import("./sapling-engine.ts");
  return [saplingEngine, ...(await Promise.all(names.map((name) => rivals[name]!())))];
}

export const bench = command({
  name: "bench",
  operands: "",
  says: { zh: "测速：全部场所核查一遍，可与他法对比", en: "measure the check of all venues, beside other engines" },
  options: {
    size: {
      type: "string",
      value: "county|province|nation",
      says: { zh: "规模（默认 county）", en: "size (default county)" },
    },
    against: { type: "string", value: "turf", says: { zh: "与哪些引擎对比", en: "engines to compare with" } },
    rounds: {
      type: "string",
      value: "N",
      says: { zh: "轮数，取中位数（默认 9）", en: "rounds, of which medians are taken (default 9)" },
    },
    page: {
      type: "boolean",
      says: { zh: "改测网页：首次可用、脚本、长任务", en: "measure the page instead: first idle, scripts, long tasks" },
    },
  },
  async run({ values, json, language, io }) {
    const size = sizeFrom(values.size ?? "county");
    const rounds = roundsFrom(values.rounds ?? "9");
    if (values.page) {
      const { pageFigures, pageTable } = await import("./page.ts");
      const figures = await pageFigures(io);
      await io.out(json ? asJson(figures) : pageTable(figures, language));
      return 0;
    }
    const engines = await enginesFrom(values.against);
    // Loaded here: no other command needs the generator.
    const { workFor } = await import("./sizes.ts");
    const { measureEngines } = await import("./measure.ts");
    const work = workFor(size, io);
    const rows = measureEngines(work, engines, rounds);
    const counted = { venues: work.lon.length, places: work.geometries.length };
    await io.out(json ? asJson({ work: "check", size, ...counted, rows }) : benchTable(size, counted, rows, language));
    return 0;
  },
});
