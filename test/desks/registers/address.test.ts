import { describe, expect, it } from "vitest";
import { nextOrder, type Opened, openedOf, orderOf, orderText, screenOf } from "../../../src/desks/registers/opened.ts";
import { shelfGroups } from "../../../src/desks/registers/shelf-groups.ts";
import { en } from "../../../src/desks/registers/text-en.ts";
import { zh } from "../../../src/desks/registers/text-zh.ts";
import { registerIds, tableOf } from "../../../src/domain/registers/index.ts";
import { onMapFor, recordAt, selectionOf } from "../../../src/state/selected-record.ts";
import { firstView } from "../../../src/state/view.ts";
import { formatAddress, parseAddress } from "../../../src/state/view-address.ts";
import { kindergarten, school, venue, county as withRegisters } from "../../domain/county-builder.ts";

describe("what is open", () => {
  it("DR20 every register and its problems have an address that leads back to them", () => {
    const all: Opened[] = [
      { what: "problems" },
      ...registerIds.flatMap((register): Opened[] => [
        { what: "register", register, tab: "records" },
        { what: "register", register, tab: "problems" },
      ]),
    ];
    for (const opened of all) {
      const address = formatAddress({ ...firstView, desk: "registers", screen: screenOf(opened) });
      expect(openedOf(parseAddress(address).screen)).toEqual(opened);
    }
    expect(openedOf("wall")).toBeNull();
    expect(openedOf(null)).toBeNull();
  });

  it("DR21 every column of every register can be sorted by through the address", () => {
    for (const register of registerIds)
      for (const { id } of tableOf(register).columns)
        for (const descending of [false, true]) {
          const address = formatAddress({ ...firstView, order: orderText({ column: id, descending }) });
          expect(orderOf(parseAddress(address).order)).toEqual({ column: id, descending });
        }
  });

  it("DR22 a head's clicks go up, down, and back to the file's order", () => {
    const up = nextOrder(null, "name");
    const down = nextOrder(up, "name");
    expect([up, down, nextOrder(down, "name")]).toEqual([
      { column: "name", descending: false },
      { column: "name", descending: true },
      null,
    ]);
    expect(nextOrder(down, "id")).toEqual({ column: "id", descending: false });
  });

  it("DR23 every register stands on the shelf once", () => {
    expect(shelfGroups.flatMap(({ registers }) => [...registers]).sort()).toEqual([...registerIds].sort());
  });
});

describe("a selected record", () => {
  const county = withRegisters({
    school: [school("S1")],
    kindergarten: [kindergarten("K1")],
    venue: [venue("V1")],
    licence: [{ id: "V1/tobacco/样 1", venue: "V1", category: "tobacco", number: "样 1" }],
  });

  it("DR24 is found again from its selection, through the address, in every register", () => {
    for (const register of registerIds) {
      const id = register === "school" ? "S1" : register === "kindergarten" ? "K1" : "a/b:c";
      if (register === "nursery") continue;
      const address = formatAddress({ ...firstView, selection: selectionOf(register, id) });
      expect(recordAt(county, parseAddress(address).selection)).toEqual({ register, id });
    }
  });

  it("DR25 a finding leads to its venue; a place that no register holds leads nowhere", () => {
    expect(recordAt(county, { kind: "finding", id: "V1", rule: "plan-50" })).toEqual({ register: "venue", id: "V1" });
    expect(recordAt(county, { kind: "place", id: "gone" })).toBeNull();
    expect(recordAt(county, { kind: "clause", id: "2.5.6" })).toBeNull();
  });

  it("DR26 a licence is shown on the map by its venue, a record without any place by nothing", () => {
    expect(onMapFor(county, "licence", { id: "V1/tobacco/样 1", venue: "V1" })).toEqual({ kind: "venue", id: "V1" });
    expect(onMapFor(county, "school", { id: "S1" })).toEqual({ kind: "place", id: "S1" });
    expect(onMapFor(county, "licence", { id: "x", venue: "gone" })).toBeNull();
  });
});

describe("words of the desk", () => {
  const keys = Object.keys(zh) as (keyof typeof zh)[];
  const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

  it("DR27 say the same in both languages, with the same blanks", () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => zh[key].trim() === "" || en[key].trim() === "")).toEqual([]);
    expect(keys.filter((key) => String(blanks(zh[key])) !== String(blanks(en[key])))).toEqual([]);
    expect(keys.filter((key) => /\p{Script=Han}/u.test(en[key]))).toEqual([]);
  });
});
