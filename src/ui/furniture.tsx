/** What lies over the map besides the search bar: seal, scale, position, legend with layers. */

import type { ReactNode } from "react";
import { useState } from "react";
import { useApp, useAppState, useCounty } from "./context.ts";
import { useSay } from "./say.ts";
import { StrokeIcon } from "./stroke-icon.tsx";
import { useMedia } from "./use-media.ts";
import "./overlay.css";

/** 示例数据, wherever invented data are shown. */
export function Seal() {
  const say = useSay();
  const sample = useCounty()?.pack.sample ?? false;
  return sample ? (
    <div className="seal" role="note">
      {say("sampleSeal")}
    </div>
  ) : null;
}

export function Foot() {
  const say = useSay();
  const pointer = useAppState((state) => state.pointer);
  const camera = useAppState((state) => state.eye);
  const county = useCounty();
  const at = pointer ?? (camera ? ([camera.lon, camera.lat] as const) : null);
  return (
    <footer className="foot">
      <span className="foot-note">{say(county?.pack.sample ? "footSample" : "footReal")}</span>
      {at === null ? null : (
        <span className="to" aria-label={say("lonLat")} role="note">
          {Math.abs(at[0]).toFixed(5)}° {at[0] < 0 ? "W" : "E"}&emsp;{Math.abs(at[1]).toFixed(5)}°{" "}
          {at[1] < 0 ? "S" : "N"}
        </span>
      )}
    </footer>
  );
}

/** A scale bar of four fields: its length in px, its label and its middle's label. */
export function Scale({ width, middle, end }: { width: number; middle: string; end: string }) {
  const say = useSay();
  const quarter = width / 4;
  return (
    <svg
      className="scale"
      width={width + 24}
      height={22}
      viewBox={`-8 -16 ${width + 24} 22`}
      role="img"
      aria-label={`${say("scale")} ${end}`}
    >
      <path d={`M0 0H${width}V4H0Z`} fill="var(--map-halo)" stroke="var(--map-label)" />
      <path d={`M0 0h${quarter}v4H0zM${2 * quarter} 0h${quarter}v4h${-quarter}z`} fill="var(--map-label)" />
      <text x={0} y={-5} textAnchor="middle">
        0
      </text>
      <text x={width / 2} y={-5} textAnchor="middle">
        {middle}
      </text>
      <text x={width} y={-5} textAnchor="middle">
        {end}
      </text>
    </svg>
  );
}

export interface LegendEntry {
  readonly id: string;
  readonly sign: ReactNode;
  readonly label: string;
}

function Fold({ open, label, onClick }: { open: boolean; label: string; onClick: () => void }) {
  return (
    <button type="button" aria-expanded={open} onClick={onClick}>
      <StrokeIcon name={open ? "down" : "up"} size={10} />
      {label}
    </button>
  );
}

/** Beside panel and detail such a screen leaves its map less than 600 px. */
const NARROW = "(max-width: 1400px)";
/** Here the legend would be the map. */
const TINY = "(max-width: 1000px), (max-height: 480px)";

/** Signs on the map, and the layers that can be switched off. */
export function Legend({
  entries,
  layers,
}: {
  entries: readonly LegendEntry[];
  layers: readonly { readonly id: string; readonly label: string }[];
}) {
  const { store } = useApp();
  const say = useSay();
  // Beside an open detail on a small screen the map keeps its room, until one asks.
  const narrow = useMedia(NARROW);
  const detailed = useAppState((state) => state.view.selection !== null);
  const [asked, setSigns] = useState<boolean | null>(null);
  const tiny = useMedia(TINY);
  const signs = asked ?? !(tiny || (narrow && detailed));
  const [switches, setSwitches] = useState(false);
  const hidden = useAppState((state) => state.view.hidden);
  const toggle = (id: string): void =>
    store.look({ hidden: (hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id]).sort() });
  return (
    <section className="over key" aria-label={say("legend")}>
      <div className="key-heads">
        {entries.length === 0 ? null : <Fold open={signs} label={say("legend")} onClick={() => setSigns(!signs)} />}
        <Fold open={switches} label={say("layers")} onClick={() => setSwitches(!switches)} />
      </div>
      {signs && entries.length > 0 ? (
        <ul className="key-items">
          {entries.map((entry) => (
            <li key={entry.id}>
              {entry.sign}
              {entry.label}
            </li>
          ))}
        </ul>
      ) : null}
      {switches ? (
        <ul className="key-layers" aria-label={say("layers")}>
          {layers.map((layer) => (
            <li key={layer.id}>
              <label className="key-layer">
                <input type="checkbox" checked={!hidden.includes(layer.id)} onChange={() => toggle(layer.id)} />
                {layer.label}
              </label>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
