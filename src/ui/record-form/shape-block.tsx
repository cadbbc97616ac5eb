/** Where the record lies: typed, or moved and drawn on the map; both are one shape. */

import { useState } from "react";
import { allowedGeometry } from "../../domain/registers/allowed-geometry.ts";
import type { Geometry } from "../../domain/registers/column.ts";
import type { RegisterId } from "../../domain/registers/index.ts";
import { kindOf, type ShapeKind, shapeFrom, shapeSize, verticesText } from "../../domain/registers/shape-text.ts";
import type { Sketch } from "../../state/edits.ts";
import { Button } from "../button.tsx";
import { Choice } from "../choice.tsx";
import { useApp, useAppState } from "../context.ts";
import { Block } from "../parts.tsx";
import { PointFields } from "./point-fields.tsx";
import { type SayEdit, useSay } from "./text.ts";

const kindWords = { point: "shapePoint", line: "shapeLine", area: "shapeArea" } as const;

/** The kinds that a register may have, in the order of the buttons. */
export const kindsOf = (register: RegisterId): readonly ShapeKind[] => {
  const types = allowedGeometry(register);
  return (["point", "line", "area"] as const).filter((kind) =>
    types.some((type) => kindOf({ type, coordinates: [] } as unknown as Geometry) === kind),
  );
};

function sizeText(geometry: Geometry, say: SayEdit): string {
  const { vertices: count, holes } = shapeSize(geometry);
  const kind = kindOf(geometry);
  if (kind === "point") return say("shapePointsNow", { count });
  if (kind === "line") return say("shapeLineNow", { count });
  return holes > 0 ? say("shapeAreaHoles", { count, holes }) : say("shapeAreaNow", { count });
}

function hintOf({ mode, kind }: Sketch): "hintPoint" | "hintMove" | "hintLine" | "hintArea" | "hintVertices" | null {
  if (mode === "off") return null;
  if (mode === "adjust") return kind === "point" ? "hintMove" : "hintVertices";
  return kind === "point" ? "hintPoint" : kind === "line" ? "hintLine" : "hintArea";
}

/** What the map can do with it now. */
function MapButtons({ sketch, change }: { sketch: Sketch; change: (to: Partial<Sketch>) => void }) {
  const say = useSay();
  const { geometry, kind, mode } = sketch;
  if (mode !== "off")
    return (
      <Button kind="main" onClick={() => change({ mode: "off" })}>
        {say("drawDone")}
      </Button>
    );
  const fits = geometry !== null && kindOf(geometry) === kind;
  return (
    <>
      {fits ? (
        <Button onClick={() => change({ mode: "adjust" })}>{say(kind === "point" ? "adjust" : "adjustShape")}</Button>
      ) : null}
      {fits && kind === "point" ? null : (
        <Button onClick={() => change({ mode: "draw" })}>{say(geometry ? "redraw" : "draw")}</Button>
      )}
      {geometry ? (
        <Button kind="quiet" onClick={() => change({ geometry: null, by: "form" })}>
          {say("takeAway")}
        </Button>
      ) : null}
    </>
  );
}

/** Vertices as text: drawing without a mouse. */
function Vertices({ sketch, change }: { sketch: Sketch; change: (to: Partial<Sketch>) => void }) {
  const say = useSay();
  const { geometry, kind } = sketch;
  const [text, setText] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const shown = text ?? (geometry && kindOf(geometry) === kind ? verticesText(geometry) : "");
  const apply = (): void => {
    const shape = shapeFrom(shown, kind, geometry && kindOf(geometry) === kind ? geometry : null);
    if ("geometry" in shape) {
      setFault(null);
      setText(null);
      change({ geometry: shape.geometry, by: "form" });
    } else
      setFault(
        shape.fault === "line"
          ? say("verticesBad", { line: shape.line })
          : say("verticesFew", { shape: say(kindWords[kind]), count: shape.count }),
      );
  };
  return (
    <details className="ef-vertices">
      <summary>{say("vertices")}</summary>
      <label>
        <span className="faint">{say("verticesNote")}</span>
        <textarea
          className="field"
          rows={6}
          spellCheck={false}
          value={shown}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {fault === null ? null : (
        <p className="ef-fault" role="alert">
          {fault}
        </p>
      )}
      <Button onClick={apply}>{say("verticesApply")}</Button>
    </details>
  );
}

interface ShapeBlockProps {
  readonly register: RegisterId;
  readonly fault: string | null;
  /** The position is another than it was: its accuracy may be too. */
  readonly moved: boolean;
  readonly children: React.ReactNode;
}

export function ShapeBlock({ register, fault, moved, children }: ShapeBlockProps) {
  const { store } = useApp();
  const say = useSay();
  const sketch = useAppState((state) => state.edit.sketch);
  if (!sketch) return null;
  const change = (to: Partial<Sketch>): void => store.edit({ sketch: { ...sketch, ...to } });
  const kinds = kindsOf(register);
  const hint = hintOf(sketch);
  const { geometry, kind } = sketch;
  return (
    <Block title={say("position")} note={say("datum")}>
      {kinds.length > 1 ? (
        <div className="ef-row">
          <span>{say("shapeOf")}</span>
          <Choice
            label={say("shapeOf")}
            value={kind}
            options={kinds.map((value) => ({ value, label: say(kindWords[value]) }))}
            onChange={(to) => change({ kind: to, mode: "off", by: "form" })}
          />
        </div>
      ) : null}
      {kind === "point" ? (
        <PointFields geometry={geometry} onChange={(to) => change({ geometry: to, by: "form" })} />
      ) : null}
      {kind === "point" && geometry?.type === "Point" ? null : (
        <p className="soft">{geometry ? sizeText(geometry, say) : say("noShape")}</p>
      )}
      <div className="ef-buttons">
        <MapButtons sketch={sketch} change={change} />
      </div>
      {hint === null ? null : (
        <p className="ef-hint" role="status">
          {say(hint)}
        </p>
      )}
      {kind === "point" ? null : <Vertices key={kind} sketch={sketch} change={change} />}
      {fault === null ? null : (
        <p className="ef-fault" role="alert">
          {fault}
        </p>
      )}
      {moved ? <p className="ef-note">{say("positionMoved")}</p> : null}
      {children}
    </Block>
  );
}
