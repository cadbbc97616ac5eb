/** Legend and scale of the scene on the map. */

import { legendFor } from "./map/legend.ts";
import { scaleBar } from "./map/scale-bar.ts";
import { mapLayers, type Scene } from "./map/scene.ts";
import { useAppState, useLanguage } from "./ui/context.ts";
import { Legend, Scale } from "./ui/furniture.tsx";

function ScaleBar() {
  const camera = useAppState((state) => state.view.camera);
  if (!camera) return null;
  return <Scale {...scaleBar(camera.lat, camera.zoom)} />;
}

export function MapFurniture({ scene }: { scene: Scene }) {
  const language = useLanguage();
  const layers = Object.entries(mapLayers).map(([id, name]) => ({ id, label: name[language] }));
  return (
    <>
      <Legend entries={legendFor(scene)} layers={layers} />
      <ScaleBar />
    </>
  );
}
