/** Longitude and latitude as typed; the point follows when both are numbers on the globe. */

import { useEffect, useId, useRef, useState } from "react";
import type { Geometry } from "../../domain/registers/column.ts";
import { pairOf } from "../../domain/registers/shape-text.ts";
import { useSay } from "./text.ts";

const written = (geometry: Geometry | null): readonly [string, string] => {
  if (geometry?.type !== "Point") return ["", ""];
  const [lon = 0, lat = 0] = geometry.coordinates;
  return [String(Number(lon.toFixed(7))), String(Number(lat.toFixed(7)))];
};

interface PointFieldsProps {
  readonly geometry: Geometry | null;
  readonly onChange: (geometry: Geometry) => void;
}

export function PointFields({ geometry, onChange }: PointFieldsProps) {
  const say = useSay();
  const id = useId();
  const [texts, setTexts] = useState(() => written(geometry));
  // A point that moved on the map is written anew; one's own typing is left as it stands.
  const own = useRef(geometry);
  useEffect(() => {
    if (own.current === geometry) return;
    own.current = geometry;
    setTexts(written(geometry));
  }, [geometry]);
  const type = (index: 0 | 1, text: string): void => {
    const next = index === 0 ? ([text, texts[1]] as const) : ([texts[0], text] as const);
    setTexts(next);
    const pair = pairOf(next.join(" "));
    if (!pair) return;
    const point: Geometry = { type: "Point", coordinates: pair };
    own.current = point;
    onChange(point);
  };
  return (
    <>
      {(["lon", "lat"] as const).map((name, index) => (
        <div className="ef-row" key={name}>
          <label htmlFor={`${id}-${name}`}>{say(name)}</label>
          <div className="ef-cell">
            <input
              id={`${id}-${name}`}
              className="field"
              inputMode="decimal"
              value={texts[index as 0 | 1]}
              onChange={(event) => type(index as 0 | 1, event.target.value)}
            />
            <span className="ef-unit">°</span>
          </div>
        </div>
      ))}
    </>
  );
}
