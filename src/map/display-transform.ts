import type { Feature, Position } from 'geojson';

/**
 * Between WGS84, in which everything else thinks, and the coordinates of the base map: a base in GCJ-02 would need
 * both ways. Features and cameras go through `toDisplay` on their way in, pointers and cameras through `fromDisplay` out.
 */
export interface DisplayTransform {
  readonly toDisplay: (position: Position) => Position;
  readonly fromDisplay: (position: Position) => Position;
}

export const identityTransform: DisplayTransform = {
  toDisplay: (position) => position,
  fromDisplay: (position) => position,
};

const isPosition = (value: unknown): value is Position => Array.isArray(value) && typeof value[0] === 'number';

function mapPositions(value: unknown, change: (position: Position) => Position): unknown {
  if (isPosition(value)) return change(value);
  return Array.isArray(value) ? value.map((part) => mapPositions(part, change)) : value;
}

/** The feature as the base map needs it; the very same one where nothing is to be changed. */
export function displayed<F extends Feature>(feature: F, { toDisplay }: DisplayTransform): F {
  if (toDisplay === identityTransform.toDisplay || !('coordinates' in feature.geometry)) return feature;
  const geometry = { ...feature.geometry, coordinates: mapPositions(feature.geometry.coordinates, toDisplay) };
  return { ...feature, geometry } as F;
}
