import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';

const wgs84 = geodesic.Geodesic.WGS84;
const corners = 48;

const rounded = (value = Number.NaN): number => Number(value.toFixed(8));

function ringAround([lng = Number.NaN, lat = Number.NaN]: Position, radiusM: number): Position[] {
  const ring = Array.from({ length: corners }, (_, corner): Position => {
    const { lat2, lon2 } = wgs84.Direct(lat, lng, (-360 * corner) / corners, radiusM);
    return [rounded(lon2), rounded(lat2)];
  });
  return [...ring, ring[0] as Position];
}

function areaM2(ring: readonly Position[]): number {
  const polygon = wgs84.Polygon(false);
  for (const [lng = Number.NaN, lat = Number.NaN] of ring.slice(1)) polygon.AddPoint(lat, lng);
  return polygon.Compute(false, true).area ?? Number.NaN;
}

/** Radius of the corners of a circle of 48 corners with this area, metres. */
export const circleRadiusM = (landM2: number): number =>
  Math.sqrt((2 * landM2) / (corners * Math.sin((2 * Math.PI) / corners)));

/**
 * A circle of 48 corners whose area on the ellipsoid is the land, to better than 0.01 mu; closed, counterclockwise, eight
 * decimals. As `geodata/build` makes those that are shipped.
 */
export function trueCircle(centre: Position, landM2: number): Position[] {
  let radius = circleRadiusM(landM2);
  // Each round takes off what flat geometry and rounding put on; after four only rounding is left.
  for (let round = 0; round < 4; round += 1) radius *= Math.sqrt(landM2 / areaM2(ringAround(centre, radius)));
  return ringAround(centre, radius);
}
