import type { Geometry } from 'geojson';
import { positionsOf } from '../../exchange/ground/positions-of.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Bounds } from '../../model/geometry.ts';

/** Box around geometries; null for none. */
export function boundsOf(geometries: readonly Geometry[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = Number.NaN, lat = Number.NaN] of geometries.flatMap((geometry) => [...positionsOf(geometry)])) {
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
