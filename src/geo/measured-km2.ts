import type { PackFeatures } from '../model/geometry.ts';
import { convertLand } from '../model/unit.ts';
import { ellipsoidalMu } from './measure.ts';
import { measurableShapes } from './shape.ts';

/** Official and surveyed areas or platforms on the ellipsoid, km², by id. */
export const measuredKm2 = (...collections: readonly PackFeatures[]): ReadonlyMap<string, number> =>
  new Map(
    [...measurableShapes(...collections)].map(([id, shape]) => [id, convertLand(ellipsoidalMu(shape), 'mu', 'km2')]),
  );
