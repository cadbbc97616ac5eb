import { MessageChannel } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { afterEach, describe, expect, it } from "vitest";
import { engineOver } from "../../src/client/engine.ts";
import { type County, emptyRegisters } from "../../src/domain/county.ts";
import { recordOf, recordsWhere, rowOf, rowsIn } from "../../src/domain/lookups/register-rows.ts";
import { piece } from "../../src/domain/remote-engine.ts";
import { type PackedRegister, packedRows } from "../../src/io/packed-register.ts";
import { createRemote } from "../../src/worker/remote.ts";
import { pack } from "../domain/county-builder.ts";

const rows = 2 * piece + 3;
const county: County = {
  pack,
  revision: 1,
  outline: null,
  registers: {
    ...emptyRegisters(),
    village: Array.from({ length: rows }, (_, i) => ({ id: `V${i}`, name: `村${i}` })),
    township: [{ id: "T", name: "镇" }],
    patrolVisit: Array.from({ length: rows }, (_, i) => ({ id: `P${i}`, water: "W", at: "2026-06-01T08:00:00+08:00" })),
  } as unknown as County["registers"],
  rules: [],
  indicators: [],
  plan: null,
  problems: [],
};

const ports: { close(): void }[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

function engine() {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const remote = createRemote(
    async () => county,
    async () => () => "",
  );
  expose(remote, nodeEndpoint(port1));
  return { page: engineOver(nodeEndpoint(port2)), remote };
}

describe("a long register", () => {
  it("PT2 is lent as columns: a record is made when it is looked at, and the list is whole and in its order", async () => {
    const { page } = engine();
    const { registers } = await page.load({ from: "files", files: [] });
    expect(Object.getOwnPropertyDescriptor(registers, "village")?.get).toBeDefined();
    const lent = rowsIn({ registers }, "village");
    expect(lent.length).toBe(rows);
    expect(lent.at(rows - 1)).toEqual(county.registers.village[rows - 1]);
    expect(lent.at(rows)).toBeUndefined();
    expect(lent.column("name")(piece)).toBe(`村${piece}`);
    expect(rowOf({ registers }, "village", `V${piece}`)).toBe(piece);
    expect(recordOf({ registers }, "village", "V7")).toBe(lent.at(7));
    expect(recordOf({ registers }, "village", "nobody")).toBeUndefined();
    expect(recordsWhere({ registers }, "village", "name", "村9")).toEqual([county.registers.village[9]]);
    expect(registers.village[7]).toBe(lent.at(7));
    expect(registers.village).toEqual(county.registers.village);
    expect(registers.township).toEqual(county.registers.township);
    expect(registers.patrolVisit).toEqual([]);
  });

  it("PT2 is in no message whole", async () => {
    const { remote } = engine();
    const first = await remote.load(1, { from: "files", files: [] }, () => undefined);
    expect(first.registers.village).toEqual([]);
    expect(first.registers.township).toHaveLength(1);
    expect(packedRows((await remote.columns("village")) as PackedRegister).length).toBe(rows);
  });
});
