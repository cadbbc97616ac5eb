/** Who answers for a water point. The phone is shown on the desks that its column names. */

import type { Column } from "../../domain/registers/column.ts";
import { type WaterHazard, waterHazard } from "../../domain/registers/waters.ts";
import { useSay } from "./text.ts";

const columns: readonly Column[] = waterHazard.columns;
const phoneSeen = columns.find(({ id }) => id === "phone")?.seenBy?.includes("patrols") ?? true;

export function Keeper({ water: { keeper, phone } }: { water: WaterHazard }) {
  const say = useSay();
  if (keeper === undefined && phone === undefined) return <p className="soft">{say("noKeeper")}</p>;
  return (
    <p className="patrols-keeper">
      <span>{keeper}</span>
      {phone === undefined || !phoneSeen ? null : (
        <a href={`tel:${phone}`} aria-label={say("call", { phone })}>
          {phone}
        </a>
      )}
    </p>
  );
}
