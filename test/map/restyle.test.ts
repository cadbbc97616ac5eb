import { expect, it } from "vitest";
import type { Look } from "../../src/map/look.ts";
import { restyle } from "../../src/map/restyle.ts";
import { layersOf } from "../../src/map/style.ts";
import { tokens } from "../../src/theme/tokens.ts";

const look = (theme: "light" | "dark", hidden: Look["hidden"] = new Set()) =>
  layersOf({ theme, colours: tokens(theme), language: "zh", hidden, themed: false, scale: 1 });

function recorder() {
  const calls: string[] = [];
  return {
    calls,
    map: {
      setPaintProperty: (id: string, key: string) => calls.push(`${id}.paint.${key}`),
      setLayoutProperty: (id: string, key: string) => calls.push(`${id}.layout.${key}`),
    } as unknown as Parameters<typeof restyle>[0],
  };
}

it("M60 the same look changes nothing; a switched-off layer changes visibility only", () => {
  const { calls, map } = recorder();
  restyle(map, look("light"), look("light"));
  expect(calls).toEqual([]);
  restyle(map, look("light"), look("light", new Set(["homes"])));
  expect(calls).toEqual(["homes.layout.visibility"]);
});

it("M61 another theme changes colours and images, never sources or order", () => {
  const { calls, map } = recorder();
  restyle(map, look("light"), look("dark"));
  expect(calls).toContain("land.paint.fill-color");
  expect(calls).toContain("plates.layout.icon-image");
  expect(calls.every((call) => /color|image|pattern/.test(call))).toBe(true);
  expect(() => restyle(map, look("light").slice(1), look("light"))).toThrow(/Expected layer/);
});
