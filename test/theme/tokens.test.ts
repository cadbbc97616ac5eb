import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cssName, fonts, type TokenName, themes, tokens } from "../../src/theme/tokens.ts";

const css = readFileSync(new URL("../../src/theme/tokens.css", import.meta.url), "utf8");

function colours(theme: string): Map<string, string> {
  const block = css.match(new RegExp(`\\[data-theme="${theme}"\\] \\{([\\s\\S]*?)\\n\\}`))?.[1] ?? "";
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,8})/gi)].map(([, name = "", value = ""]) => [name, value]),
  );
}

describe("tokens", () => {
  it.each(themes)("M1 tokens.css and tokens.ts say the same in %s", (theme) => {
    const data = tokens(theme);
    const named = new Map((Object.keys(data) as TokenName[]).map((name) => [cssName(name), data[name]]));
    expect(named.size).toBeGreaterThan(60);
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(colours(theme)));
  });

  it("M1 the families are those of the style sheet", () => {
    const flat = css.replace(/\s+/g, " ");
    expect(flat).toContain(`--font: ${fonts.text};`);
    expect(flat).toContain(`--font-map: ${fonts.map};`);
  });
});
