/** The four pieces of rescue equipment: there, missing, or not known. */

import { equipment, type WaterHazard } from "../../domain/registers/waters.ts";
import { Icon } from "../../ui/icon.tsx";
import { StrokeIcon } from "../../ui/stroke-icon.tsx";
import { useSay } from "./text.ts";

function State({ state }: { state: "yes" | "no" | "unknown" }) {
  const say = useSay();
  if (state === "no")
    return (
      <b>
        <StrokeIcon name="close" size={11} /> {say("no")}
      </b>
    );
  if (state === "yes")
    return (
      <span className="leaf">
        <StrokeIcon name="check" size={12} /> {say("yes")}
      </span>
    );
  return <span className="faint">? {say("unknown")}</span>;
}

export function EquipmentTable({ water }: { water: WaterHazard }) {
  const say = useSay();
  return (
    <dl className="patrols-equipment">
      {equipment.map((piece) => (
        <div key={piece}>
          <dt>
            <Icon id={`equip-${piece}`} size={16} /> {say(piece)}
          </dt>
          <dd>
            <State state={water[piece] ?? "unknown"} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
