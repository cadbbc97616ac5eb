/** Where the record lies: coordinates or shape, how sure, from where, in which township. */

import type { County } from "../../domain/county.ts";
import { byId } from "../../domain/county.ts";
import type { Row } from "../../domain/registers/cell-text.ts";
import type { Geometry } from "../../domain/registers/column.ts";
import { type RegisterId, tableOf } from "../../domain/registers/index.ts";
import { useCounty, useLanguage } from "../../ui/context.ts";
import { Block } from "../../ui/parts.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { fieldOf } from "./field-blocks.tsx";
import { type Field, FieldList } from "./field-list.tsx";
import { type SayRegisters, useSay } from "./text.ts";

const vertices = (coordinates: unknown): number =>
  Array.isArray(coordinates)
    ? typeof coordinates[0] === "number"
      ? 1
      : coordinates.reduce((sum: number, part) => sum + vertices(part), 0)
    : 0;

/** «面，24 个顶点»; rings repeat their first vertex, which is not counted twice. */
function shapeText(geometry: Geometry, say: SayRegisters): string {
  const count = vertices(geometry.coordinates);
  switch (geometry.type) {
    case "Point":
      return say("shapePoint");
    case "MultiPoint":
      return say("shapePoints", { count });
    case "LineString":
    case "MultiLineString":
      return say("shapeLine", { vertices: count });
    case "Polygon":
      return say("shapeArea", { vertices: count - geometry.coordinates.length });
    case "MultiPolygon": {
      const rings = geometry.coordinates.reduce((sum, area) => sum + area.length, 0);
      return say("shapeAreas", { count: geometry.coordinates.length, vertices: count - rings });
    }
  }
}

function townshipText(county: County, id: string | null | undefined, say: SayRegisters): string | null {
  if (id === undefined) return null;
  return id === null ? say("liesNowhere") : (byId(county, "township").get(id)?.name ?? id);
}

const marksOf = (row: Row, say: SayRegisters): string[] => [
  ...(row.approximate ? [say("approximate")] : []),
  ...(row.context ? [say("context")] : []),
];

export function PositionBlock({ register, row }: { register: RegisterId; row: Row }) {
  const county = useCounty();
  const say = useSay();
  const language = useLanguage();
  const table = tableOf(register);
  const townships = useAnswer("townships", table.geometry === "none" ? null : {}).value?.[register];
  if (!county || table.geometry === "none") return null;
  const { geometry } = row;
  const own = ["accuracy", "extent", "positionSource", "township"].flatMap((id): Field[] => {
    const column = table.columns.find((one) => one.id === id);
    if (!column || (id === "extent" && geometry?.type !== "Point")) return [];
    return [fieldOf(row, column, language, (text) => say("untaken", { text }))];
  });
  const at = geometry?.type === "Point" ? geometry.coordinates.slice(0, 2).map((degrees) => degrees.toFixed(6)) : null;
  const fields: Field[] = geometry
    ? [
        at
          ? { id: "lonLat", name: say("lonLat"), value: `${at.join(", ")}` }
          : { id: "shape", name: say("shape"), value: shapeText(geometry, say) },
        ...own,
        ...(townships ? [{ id: "lies", name: say("lies"), value: townshipText(county, townships[row.id], say) }] : []),
      ]
    : [{ id: "none", name: say("lonLat"), value: <b>{say("noPosition")}</b> }, ...own];
  const marks = marksOf(row, say);
  return (
    <Block title={say("detailPosition")} {...(at ? { note: "WGS 84" } : {})}>
      {marks.length > 0 ? <p className="soft">{marks.join("；")}</p> : null}
      <FieldList fields={fields} />
    </Block>
  );
}
