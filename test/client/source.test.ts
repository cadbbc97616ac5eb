import { describe, expect, it } from "vitest";
import { failure } from "../../src/client/load-failure.ts";
import {
  type Answered,
  type CountyListing,
  droppedSource,
  findCounties,
  type ReadJson,
} from "../../src/client/source.ts";
import { loadFault } from "../../src/domain/load-fault.ts";

const yongning = { adcode: "640121", name: { zh: "永宁县", en: "Yongning" } };
const base = "http://host/under/";

function host(files: Readonly<Record<string, Answered>>) {
  const asked: string[] = [];
  const read = async (address: string) => {
    asked.push(address.slice(base.length));
    return files[address.slice(base.length)] ?? null;
  };
  return { asked, read };
}

async function found(read: ReadJson): Promise<readonly CountyListing[]> {
  const counties = await findCounties(base, read);
  if (counties === "locked") throw new Error("nobody asked for a login");
  return counties;
}

describe("where counties come from", () => {
  it("U20 a plain host is read from its files and not asked for an API", async () => {
    const { asked, read } = host({ "data/counties.json": { body: [yongning], served: false } });
    expect(await findCounties(base, read)).toEqual([
      { ...yongning, source: { from: "static", adcode: "640121", base } },
    ]);
    expect(asked).toEqual(["data/counties.json"]);
  });

  it("U21 our own server goes before the files beside the page", async () => {
    const { read } = host({
      "data/counties.json": { body: [], served: true },
      "api/v1/counties": { body: [yongning], served: true },
    });
    expect((await found(read))[0]?.source.from).toBe("server");
  });

  it("U22 nothing, or what is no list, is no county; an entry without an adcode is passed over", async () => {
    expect(await findCounties(base, host({}).read)).toEqual([]);
    const odd = host({ "data/counties.json": { body: [null, 3, { name: "x" }, { adcode: 640121 }], served: false } });
    expect((await found(odd.read)).map(({ name }) => name)).toEqual([{ zh: "640121", en: "640121" }]);
    const page = host({ "data/counties.json": { body: "<html>", served: false } });
    expect(await findCounties(base, page.read)).toEqual([]);
  });

  it("ED1 a server that asks who one is has no list yet, and files beside it are not shown in its stead", async () => {
    const { read } = host({ "api/v1/counties": { body: null, served: true, locked: true } });
    expect(await findCounties(base, read)).toBe("locked");
  });

  it("U23 a dropped folder loses the folders before its files", () => {
    const bytes = new Uint8Array();
    expect(droppedSource([{ name: "a/640121/pack.json", bytes }])).toEqual({
      from: "files",
      files: [{ name: "pack.json", bytes }],
    });
  });

  it("U24 a fault crosses between threads with its problems; any other error says that it was not expected", () => {
    const problems = [{ code: "json-syntax", severity: "error", file: "pack.json", line: 3 }] as const;
    const shown = failure(loadFault({ kind: "read", detail: "pack.json", problems }));
    expect(shown.problems).toEqual(problems);
    expect(shown.what.zh).toBe("数据包读不出来");
    expect(failure(new Error("boom"))).toMatchObject({ detail: "boom", problems: [] });
  });
});
