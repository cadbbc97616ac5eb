/** The sample county as one value: registers first, then what follows from them. */

import { bureauOfVenue } from "../../domain/cases/open-case.ts";
import { type County, emptyRegisters } from "../../domain/county.ts";
import { modelIndicators } from "../../domain/new-county/model-indicators.ts";
import { modelPlan } from "../../domain/new-county/model-plan.ts";
import type { Case } from "../../domain/registers/cases.ts";
import type { Registers } from "../../domain/registers/index.ts";
import type { Kindergarten, Nursery } from "../../domain/registers/places.ts";
import type { Road, Water } from "../../domain/registers/roads.ts";
import { caseSteps } from "./case-steps.ts";
import { cases } from "./cases.ts";
import { contextPlaces, contextVenues } from "./context.ts";
import { counts } from "./counts.ts";
import type { Ground } from "./ground/ground.ts";
import { measurements } from "./measurements.ts";
import { countOf, earlyYears, kindergartenKind, nurseryKind } from "./places/early-years.ts";
import { rounded } from "./places/position.ts";
import { schoolCount, schools } from "./places/schools.ts";
import { homes, institutions, stations, villageRecords } from "./places/villages.ts";
import { packOf, planTitle } from "./plan/pack.ts";
import { rules } from "./plan/rules.ts";
import { templates } from "./plan/templates.ts";
import { round, toLonLat } from "./plane.ts";
import { plant, plantedJson } from "./planted/planted.ts";
import type { Stage } from "./planted/stage.ts";
import { barriers } from "./roads/barriers.ts";
import { rounds } from "./rounds.ts";
import { townshipRecords } from "./townships.ts";
import { guarded } from "./venues/nearness.ts";
import { shopCount } from "./venues/trades.ts";
import { venues } from "./venues/venues.ts";
import { hazards } from "./waters/hazards.ts";
import { patrols } from "./waters/patrols.ts";
import { makeWorld, planDate, type World } from "./world.ts";

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

interface Made {
  readonly registers: Registers;
  readonly stage: Stage;
}

/** Ids run on: ordinary records, then examples, then neighbours. */
function firstRegisters(world: World): Made {
  const ordinary = {
    school: schoolCount,
    kindergarten: countOf(kindergartenKind),
    nursery: countOf(nurseryKind),
    venue: shopCount,
  };
  const stage = plant(world, {
    school: ordinary.school + 1,
    kindergarten: ordinary.kindergarten + 1,
    venue: ordinary.venue + 1,
  });
  const school = schools(world, 1);
  const kindergarten = earlyYears(world, kindergartenKind, 1 + school.entrances.length);
  const nursery = earlyYears(world, nurseryKind, 1 + school.entrances.length + kindergarten.entrances.length);
  const beyond = contextPlaces(world, {
    school: ordinary.school + stage.schools.length + 1,
    kindergarten: ordinary.kindergarten + stage.kindergartens.length + 1,
    nursery: ordinary.nursery + 1,
  });
  const places = [
    ...guarded("school", school.campuses),
    ...guarded("kindergarten", kindergarten.campuses),
    ...guarded("nursery", nursery.campuses),
  ];
  const shops = venues(world, places, 1);
  const abroad = contextVenues(world, places, ordinary.venue + stage.venues.length + 1);
  const villages = villageRecords(world);
  const patrol = patrols(world, hazards(world));
  const registers: Registers = {
    ...emptyRegisters(),
    school: [...school.records, ...stage.schools, ...beyond.schools],
    kindergarten: [...(kindergarten.records as Kindergarten[]), ...stage.kindergartens, ...beyond.kindergartens],
    nursery: [...(nursery.records as Nursery[]), ...beyond.nurseries],
    entrance: [...school.entrances, ...kindergarten.entrances, ...nursery.entrances, ...stage.entrances],
    childrensHome: homes(world, villages),
    protectionStation: stations(world),
    welfareInstitution: institutions(world),
    venue: [...shops.records, ...stage.venues, ...abroad.venues],
    licence: [...shops.licences, ...stage.licences, ...abroad.licences],
    measurement: stage.measurements,
    waterHazard: patrol.waters,
    patrolPlan: patrol.plans,
    patrolVisit: patrol.visits,
    village: villages,
    township: townshipRecords(world.ground),
    road: roadsOf(world),
    barrier: barriers(world),
    water: watersOf(world.ground),
  };
  return { registers, stage };
}

export interface SampleCounty {
  readonly county: County;
  readonly planted: ReturnType<typeof plantedJson>;
}

export function sampleCounty(seed: number): SampleCounty {
  const world = makeWorld(seed);
  const { registers, stage } = firstRegisters(world);
  const start: County = {
    pack: packOf(world.ground),
    revision: 1,
    outline: world.ground.outline,
    registers,
    rules,
    indicators: modelIndicators,
    plan: modelPlan(planTitle, planDate),
    templates,
    problems: [],
  };
  const spare = new Set(stage.venues.map((one) => one.id));
  const settled = measurements(seed, start, spare, stage.measurements.length + 1);
  const measured = grown(start, { measurement: [...stage.measurements, ...settled] });
  const bureauOf = ({ venue, rule }: Case) => bureauOfVenue(measured, venue, rule);
  const logged = caseSteps(seed, measured, cases(seed, measured, spare), bureauOf);
  const cased = grown(measured, { case: logged.cases, caseStep: logged.steps });
  const joint = rounds(seed, measured, spare);
  const visited = grown(cased, { enforcementRound: joint.rounds, inspection: joint.inspections });
  return { county: grown(visited, { count: counts(seed, cased) }), planted: plantedJson(stage) };
}

const grown = (county: County, more: Partial<Registers>): County => ({
  ...county,
  registers: { ...county.registers, ...more },
});
