import { readdirSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { features, json, packFile, rows } from "./sample-pack.ts";

const own = <T extends { properties: Record<string, unknown> }>(list: readonly T[]) =>
  list.filter((one) => !one.properties["context"]);
const counted = <T>(list: readonly T[], key: (one: T) => string) => {
  const counts: Record<string, number> = {};
  for (const one of list) counts[key(one)] = (counts[key(one)] ?? 0) + 1;
  return counts;
};

describe("the sample's registers", () => {
  it("P3 says that it is a sample, on the day it describes", () => {
    expect(json<Record<string, unknown>>("pack.json")).toMatchObject({
      pack: 1,
      adcode: "640121",
      sample: true,
      asOf: "2026-11-24",
    });
  });

  it("P4 has as many places as a plausible county", () => {
    expect(own(features("schools.geojson"))).toHaveLength(61);
    expect(own(features("kindergartens.geojson"))).toHaveLength(75);
    expect(own(features("nurseries.geojson"))).toHaveLength(25);
    expect(rows("villages.csv")).toHaveLength(96);
    expect(rows("childrens-homes.csv")).toHaveLength(88);
    expect(rows("protection-stations.csv")).toHaveLength(8);
    expect(rows("welfare-institutions.csv")).toHaveLength(2);
    expect(features("townships.geojson")).toHaveLength(9);
    expect(rows("measurements.csv")).toHaveLength(60);
    expect(rows("cases.csv")).toHaveLength(140);
    expect(Math.abs(features("water-hazards.geojson").length - 180)).toBeLessThanOrEqual(4);
  });

  it("P5 keeps forty neighbours beyond the line as context", () => {
    const places = ["schools", "kindergartens", "nurseries"].flatMap((name) =>
      features(`${name}.geojson`).filter((one) => one.properties["context"] === true),
    );
    const venues = rows("venues.csv").filter((one) => one["context"] === "yes");
    expect(places.length + venues.length).toBe(40);
  });

  it("P6 has venues of all six categories in their proportions, each with a licence a category", () => {
    const venues = rows("venues.csv").filter((one) => one["context"] !== "yes");
    const pairs = venues.flatMap((one) =>
      (one["categories"] ?? "").split(/[;、]/).map((category) => `${one["id"]}/${category}`),
    );
    const counts = counted(pairs, (one) => one.split("/")[1] ?? "");
    const wanted = { tobacco: 1900, liquor: 1200, lottery: 90, internetCafe: 28, entertainment: 42, bar: 20 };
    for (const [category, count] of Object.entries(wanted)) {
      expect(counts[category], category).toBeGreaterThan(count * 0.94 - 1);
      expect(counts[category], category).toBeLessThan(count * 1.06 + 8);
    }
    const licensed = new Set(rows("licences.csv").map((one) => `${one["venue"]}/${one["category"]}`));
    expect(pairs.filter((one) => !licensed.has(one))).toEqual([]);
  });

  it("P7 has cases in every state, some overdue, two under listed supervision and open", () => {
    const cases = rows("cases.csv");
    expect(Object.keys(counted(cases, (one) => one["state"] ?? "")).sort()).toEqual([
      "closed",
      "found",
      "notified",
      "rectified",
      "reinspected",
    ]);
    const overdue = cases.filter((one) => one["state"] !== "closed" && (one["deadline"] || "9999") < "2026-11-24");
    expect(overdue).toHaveLength(7);
    expect(overdue.filter((one) => one["listed"] === "yes")).toHaveLength(2);
  });

  it("P8 has typed counts for every month from 2022-05 to the last whole one", () => {
    const months = new Set(rows("counts.csv").map((one) => one["period"]));
    expect(months.size).toBe(54);
    expect([...months].sort()[0]).toBe("2022-05");
    expect([...months].sort()[53]).toBe("2026-10");
  });

  it("P9 never counts more than there is", () => {
    const counts = new Map(
      rows("counts.csv").map((one) => [`${one["unit"]}/${one["period"]}/${one["key"]}`, Number(one["value"])]),
    );
    const shares = json<{ indicators: { id: string; unit: string }[] }>("indicators.json").indicators.filter(
      (one) => one.unit === "share",
    );
    const over = [...counts].filter(([key, value]) => {
      const indicator = shares.find((one) => key.endsWith(`/${one.id}.numerator`));
      return indicator && value > (counts.get(key.replace("numerator", "denominator")) ?? -1);
    });
    expect(over).toEqual([]);
  });

  it("P10 logs no visit after the day it describes, and only under plans and waters that are there", () => {
    const plans = new Set(rows("patrol-plans.csv").map((one) => one["id"]));
    const waters = new Set(features("water-hazards.geojson").map((one) => one.properties["id"]));
    const visits = rows("patrol-visits.csv");
    expect(visits.length).toBeGreaterThan(12000);
    expect(
      visits.filter((one) => !plans.has(one["plan"]) || !waters.has(one["water"]) || (one["at"] ?? "") >= "2026-11-24"),
    ).toEqual([]);
  });

  it("P11 names only what nobody can mistake for real", () => {
    const invented = /^(示例|样本)|(示例|样本)/;
    const names = [
      ...["schools", "kindergartens", "nurseries"].flatMap((name) =>
        features(`${name}.geojson`).map((one) => String(one.properties["name"])),
      ),
      ...["venues", "childrens-homes", "protection-stations", "welfare-institutions"].flatMap((name) =>
        rows(`${name}.csv`).map((one) => one["name"] ?? ""),
      ),
      ...rows("venues.csv").map((one) => one["operator"] ?? ""),
      ...features("water-hazards.geojson").map((one) => String(one.properties["keeper"])),
    ];
    expect(names.length).toBeGreaterThan(5000);
    expect(names.filter((name) => !invented.test(name))).toEqual([]);
    const phones = features("water-hazards.geojson").map((one) => String(one.properties["phone"]));
    expect(phones.filter((one) => !/^10000000\d{3}$/.test(one))).toEqual([]);
  });

  it("P12 uses each id once in a register, and each outline has at most fourteen corners", () => {
    for (const name of ["schools", "kindergartens", "nurseries", "entrances", "water-hazards", "roads"]) {
      const ids = features(`${name}.geojson`).map((one) => one.properties["id"]);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
    for (const name of ["schools", "kindergartens", "nurseries"])
      for (const { geometry } of features(`${name}.geojson`)) {
        if (geometry?.type !== "Polygon") continue;
        expect((geometry.coordinates[0] ?? []).length - 1).toBeGreaterThanOrEqual(4);
        expect((geometry.coordinates[0] ?? []).length - 1).toBeLessThanOrEqual(14);
      }
  });

  it("P13 stays small, and says its sources", () => {
    const folder = new URL("../../data/640121/", import.meta.url).pathname;
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(folder + name).size, 0);
    expect(bytes).toBeLessThan(7_000_000);
    expect(statSync(`${folder}patrol-visits.csv`).size).toBeLessThan(2_500_000);
    expect(packFile("SOURCES.md")).toContain("GeoNames");
  });

  it("P14 gives every plan clause texts in both languages, and indicators that exist", () => {
    const { indicators } = json<{ indicators: { id: string; core: boolean }[] }>("indicators.json");
    const known = new Set(indicators.map((one) => one.id));
    const { clauses } = json<{
      clauses: { asks: Record<string, string>; title: Record<string, string>; indicators: string[] }[];
    }>("plan.json");
    expect(indicators.filter((one) => one.core).map((one) => one.id)).toEqual([
      "perimeter",
      "casesClosed",
      "villageHome",
      "villageDirector",
      "station",
      "psychologist",
      "waterEquipment",
      "patrolsDone",
      "parentEducation",
      "villageVisits",
    ]);
    expect(clauses.length).toBeGreaterThan(35);
    for (const clause of clauses) {
      for (const text of [clause.title, clause.asks]) expect(text["zh"] && text["en"]).toBeTruthy();
      expect(clause.indicators.filter((one) => !known.has(one))).toEqual([]);
    }
    const measured = new Set(clauses.flatMap((one) => one.indicators));
    expect(indicators.filter((one) => !measured.has(one.id))).toEqual([]);
  });
});
