/** Three readings of the same rows side by side: each row where it lands, and the way to where it should be. */

import { useMemo } from "react";
import type { County } from "../../../domain/county.ts";
import type { Landed, Side } from "../../../domain/import/displacement.ts";
import type { ReadingView } from "../../../domain/import/import-views.ts";
import type { Geometry } from "../../../domain/registers/column.ts";
import type { RegisterId } from "../../../domain/registers/index.ts";
import { useCounty } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";
import { half, type LensFrame, lensFrame } from "./lens-frame.ts";
import { metresText } from "./metres.ts";
import { type SayImport, useSay } from "./text.ts";
import { useImport } from "./use-import.ts";

const sideWords = {
  n: "sideN",
  ne: "sideNe",
  e: "sideE",
  se: "sideSe",
  s: "sideS",
  sw: "sideSw",
  w: "sideW",
  nw: "sideNw",
} as const satisfies Readonly<Record<Side, string>>;

function capt({ median, side, onKnown }: ReadingView, say: SayImport): string {
  if (median === null) return say("lensNone");
  if (median <= 70 && onKnown > 0) return say("lensFits");
  const metres = metresText(median);
  return side ? say("lensOff", { side: say(sideWords[side]), metres }) : say("lensScatter", { metres });
}

const linesIn = (geometry: Geometry | undefined): readonly (readonly GeoJSON.Position[])[] => {
  switch (geometry?.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return [];
  }
};

interface LensGround {
  readonly roads: string;
  readonly water: string;
  readonly canals: string;
  readonly places: string;
}

function groundIn(county: County, register: RegisterId, frame: LensFrame): LensGround {
  const path = (records: readonly { readonly geometry?: Geometry }[]): string =>
    records
      .flatMap(({ geometry }) => linesIn(geometry))
      .filter((line) => line.some(frame.sees))
      .map(
        (line) =>
          `M${line
            .map((at) =>
              frame
                .xy(at)
                .map((part) => part.toFixed(1))
                .join(" "),
            )
            .join("L")}`,
      )
      .join("");
  const own = county.registers[register] as readonly { readonly geometry?: Geometry }[];
  const isArea = ({ geometry }: { readonly geometry?: Geometry }): boolean => /Polygon/.test(geometry?.type ?? "");
  const { road, water } = county.registers;
  return {
    roads: path(road),
    water: path(water.filter(isArea)),
    canals: path(water.filter((one) => !isArea(one))),
    places: path(own.filter(isArea)),
  };
}

function Row({ landed: { at, known, fits }, frame }: { landed: Landed; frame: LensFrame }) {
  const [x, y] = frame.xy(at);
  if (fits !== false) return <circle className="ri-fit" cx={x} cy={y} r={3.2} />;
  const [toX, toY] = known ? frame.xy(known) : [x, y];
  return (
    <g className="ri-miss">
      {known ? <line x1={x} y1={y} x2={toX} y2={toY} /> : null}
      <path d={`M${x - 3} ${y - 3}L${x + 3} ${y + 3}M${x - 3} ${y + 3}L${x + 3} ${y - 3}`} />
    </g>
  );
}

function Lens({ reading, frame, ground }: { reading: ReadingView; frame: LensFrame; ground: LensGround }) {
  const say = useSay();
  const pick = usePick();
  const { state } = useImport();
  const on = Object.values(state.choices?.readings ?? {}).includes(reading.id);
  const seen = reading.landed.filter(({ at, known }) => frame.sees(at) || (known !== null && frame.sees(known)));
  return (
    <figure className="ri-lens" data-on={on}>
      <figcaption>
        <b>{pick(reading.name)}</b>
        <span>{capt(reading, say)}</span>
      </figcaption>
      <svg
        viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
        preserveAspectRatio="xMidYMid slice"
        role="img"
        aria-label={say("lensLabel", { name: pick(reading.name) })}
      >
        <path className="ri-l-water" d={ground.water} />
        <path className="ri-l-canal" d={ground.canals} />
        <path className="ri-l-road" d={ground.roads} />
        <path className="ri-l-place" d={ground.places} />
        {seen.map(({ row, known }) => {
          if (!known || ground.places !== "") return null;
          const [x, y] = frame.xy(known);
          return <rect key={row} className="ri-l-known" x={x - 4} y={y - 4} width={8} height={8} />;
        })}
        {seen.map((landed) => (
          <Row key={landed.row} landed={landed} frame={frame} />
        ))}
      </svg>
    </figure>
  );
}

function Key() {
  const say = useSay();
  return (
    <p className="ri-key">
      <span>
        <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
          <rect className="ri-l-known" x={-4} y={-4} width={8} height={8} />
        </svg>
        {say("lensKnown")}
      </span>
      <span>
        <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
          <circle className="ri-fit" r={3.2} />
        </svg>
        {say("lensRow")}
      </span>
      <span>
        <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
          <path className="ri-miss" d="M-3 -3L3 3M-3 3L3 -3" />
        </svg>
        {say("lensMiss")}
      </span>
      <span className="faint">{say("mapNote")}</span>
    </p>
  );
}

export function Lenses() {
  const county = useCounty();
  const { state } = useImport();
  const { datum, choices } = state;
  const [way] = datum?.ways ?? [];
  const readings = useMemo(() => way?.readings.filter(({ landed }) => landed.length > 0) ?? [], [way]);
  const frame = useMemo(() => lensFrame(readings), [readings]);
  const register = choices?.register ?? null;
  const ground = useMemo(
    () => (county && register && frame ? groundIn(county, register, frame) : null),
    [county, register, frame],
  );
  if (!frame || !ground) return null;
  return (
    <>
      <div className="ri-lenses">
        {readings.map((reading) => (
          <Lens key={reading.id} reading={reading} frame={frame} ground={ground} />
        ))}
      </div>
      <Key />
    </>
  );
}
