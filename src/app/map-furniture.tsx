/** Legend and scale of the scene on the map. */

import { layersOf } from "../map/layers-of.ts";
import { type LegendSign, legendAt } from "../map/legend.ts";
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
  // In steps of half a zoom, so that it is not drawn anew with every frame of a flight.
  const zoom = useAppState((state) => Math.floor((state.eye?.zoom ?? 0) * 2) / 2);
  const layers = layersOf(scene).map((id) => ({ id, label: mapLayers[id][language] }));
  const entries = legendAt(scene, zoom).map(({ sign, ...entry }) => ({ ...entry, sign: <LegendSvg sign={sign} /> }));
  return (
    <>
      <Legend entries={entries} layers={layers} />
      <ScaleBar />
    </>
  );
}
