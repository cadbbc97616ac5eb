/** The sample county as one value: registers first, then what follows from them. */

import { type County, emptyRegisters } from "../../domain/county.ts";
import type { Registers } from "../../domain/registers/index.ts";
import type { Kindergarten, Nursery } from "../../domain/registers/places.ts";
import type { Road, Water } from "../../domain/registers/roads.ts";
import { cases } from "./cases.ts";
import { counts } from "./counts.ts";
import type { Ground } from "./ground/ground.ts";
import { measurements } from "./measurements.ts";
import { earlyYears, kindergartenKind, nurseryKind } from "./places/early-years.ts";
import { rounded } from "./places/position.ts";
import { schools } from "./places/schools.ts";
import { homes, institutions, stations, villageRecords } from "./places/villages.ts";
import { indicators } from "./plan/indicators.ts";
import { packOf } from "./plan/pack.ts";
import { plan } from "./plan/plan.ts";
import { rules } from "./plan/rules.ts";
import { round, toLonLat } from "./plane.ts";
import { townshipRecords } from "./townships.ts";
import { guarded } from "./venues/nearness.ts";
import { venues } from "./venues/venues.ts";
import { hazards } from "./waters/hazards.ts";
import { patrols } from "./waters/patrols.ts";
import { makeWorld, type World } from "./world.ts";

const roadsOf = (world: World): Road[] =>
  world.network.edges.map((edge) => ({
    id: edge.id,
    ...(edge.name ? { name: edge.name } : {}),
    class: edge.class,
    ...(edge.bridge ? { bridge: "yes" as const } : {}),
    walkable: edge.class === "motorway" ? "no" : "yes",
    geometry: { type: "LineString", coordinates: edge.line.map((at) => rounded(at, 6)) },
  }));

const watersOf = (ground: Ground): Water[] =>
  ground.waters.map((water, i) => ({
    id: `Y${i + 1}`,
    name: water.name,
    kind: water.kind,
    width: water.width,
    geometry: { type: "LineString", coordinates: water.line.map((at) => toLonLat(at).map((n) => round(n, 6))) },
    approximate: true,
  }));

function firstRegisters(world: World): Registers {
  const school = schools(world, 1);
  const kindergarten = earlyYears(world, kindergartenKind, 1 + school.entrances.length);
  const nursery = earlyYears(world, nurseryKind, 1 + school.entrances.length + kindergarten.entrances.length);
  const villages = villageRecords(world);
  const spots = hazards(world);
  const patrol = patrols(world, spots);
  const places = [
    ...guarded("school", school.campuses),
    ...guarded("kindergarten", kindergarten.campuses),
    ...guarded("nursery", nursery.campuses),
  ];
  const shops = venues(world, places, 1);
  return {
    ...emptyRegisters(),
    school: school.records,
    kindergarten: kindergarten.records as readonly Kindergarten[],
    nursery: nursery.records as readonly Nursery[],
    entrance: [...school.entrances, ...kindergarten.entrances, ...nursery.entrances],
    childrensHome: homes(world, villages),
    protectionStation: stations(world),
    welfareInstitution: institutions(world),
    venue: shops.records,
    licence: shops.licences,
    waterHazard: patrol.waters,
    patrolPlan: patrol.plans,
    patrolVisit: patrol.visits,
    village: villages,
    township: townshipRecords(world.ground),
    road: roadsOf(world),
    water: watersOf(world.ground),
  };
}

export function sampleCounty(seed: number): County {
  const world = makeWorld(seed);
  const start: County = {
    pack: packOf(world.ground),
    revision: 1,
    outline: world.ground.outline,
    registers: firstRegisters(world),
    rules,
    indicators,
    plan,
    problems: [],
  };
  const spare = new Set<string>();
  const measured = with_(start, { measurement: measurements(seed, start, spare, 1) });
  const cased = with_(measured, { case: cases(seed, measured, spare) });
  return with_(cased, { count: counts(seed, cased) });
}

const with_ = (county: County, more: Partial<Registers>): County => ({
  ...county,
  registers: { ...county.registers, ...more },
});
