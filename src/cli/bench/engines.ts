/** The engines by name. */

import { BadInput } from "../bad-input.ts";
import type { CliIo } from "../command.ts";
import type { Engine } from "./engine.ts";

/** Engines of one name on so many threads; none where it has no such. */
type Maker = (threads: readonly number[], io: CliIo) => Promise<readonly Engine[]>;

const turf: Maker = async () => [(await import("./turf-engine.ts")).turfEngine];

const postgis =
  (name: "postgis" | "postgis-plain" | "postgis-flat"): Maker =>
  async (threads, io) => {
    const { connectPostgis } = await import("./postgis/connect.ts");
    const { postgisEngines } = await import("./postgis/postgis-engine.ts");
    return postgisEngines(await connectPostgis(io), name, threads);
  };

const rivals: Readonly<Record<string, Maker>> = {
  turf,
  postgis: postgis("postgis"),
  "postgis-plain": postgis("postgis-plain"),
  "postgis-flat": postgis("postgis-flat"),
};

const sapling: Maker = async (threads) => threads.map((await import("./sapling-engine.ts")).saplingOn);

/** This project's engine first, then those named; Turf has one thread, whatever is asked. */
export async function enginesOf(names: readonly string[], threads: readonly number[], io: CliIo): Promise<Engine[]> {
  const unknown = names.find((name) => !Object.hasOwn(rivals, name));
  if (unknown !== undefined) {
    const known = Object.keys(rivals).join(",");
    throw BadInput.at(
      "--against",
      { zh: `不认得 ${unknown}`, en: `${unknown} is not known` },
      { zh: `应为 ${known}`, en: `give ${known}` },
    );
  }
  const made: Engine[] = [];
  for (const maker of [sapling, ...names.map((name) => rivals[name]!)]) made.push(...(await maker(threads, io)));
  return made;
}
