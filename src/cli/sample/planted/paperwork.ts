/** What registers get wrong: no position, no date, the same shop twice, a wrong code. */

import { ringOf } from "../places/position.ts";
import { wrongCreditCode } from "../venues/credit-code.ts";
import { offSide } from "./exact.ts";
import { quietLot } from "./ground.ts";
import type { Stage } from "./stage.ts";

const shop = [["tobacco", "2013-05-17"]] as const;

export function paperwork(stage: Stage): void {
  const lot = quietLot(stage.chance, stage.world, { width: [90, 110], depth: [75, 95] });
  const place = stage.school({ type: "Polygon", coordinates: [ringOf(lot.ring)] }, { accuracy: 0.2 });
  const at = (side: number, share: number, metres: number) => offSide(place.ring, side, share, metres);
  closed(stage, at);
  twice(stage, at, place.id);
  const code = stage.venue({
    at: at(3, 0.5, 70),
    trade: "酒行",
    accuracy: 0.2,
    categories: [["liquor", "2017-03-02"]],
    more: { creditCode: wrongCreditCode("640121", 7007) },
  });
  stage.expect(
    "plan-50",
    code,
    "信用代码校验位不符（核数据时提示），位置 70 m：区外",
    "A wrong check digit in the credit code (the pack check says so); at 70 m: outside",
    {
      verdict: "outside",
      distance: 70,
      tolerance: 0.01,
      place: place.id,
    },
  );
  const nowhere = stage.venue({
    at: null,
    trade: "便利店",
    categories: shop,
    more: { address: "示例镇示例村，坐标待补" },
  });
  stage.expect("plan-50", nowhere, "没有坐标：无法定位，列出并计数", "No position: unplaced, listed and counted", {
    verdict: "unplaced",
  });
  const lost = stage.school(undefined, { accuracy: 0, note: "轮廓与坐标均缺，待补" });
  stage.unchecked.push(lost.id);
}

type At = (side: number, share: number, metres: number) => [number, number];

function closed(stage: Stage, at: At): void {
  const before = stage.venue({
    at: at(0, 0.3, 20),
    trade: "便利店",
    accuracy: 0.2,
    categories: [["tobacco", "2010-04-06"]],
    more: { status: "closed", until: "2021-08-31" },
  });
  stage.expect("plan-50", before, "方案之前已注销：不在任何一天计", "Closed before the plan: not concerned", {
    verdict: "absent",
  });
  const undated = stage.venue({
    at: at(0, 0.7, 20),
    trade: "便利店",
    accuracy: 0.2,
    categories: [["tobacco", "2011-04-06"]],
    more: { status: "closed" },
  });
  stage.expect(
    "plan-50",
    undated,
    "注销但没有停用日期：哪天都不计，核数据时提示",
    "Closed without a date: counts on no day, and the pack check says so",
    { verdict: "absent" },
  );
}

function twice(stage: Stage, at: At, place: string): void {
  const first = stage.venue({
    at: at(2, 0.5, 30),
    trade: "烟酒行",
    accuracy: 0.2,
    categories: [["tobacco", "2014-09-01"]],
    more: { note: "烟草台账" },
  });
  const same = stage.venues[stage.venues.length - 1];
  const second = stage.venue({
    at: at(2, 0.53, 31.2),
    trade: "烟酒行",
    accuracy: 0.2,
    categories: [["liquor", "2015-01-15"]],
    more: { name: same?.name ?? "", creditCode: same?.creditCode ?? "", note: "酒类台账" },
  });
  const inside = { verdict: "inside", reason: "distance", tolerance: 0.01, place } as const;
  stage.expect(
    "plan-50",
    first,
    "一家店在两本台账各一行（烟草）：30 m",
    "One shop, a row in each of two registers (tobacco): 30 m",
    { ...inside, distance: 30 },
  );
  stage.expect(
    "plan-50",
    second,
    "同一家店的另一行（酒类）：31.2 m，核数据时提示可能重复",
    "The same shop's other row (liquor): 31.2 m; the pack check says it may be a duplicate",
    { ...inside, distance: 31.2 },
  );
}
