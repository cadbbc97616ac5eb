import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const src = join(root, "src");

interface Room {
  readonly rooms: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

function readTable(): Map<string, Room> {
  const text = readFileSync(join(root, "docs/architecture.md"), "utf8");
  const section = text.split("## Who may import whom")[1]?.split("\n## ")[0] ?? "";
  const list = (cell: string) =>
    new Set(
      cell
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    );
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2);
  return new Map(
    rows.map((line) => {
      const [, name = "", rooms = "", packages = ""] = line.split("|").map((cell) => cell.trim());
      return [name, { rooms: list(rooms), packages: list(packages) }];
    }),
  );
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
  .map((name) => join(src, name));

const roomOf = (file: string): string => {
  const path = relative(src, file).split("/");
  return path.length === 1 ? "main" : (path[0] ?? "");
};

interface Import {
  readonly from: string;
  readonly spec: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const found: Import[] = [];
  const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm;
  for (const [, type, spec = ""] of text.matchAll(statement)) found.push({ from: file, spec, typeOnly: Boolean(type) });
  for (const [, spec = ""] of text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g))
    found.push({ from: file, spec, typeOnly: false });
  for (const [, spec = ""] of text.matchAll(/new URL\(\s*["'](\.[^"']+)["'],\s*import\.meta\.url/g))
    found.push({ from: file, spec, typeOnly: false });
  return found;
}

const all = files.flatMap(importsOf);
const bare = (spec: string) =>
  spec
    .split("/")
    .slice(0, spec.startsWith("@") ? 2 : 1)
    .join("/");
const show = (one: Import) => `${relative(root, one.from)} imports ${one.spec}`;

describe("the house", () => {
  const table = readTable();

  it("A1 knows every room that has files", () => {
    expect(table.size).toBeGreaterThan(10);
    expect([...new Set(files.map(roomOf))].filter((room) => !table.has(room))).toEqual([]);
  });

  it("A2 no room imports a room that the table does not name", () => {
    const forbidden = all.filter(({ from, spec }) => {
      if (!spec.startsWith(".")) return false;
      const target = resolve(dirname(from), spec.split("?")[0] ?? "");
      if (!target.startsWith(src)) return !/\.(json|css|svg)$/.test(target);
      const [here, there] = [roomOf(from), roomOf(target)];
      return here !== there && !table.get(here)?.rooms.has(there);
    });
    expect(forbidden.map(show)).toEqual([]);
  });

  it("A3 no room takes a package that the table does not name", () => {
    const forbidden = all.filter(({ from, spec, typeOnly }) => {
      if (typeOnly || spec.startsWith(".")) return false;
      const allowed = table.get(roomOf(from))?.packages;
      if (allowed?.has("*")) return false;
      return !allowed?.has(bare(spec));
    });
    expect(forbidden.map(show)).toEqual([]);
  });

  it("A4 no desk imports another desk, and map takes only types from state", () => {
    const desk = (path: string) => relative(join(src, "desks"), path).split("/")[0] ?? "";
    const forbidden = all.filter(({ from, spec, typeOnly }) => {
      if (!spec.startsWith(".")) return false;
      const target = resolve(dirname(from), spec);
      // Files directly in src/desks are what all desks share.
      if (roomOf(from) === "desks" && roomOf(target) === "desks")
        return desk(from) !== desk(target) && !desk(target).includes(".");
      return roomOf(from) === "map" && roomOf(target) === "state" && !typeOnly;
    });
    expect(forbidden.map(show)).toEqual([]);
  });

  it("A5 has no circle between files", () => {
    const graph = new Map<string, string[]>();
    for (const { from, spec, typeOnly } of all) {
      if (typeOnly || !spec.startsWith(".")) continue;
      const targets = graph.get(from) ?? [];
      graph.set(from, targets);
      targets.push(resolve(dirname(from), spec.split("?")[0] ?? ""));
    }
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(root, f)).join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});
