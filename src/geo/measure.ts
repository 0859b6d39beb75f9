import geodesic from 'geographiclib-geodesic';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { convertLand } from '../model/unit.ts';

function ringAreaM2(ring: readonly Position[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  // The last position repeats the first, which the library closes by itself.
  for (const [lng = Number.NaN, lat = Number.NaN] of ring.slice(0, -1)) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
}

/**
 * Ground area, mu, of a shape in WGS84 degrees: on the ellipsoid, with geodesic edges between its corners, whichever way
 * its rings run; holes are taken off. China's land survey states this area (图斑椭球面积, 国土调查办发〔2008〕32号). A shape
 * in CGCS2000 may be measured as if in WGS84: its ellipsoid's semi-minor axis is 0.1 mm shorter, 2e-11 of the area.
 * C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013), 43–55, doi:10.1007/s00190-012-0578-z.
 */
export function ellipsoidalMu({ type, coordinates }: Polygon | MultiPolygon): number {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const areaM2 = polygons
    .map(([shell = [], ...holes]) => holes.reduce((area, hole) => area - ringAreaM2(hole), ringAreaM2(shell)))
    .reduce((sum, area) => sum + area, 0);
  return convertLand(areaM2, 'm2', 'mu');
}
