/** Legend and scale of the scene on the map. */

import { type LegendSign, legendFor } from "../map/legend.ts";
import { scaleBar } from "../map/scale-bar.ts";
import { mapLayers, type Scene } from "../map/scene.ts";
import { useAppState, useLanguage } from "../ui/context.ts";
import { Legend, Scale } from "../ui/furniture.tsx";

function LegendSvg({ sign: { svg, ...box } }: { sign: LegendSign }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the theme, no data
  return <svg {...box} aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}

function ScaleBar() {
  const camera = useAppState((state) => state.eye);
  if (!camera) return null;
  return <Scale {...scaleBar(camera.lat, camera.zoom)} />;
}

export function MapFurniture({ scene }: { scene: Scene }) {
  const language = useLanguage();
  const layers = Object.entries(mapLayers).map(([id, name]) => ({ id, label: name[language] }));
  const entries = legendFor(scene).map(({ sign, ...entry }) => ({ ...entry, sign: <LegendSvg sign={sign} /> }));
  return (
    <>
      <Legend entries={entries} layers={layers} />
      <ScaleBar />
    </>
  );
}
