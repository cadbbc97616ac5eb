import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const behaviour = readFileSync(join(root, "docs/behaviour.md"), "utf8");

/** Ids as they stand in the document, ranges such as V1–V4 written out. */
function documented(): Set<string> {
  const ids = new Set([...behaviour.matchAll(/\b[A-Z]{1,2}\d+\b/g)].map(([id]) => id));
  for (const [, letters = "", from, , to] of behaviour.matchAll(/\b([A-Z]{1,2})(\d+)\s?[–-]\s?([A-Z]{1,2})?(\d+)\b/g))
    for (let id = Number(from); id <= Number(to); id++) ids.add(`${letters}${id}`);
  return ids;
}

/** Ids at the head of test titles. */
function tested(): Map<string, string> {
  const titles = new Map<string, string>();
  for (const name of readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })) {
    if (!/\.test\.tsx?$/.test(name)) continue;
    const text = readFileSync(join(root, "test", name), "utf8");
    for (const [, ids = ""] of text.matchAll(
      /\b(?:it|test)(?:\.each\([\s\S]{0,400}?\))?\(\s*["'`]((?:[A-Z]{1,2}\d+[, ]*)+)\b/g,
    ))
      for (const [id] of ids.matchAll(/[A-Z]{1,2}\d+/g)) titles.set(id, name);
  }
  return titles;
}

it("A6 every rule that a test title names stands in docs/behaviour.md", () => {
  const known = documented();
  const titles = tested();
  expect(titles.size).toBeGreaterThan(300);
  expect([...titles].filter(([id]) => !known.has(id)).map(([id, file]) => `${id} (${file})`)).toEqual([]);
});
