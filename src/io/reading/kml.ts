/** KML → features: a placemark's name, description and data, and its shape. */

import type { Feature } from "./features.ts";
import { childText, type Element, elements } from "./xml.ts";

type Positions = number[][];

const positionsOf = (text: string): Positions =>
  text
    .trim()
    .split(/\s+/)
    .filter((part) => part !== "")
    .map((part) => part.split(",").slice(0, 2).map(Number));

const coordinatesIn = (element: Element): Positions => positionsOf(childText(element, "coordinates"));

function polygonOf(element: Element): Positions[] {
  const ring = (name: string) =>
    element.children
      .filter((child) => child.name === name)
      .flatMap((it) => elements(it, "LinearRing").map(coordinatesIn));
  return [...ring("outerBoundaryIs"), ...ring("innerBoundaryIs")];
}

function shapeOf(element: Element): { readonly type: string; readonly coordinates: unknown } | null {
  if (element.name === "Point") return { type: "Point", coordinates: coordinatesIn(element)[0] ?? [] };
  if (element.name === "LineString") return { type: "LineString", coordinates: coordinatesIn(element) };
  if (element.name === "Polygon") return { type: "Polygon", coordinates: polygonOf(element) };
  return null;
}

function geometryOf(placemark: Element): unknown {
  const shapes = placemark.children
    .flatMap((child) => (child.name === "MultiGeometry" ? child.children : [child]))
    .flatMap((child) => shapeOf(child) ?? []);
  const [first, ...rest] = shapes;
  if (!first || rest.length === 0) return first ?? null;
  const alike = rest.every(({ type }) => type === first.type);
  return alike
    ? { type: `Multi${first.type}`, coordinates: shapes.map(({ coordinates }) => coordinates) }
    : { type: "GeometryCollection" };
}

function propertiesOf(placemark: Element): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of ["name", "description"]) {
    const text = childText(placemark, name);
    if (text !== "") found[name === "description" ? "note" : name] = text;
  }
  for (const data of elements(placemark, "Data")) {
    const name = data.attributes["name"];
    if (name) found[name] = childText(data, "value");
  }
  for (const data of elements(placemark, "SimpleData")) {
    const name = data.attributes["name"];
    if (name) found[name] = data.text.trim();
  }
  return found;
}

export const kmlFeatures = (root: Element): readonly Feature[] =>
  elements(root, "Placemark").map((placemark) => ({
    properties: propertiesOf(placemark),
    geometry: geometryOf(placemark),
  }));
