/** ▲ 2.5 where a figure moved since last month's end. Better is ours (leaf); worse is bold ink and says so. */

import { useSay } from "./text.ts";

export function ChangeMark({ change, better }: { change: number | null; better: "higher" | "lower" }) {
  const say = useSay();
  if (change === null) return <span className="faint">—</span>;
  if (change === 0) return <span className="faint">{say("unchanged")}</span>;
  const arrow = change > 0 ? "▲" : "▼";
  const amount = Math.abs(change);
  return change > 0 === (better === "higher") ? (
    <span className="leaf">
      {arrow} {amount}
    </span>
  ) : (
    <b>
      {arrow} {amount} {say("worse")}
    </b>
  );
}
