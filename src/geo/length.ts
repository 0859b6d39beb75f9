import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';

/** Length of a line of positions in WGS84 degrees, metres: the sum of its geodesics on the ellipsoid. */
export function lengthM(positions: readonly Position[]): number {
  return positions.slice(1).reduce((sum, [lng2 = Number.NaN, lat2 = Number.NaN], index) => {
    const [lng1 = Number.NaN, lat1 = Number.NaN] = positions[index] ?? [];
    return sum + (geodesic.Geodesic.WGS84.Inverse(lat1, lng1, lat2, lng2).s12 ?? Number.NaN);
  }, 0);
}
