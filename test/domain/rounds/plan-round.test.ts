import { describe, expect, it } from "vitest";
import type { County } from "../../../src/domain/county.ts";
import { derive } from "../../../src/domain/derive.ts";
import type { Road } from "../../../src/domain/registers/roads.ts";
import type { RoundAsk } from "../../../src/domain/rounds/round-types.ts";
import { check } from "../../../src/domain/rules/check.ts";
import { along, street, type Xy } from "../../geo/walk/streets.ts";
import { countyPack } from "../../golden/county-pack.ts";
import { at, county, day, spot, venue } from "../county-builder.ts";

const road = (id: string, kind: Road["class"], ...through: Xy[]): Road => ({
  id,
  class: kind,
  geometry: street(...through),
});

/** A street of 1 km, a path of 300 m off its middle, a far road that meets nothing, a motorway beside. */
const roads: readonly Road[] = [
  road("west", "street", [0, 0], [500, 0]),
  road("east", "street", [500, 0], [1_000, 0]),
  road("lane", "path", [500, 0], [500, 300]),
  road("far", "street", [5_000, 5_000], [5_500, 5_000]),
  road("fast", "motorway", [0, -150], [1_000, -150]),
];

const town: County = county({
  road: roads,
  venue: [
    venue("near", { geometry: at(100, 10) }),
    venue("end", { geometry: at(900, 10) }),
    venue("lane", { geometry: at(510, 250) }),
    venue("field", { geometry: at(200, 800) }),
    venue("island", { geometry: at(5_200, 5_010) }),
    venue("beside", { geometry: at(300, -160) }),
    venue("lost"),
  ],
});

const ask: RoundAsk = {
  asOf: day,
  stops: ["end", "near"],
  start: spot(0, 10),
  teams: 1,
  way: "drive",
  speed: 36,
  minutesPerStop: 10,
  back: true,
};

describe("a round along the roads", () => {
  it("RD6 goes along the roads, says the metres on foot, and comes back", () => {
    const [team] = derive(town, "round", ask).teams;
    expect(team?.stops.length).toBe(2);
    expect(team?.legs.map(({ to }) => to)).toEqual([...(team?.stops ?? []), null]);
    // 900 m there and back on the road; 10 m on foot at the start twice, and at each stop to the door and away.
    expect(team?.metres).toBeCloseTo(2 * 900 + 6 * 10, 0);
    expect(team?.legs.reduce((sum, leg) => sum + leg.onFoot, 0)).toBeCloseTo(60, 0);
    for (const leg of team?.legs ?? []) expect(along(leg.path)).toBeCloseTo(leg.metres, 2);
    const minutes = 1_800 / 10 / 60 + 60 / (4.5 / 3.6) / 60 + 2 * 10;
    expect((team?.hours ?? 0) * 60).toBeCloseTo(minutes, 1);
    expect(derive(town, "round", { ...ask, back: false }).teams[0]?.metres).toBeCloseTo(900 + 40, 0);
  });

  it("RD6 a round that was saved keeps its order", () => {
    const stops = ["end", "near", "lane"];
    const [team] = derive(town, "round", { ...ask, stops, asGiven: true }).teams;
    expect(team?.stops).toEqual(stops);
    expect(team?.metres).toBeGreaterThan(derive(town, "round", { ...ask, stops }).teams[0]?.metres ?? 0);
  });

  it("RD7 a vehicle stays off paths: one parks, and goes the rest on foot; on foot one goes all the way", () => {
    const one = { ...ask, stops: ["lane"], back: false };
    const [driven] = derive(town, "round", one).teams;
    expect(driven?.metres).toBeCloseTo(10 + 500 + 250 + 10, 0);
    expect(driven?.legs[0]?.onFoot).toBeCloseTo(10 + 250 + 10, 0);
    const [walked] = derive(town, "round", { ...one, way: "walk", speed: 4.5 }).teams;
    expect(walked?.metres).toBeCloseTo(driven?.metres ?? 0, 3);
    expect(walked?.legs[0]?.onFoot).toBe(walked?.legs[0]?.metres);
    expect(walked?.hours).toBeGreaterThan(driven?.hours ?? 0);
  });

  it("RD8 names every stop that is in no round, and why; a motorway is no road to a door", () => {
    const stops = ["near", "field", "island", "lost", "nobody", "beside"];
    const answer = derive(town, "round", { ...ask, stops });
    expect(answer.teams[0]?.stops).toEqual(["near"]);
    expect(new Map(answer.left.map(({ stop, why }) => [stop, why]))).toEqual(
      new Map([
        ["field", "no-road-near"],
        ["island", "no-way"],
        ["lost", "unplaced"],
        ["nobody", "unknown"],
        ["beside", "no-road-near"],
      ]),
    );
  });

  it("RD9 a start without a road sets nobody out, and all stops are named", () => {
    const answer = derive(town, "round", { ...ask, start: spot(0, 3_000), teams: 2 });
    expect(answer.startFault).toBe("no-road-near");
    expect(answer.teams.map((team) => team.stops)).toEqual([[], []]);
    expect(answer.left.map(({ stop }) => stop)).toEqual(ask.stops);
  });

  it("RD10 a road closed that day is not driven", () => {
    const closed = roads.map((one) => (one.id === "east" ? { ...one, until: day } : one));
    const answer = derive({ ...town, registers: { ...town.registers, road: closed } }, "round", ask);
    expect(answer.left).toEqual([{ stop: "end", why: "no-road-near" }]);
  });

  it("RD11 in the county's own streets every stop is in one round or named, and teams are busy alike", () => {
    const pack = countyPack();
    const inside = check(pack, { asOf: day }).findings.filter(({ verdict }) => verdict === "inside");
    const stops = [...new Set(inside.map((finding) => finding.venue))];
    const wide: RoundAsk = { ...ask, stops, start: [106.2532, 38.2803], teams: 3, speed: 25, minutesPerStop: 20 };
    const answer = derive(pack, "round", wide);
    expect([...answer.teams.flatMap((team) => team.stops), ...answer.left.map(({ stop }) => stop)].sort()).toEqual(
      [...stops].sort(),
    );
    const hours = answer.teams.map((team) => team.hours);
    expect(Math.max(...hours) - Math.min(...hours)).toBeLessThan(1);
    for (const leg of answer.teams.flatMap((team) => team.legs)) expect(along(leg.path)).toBeCloseTo(leg.metres, 1);
  });
});
