/** Beside the map: the selected water point, or what a selected campus or village has near it. */

import { useAppState } from "../../ui/context.ts";
import { NearDetail } from "./near-detail.tsx";
import { useWaters } from "./use-waters.ts";
import { WaterDetail } from "./water-detail.tsx";

export function Detail() {
  const { answer, all } = useWaters();
  const selection = useAppState((state) => state.view.selection);
  if (selection === null || answer.value === null) return null;
  const { kind, id } = selection;
  if (kind === "place" || kind === "village") return <NearDetail patrols={answer.value} of={kind} id={id} />;
  const water = kind === "water" ? all.find(({ record }) => record.id === id) : undefined;
  return water ? <WaterDetail key={id} water={water} /> : null;
}
