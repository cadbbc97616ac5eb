/** The 200 m rule for new venues near kindergartens: distance, dates, and who stood there first. */

import { ringOf } from "../places/position.ts";
import { offSide } from "./exact.ts";
import { quietLot } from "./ground.ts";
import type { Planted, Stage } from "./stage.ts";

const size = { width: [44, 58], depth: [38, 50] } as const;

const garden = (stage: Stage, accuracy: number, since: string): Planted => {
  const lot = quietLot(stage.chance, stage.world, size);
  return stage.kindergarten({ type: "Polygon", coordinates: [ringOf(lot.ring)] }, { accuracy, since });
};

export function newAtTwoHundred(stage: Stage): void {
  const place = garden(stage, 0, "2009-09-01");
  /** A hair over, so that rounding in the last bit cannot turn "exactly 200" into less. */
  const exactly = 200.0002;
  const one = (side: number, share: number, metres: number, since: string | null) =>
    stage.venue({ at: offSide(place.ring, side, share, metres), trade: "网吧", categories: [["internetCafe", since]] });
  const say = (
    venue: string,
    zh: string,
    en: string,
    verdict: "inside" | "survey" | "outside" | "absent",
    distance?: number,
  ) =>
    stage.expect("plan-200-new", venue, zh, en, {
      verdict,
      ...(verdict === "inside" ? { reason: "distance" } : verdict === "survey" ? { reason: "date" } : {}),
      ...(distance && verdict !== "absent" ? { distance, tolerance: 0.01, place: place.id } : {}),
    });
  say(
    one(0, 0.3, 199.99, "2022-05-05"),
    "199.99 m，方案前一日已在此：规则不管",
    "199.99 m, there since the day before the plan: not concerned",
    "absent",
  );
  say(
    one(1, 0.3, 199.99, "2022-05-06"),
    "199.99 m，方案当日起在此：在区内",
    "199.99 m, there since the plan's day: inside",
    "inside",
    199.99,
  );
  say(
    one(2, 0.3, 199.99, null),
    "199.99 m，没有起始日期：须实测（日期）",
    "199.99 m, no date: survey, for the date",
    "survey",
    199.99,
  );
  say(
    one(0, 0.7, exactly, "2022-05-05"),
    "200.00 m，方案前一日已在此：规则不管",
    "200.00 m, there since the day before the plan: not concerned",
    "absent",
  );
  say(
    one(1, 0.7, exactly, "2022-05-06"),
    "200.00 m，方案当日起在此：恰为 200 m 合规",
    "200.00 m, there since the plan's day: exactly 200 m passes",
    "outside",
    200,
  );
  say(
    one(2, 0.7, exactly, null),
    "200.00 m，没有起始日期：恰为 200 m 合规",
    "200.00 m, no date: exactly 200 m passes",
    "outside",
    200,
  );
}

export function newOnThisSpot(stage: Stage): void {
  const place = garden(stage, 0.2, "2012-09-01");
  const inside = (distance: number) =>
    ({ verdict: "inside", reason: "distance", distance, tolerance: 0.01, place: place.id }) as const;
  const moved = stage.venue({
    at: offSide(place.ring, 0, 0.4, 150),
    trade: "歌厅",
    accuracy: 0.2,
    categories: [["entertainment", "2024-04-01"]],
    more: { established: "2015-03-10", note: "2024 年迁入此处" },
  });
  stage.expect(
    "plan-200-new",
    moved,
    "2015 年的商户 2024 年迁入：在此处是新的",
    "A firm of 2015 that moved here in 2024: new on this spot",
    inside(150),
  );
  const added = stage.venue({
    at: offSide(place.ring, 1, 0.5, 120),
    trade: "便利店",
    accuracy: 0.2,
    categories: [
      ["tobacco", "2015-06-18"],
      ["internetCafe", "2024-06-01"],
    ],
    more: { note: "2024 年加办上网服务" },
  });
  stage.expect(
    "plan-200-new",
    added,
    "2015 年的商户 2024 年加办网吧：该类别是新的",
    "A firm of 2015 that took up an internet café in 2024: that category is new",
    inside(120),
  );
  const old = stage.venue({
    at: offSide(place.ring, 2, 0.5, 130),
    trade: "歌厅",
    accuracy: 0.2,
    categories: [["entertainment", "2015-08-08"]],
  });
  stage.expect(
    "plan-200-new",
    old,
    "2015 年起一直在此的歌厅：规则不管",
    "A singing hall here since 2015: not concerned",
    { verdict: "absent" },
  );
  const three = stage.venue({
    at: offSide(place.ring, 0, 0.8, 40),
    trade: "电玩厅",
    accuracy: 0.2,
    categories: [
      ["tobacco", "2012-05-10"],
      ["entertainment", "2019-07-01"],
      ["internetCafe", "2023-02-01"],
    ],
  });
  stage.expect(
    "plan-50",
    three,
    "一店三类：五十米规则管全部三类",
    "Three categories in one: the 50 m rule concerns all three",
    inside(40),
  );
  stage.expect(
    "plan-200-new",
    three,
    "一店三类：二百米规则只管 2023 年起的网吧",
    "Three categories in one: the 200 m rule concerns only the internet café of 2023",
    inside(40),
  );
}

export function gardenCameLater(stage: Stage): void {
  const place = garden(stage, 0.2, "2025-09-01");
  const venue = stage.venue({
    at: offSide(place.ring, 1, 0.5, 140),
    trade: "网吧",
    accuracy: 0.2,
    categories: [["internetCafe", "2023-06-01"]],
  });
  stage.expect(
    "plan-200-new",
    venue,
    "场所 2023 年在先，幼儿园 2025 年后开：不计，区外",
    "The venue came in 2023, the kindergarten in 2025: passed over, outside",
    { verdict: "outside" },
  );
}
