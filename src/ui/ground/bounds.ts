import type { Geometry, Position } from 'geojson';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Bounds } from '../../model/geometry.ts';

type Nested = Position | readonly Nested[];

const isPosition = (nested: Nested): nested is Position => typeof nested[0] === 'number';
const positionsOf = (nested: Nested): readonly Position[] =>
  isPosition(nested) ? [nested] : nested.flatMap(positionsOf);
const cornersOf = (geometry: Geometry): readonly Position[] =>
  geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(cornersOf) : positionsOf(geometry.coordinates);

/** Box around geometries; null for none. */
export function boundsOf(geometries: readonly Geometry[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = Number.NaN, lat = Number.NaN] of geometries.flatMap(cornersOf)) {
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return west <= east ? [west, south, east, north] : null;
}

/** Box of the city: its outline, else its areas; null for a pack without either. */
export function cityBounds({ geometry }: Pick<EffectivePack, 'geometry'>): Bounds | null {
  const { outline, townships, zones } = geometry;
  const features = outline.features.length > 0 ? outline.features : [...townships.features, ...zones.features];
  return boundsOf(features.map((feature) => feature.geometry));
}
