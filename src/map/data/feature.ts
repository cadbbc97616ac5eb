/** GeoJSON made short. */

export type Properties = Readonly<Record<string, string | number | boolean>>;

export const feature = (geometry: GeoJSON.Geometry, properties: Properties = {}): GeoJSON.Feature => ({
  type: "Feature",
  geometry,
  properties,
});

export const point = ([lon, lat]: readonly [number, number]): GeoJSON.Point => ({
  type: "Point",
  coordinates: [lon, lat],
});

export const line = (path: readonly (readonly [number, number])[]): GeoJSON.LineString => ({
  type: "LineString",
  coordinates: path.map(([lon, lat]) => [lon, lat]),
});

export const collection = (features: readonly GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: [...features],
});
