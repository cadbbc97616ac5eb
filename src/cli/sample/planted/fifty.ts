/** At the edge of the 50 m zone: firm, in doubt, measured, and on the campus itself. */

import { fingerprint } from "../../../domain/county.ts";
import { ringOf } from "../places/position.ts";
import type { LonLat } from "../plane.ts";
import { fine, offSide, onward } from "./exact.ts";
import { quietLot } from "./ground.ts";
import type { Planted, Stage } from "./stage.ts";

const size = { width: [84, 110], depth: [70, 95] } as const;
const tobacco = [["tobacco", "2016-04-12"]] as const;

const campus = (stage: Stage, accuracy: number): Planted => {
  const lot = quietLot(stage.chance, stage.world, size);
  return stage.school({ type: "Polygon", coordinates: [ringOf(lot.ring)] }, { accuracy });
};

export function firmFifty(stage: Stage): void {
  const place = campus(stage, 0);
  const near = stage.venue({ at: offSide(place.ring, 0, 0.3, 49.99), trade: "便利店", categories: tobacco });
  stage.expect(
    "plan-50",
    near,
    "距轮廓 49.99 m，两端精度 0：在区内",
    "49.99 m from the outline, both ends exact: inside",
    {
      verdict: "inside",
      reason: "distance",
      distance: 49.99,
      tolerance: 0.01,
      place: place.id,
    },
  );
  const far = stage.venue({ at: offSide(place.ring, 0, 0.7, 50.01), trade: "便利店", categories: tobacco });
  stage.expect(
    "plan-50",
    far,
    "距轮廓 50.01 m，两端精度 0：区外",
    "50.01 m from the outline, both ends exact: outside",
    {
      verdict: "outside",
      distance: 50.01,
      tolerance: 0.01,
      place: place.id,
    },
  );
  onCampus(stage, place);
}

function onCampus(stage: Stage, place: Planted): void {
  const wall = stage.venue({ at: offSide(place.ring, 1, 0.5, 0), trade: "小卖部", categories: tobacco });
  stage.expect("plan-50", wall, "恰在校园边界上：0 m，在区内", "Exactly on the campus boundary: 0 m, inside", {
    verdict: "inside",
    distance: 0,
    tolerance: 0.01,
    place: place.id,
  });
  const inner = stage.venue({ at: offSide(place.ring, 1, 0.5, -22), trade: "小卖部", categories: tobacco });
  stage.expect("plan-50", inner, "在校园之内：记 0 m，在区内", "Within the campus: 0 m, inside", {
    verdict: "inside",
    distance: 0,
    tolerance: 0.01,
    place: place.id,
  });
}

function measured(stage: Stage, place: Planted, venue: string, at: LonLat, value: number): void {
  stage.measurements.push({
    id: `M${String(stage.measurements.length + 1).padStart(3, "0")}`,
    venue,
    place: place.id,
    measure: "boundary",
    placeEnd: "boundary",
    venueEnd: "door",
    value,
    accuracy: 0.005,
    instrument: "示例全站仪",
    by: "示例测量员 1",
    at: "2026-09-17",
    venueFingerprint: fingerprint({ type: "Point", coordinates: at }),
    placeFingerprint: fingerprint(place.geometry),
  });
}

export function doubtfulFifty(stage: Stage): void {
  const place = campus(stage, 0.1);
  const one = (side: number, share: number, metres: number) => {
    const at = offSide(place.ring, side, share, metres);
    return { at, id: stage.venue({ at, trade: "便利店", accuracy: 0.1, categories: tobacco }) };
  };
  const doubt = { verdict: "survey", reason: "accuracy", tolerance: 0.01, place: place.id } as const;
  stage.expect(
    "plan-50",
    one(0, 0.25, 49.99).id,
    "49.99 m，两端各 ± 0.1 m：须实测",
    "49.99 m, ± 0.1 m at both ends: survey",
    {
      ...doubt,
      distance: 49.99,
    },
  );
  stage.expect(
    "plan-50",
    one(0, 0.75, 50.01).id,
    "50.01 m，两端各 ± 0.1 m：须实测",
    "50.01 m, ± 0.1 m at both ends: survey",
    {
      ...doubt,
      distance: 50.01,
    },
  );
  const near = one(2, 0.25, 49.99);
  measured(stage, place, near.id, near.at, 49.985);
  stage.expect(
    "plan-50",
    near.id,
    "同为 49.99 m ± 0.1 m，实测 49.985 ± 0.005 m：在区内",
    "49.99 m ± 0.1 m again, measured 49.985 ± 0.005 m: inside",
    {
      verdict: "inside",
      reason: "measurement",
      place: place.id,
    },
  );
  const far = one(2, 0.75, 50.01);
  measured(stage, place, far.id, far.at, 50.02);
  stage.expect(
    "plan-50",
    far.id,
    "同为 50.01 m ± 0.1 m，实测 50.020 ± 0.005 m：区外",
    "50.01 m ± 0.1 m again, measured 50.020 ± 0.005 m: outside",
    {
      verdict: "outside",
    },
  );
}

/** A school known only as a point: its outline may lie nearer than the point. */
export function pointOnly(stage: Stage): void {
  const lot = quietLot(stage.chance, stage.world, { width: [100, 120], depth: [90, 110] });
  const ring = ringOf(lot.ring);
  const at = fine(onward(ring[0] as LonLat, 0, 0)).map((n, i) =>
    Number(((n + (ring[2]?.[i] ?? n)) / 2).toFixed(6)),
  ) as LonLat;
  const place = stage.school({ type: "Point", coordinates: at }, { accuracy: 5, extent: 80 });
  const far = stage.venue({ at: fine(onward(at, 75, 100)), trade: "便利店", accuracy: 0.1, categories: tobacco });
  stage.expect(
    "plan-50",
    far,
    "学校只有一点，用地半径 80 m，店在 100 m：轮廓可能更近，须实测",
    "The school is only a point with an extent of 80 m, the shop 100 m away: the outline may lie nearer, survey",
    {
      verdict: "survey",
      reason: "accuracy",
      distance: 100,
      tolerance: 0.01,
      place: place.id,
      surveyFirst: "place",
    },
  );
  const near = stage.venue({ at: fine(onward(at, 250, 30)), trade: "便利店", accuracy: 0.1, categories: tobacco });
  stage.expect(
    "plan-50",
    near,
    "同一学校，店距该点 30 m：怎么算都在区内",
    "The same school, the shop 30 m from its point: inside however it is read",
    {
      verdict: "inside",
      distance: 30,
      tolerance: 0.01,
      place: place.id,
    },
  );
}
