import { join, resolve } from "node:path";
import type { Language } from "../domain/labels.ts";
import type { Pack } from "../domain/pack.ts";
import { isBuilt } from "../server/built.ts";
import { type LoadedPacks, loadPacks } from "../server/county-store.ts";
import { packFoldersIn } from "../server/pack-folder.ts";
import { BadInput, problemLine } from "./bad-input.ts";
import { type CliIo, command } from "./command.ts";
import { packFolder } from "./pack-option.ts";

const DEFAULT_PORT = 5640;

function portFrom(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port >= 0 && port <= 65_535))
    throw BadInput.at(
      "--port",
      { zh: `${text} 不是端口`, en: `${text} is not a port` },
      { zh: "填 0 到 65535", en: "give 0 to 65535" },
    );
  return port;
}

/** Every pack in the project's data folder, or the one named. */
function packsFor(asked: string | undefined, language: Language, io: CliIo): LoadedPacks {
  const folders = asked === undefined ? packFoldersIn(join(io.root, "data")) : [packFolder(asked, io)];
  if (folders.length === 0)
    throw BadInput.at(
      join(io.root, "data"),
      { zh: "没有县数据包", en: "there is no county pack" },
      { zh: "用 --pack 指定一个", en: "name one with --pack" },
    );
  const packs = loadPacks(folders);
  if (packs.store.list().length === 0) throw BadInput.of(packs.refused.flatMap((one) => one.problems));
  for (const { folder, problems } of packs.refused)
    for (const problem of problems) io.err(`${folder}: ${problemLine(problem, language)}\n`);
  return packs;
}

const portTaken = (port: number) =>
  BadInput.at(
    `127.0.0.1:${port}`,
    { zh: "端口已被占用", en: "the port is taken" },
    { zh: "用 --port 另选，或先停下那个程序", en: "choose another with --port, or stop that program first" },
  );

function greeting(url: string, counties: readonly Pack[], language: Language): string {
  const names = counties.map((pack) => pack.name[language]);
  return language === "zh"
    ? `护苗一张图 ${url} ${names.join("、")}（按 Ctrl+C 停止）\n`
    : `Sapling Map ${url} ${names.join(", ")} (Ctrl+C stops it)\n`;
}

export const start = command({
  name: "start",
  operands: "",
  says: { zh: "在本机打开地图（只接受本机访问）", en: "serve the map on this machine, to this machine only" },
  options: {
    pack: {
      type: "string",
      value: "DIR",
      says: { zh: "只提供这一县（默认 data 下全部）", en: "serve this county only (default: all in data)" },
    },
    port: {
      type: "string",
      value: "N",
      says: { zh: `端口（默认 ${DEFAULT_PORT}；0 为任选）`, en: `port (default ${DEFAULT_PORT}; 0 takes any)` },
    },
  },
  async run({ values, json, language, io }) {
    const port = portFrom(values.port);
    const { store } = packsFor(values.pack, language, io);
    const dist = resolve(io.root, "dist");
    // Loaded here: no other command needs the server.
    const { listen } = await import("../server/listen.ts");
    const { memoryLedger } = await import("../server/ledger/memory-ledger.ts");
    const { memoryAttachments } = await import("../server/attachments/attachment-store.ts");
    const onFailure = (error: unknown) => io.err(`${error instanceof Error ? error.stack : String(error)}\n`);
    const stopped = io.stopped();
    const ledger = memoryLedger(store.list());
    const attachments = memoryAttachments();
    const server = await listen({ ledger, attachments, dist, port, today: io.today, onFailure });
    if (!server) throw portTaken(port);
    if (!isBuilt(dist))
      io.err(language === "zh" ? "网页尚未构建：npm run build\n" : "the page is not built yet: npm run build\n");
    const counties = store.list().map((county) => county.pack);
    const told = { url: server.url, counties: counties.map((pack) => pack.adcode) };
    await io.out(json ? `${JSON.stringify(told)}\n` : greeting(server.url, counties, language));
    await stopped;
    await server.close();
    return 0;
  },
});
