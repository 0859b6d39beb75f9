import type { Bounds } from '../model/geometry.ts';
import type { Camera } from '../model/view-state.ts';

/** Px of the map's canvas, and how many of its height a panel at the foot covers. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly coveredBelow: number;
}

const tilePx = 512;
const degree = Math.PI / 180;

/** Web Mercator, 0 to 1 from the west and from the north. */
const worldX = (lng: number): number => (lng + 180) / 360;
const worldY = (lat: number): number => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * degree) / 2)) / (2 * Math.PI);
const lngAt = (x: number): number => x * 360 - 180;
const latAt = (y: number): number => (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / degree;

const clamp = (value: number, least: number, most: number): number =>
  least > most ? (least + most) / 2 : Math.max(least, Math.min(value, most));

/** Side of the world, px, at which what is in sight just fits into the window. */
const leastSize = ([west, south, east, north]: Bounds, { width, height, coveredBelow }: Sight): number =>
  Math.max(width / (worldX(east) - worldX(west)), (height - coveredBelow) / (worldY(south) - worldY(north)));

/** The zoom below which the map would show what lies beyond the window. */
const leastZoomIn = (window: Bounds, sight: Sight): number => Math.log2(leastSize(window, sight) / tilePx);

/**
 * The centre (WGS84 degrees) and zoom nearest to those wanted at which the map shows nothing beyond the window, which is
 * as far as its data reach. Under a panel at its foot it may: else what the panel leaves free could not show the city.
 */
export function keepInWindow(window: Bounds, sight: Sight, { lng, lat, zoom }: Camera): Camera {
  const [west, south, east, north] = window;
  const { width, height, coveredBelow } = sight;
  const kept = Math.max(zoom, leastZoomIn(window, sight));
  const size = tilePx * 2 ** kept;
  const half = width / 2 / size;
  return {
    lng: lngAt(clamp(worldX(lng), worldX(west) + half, worldX(east) - half)),
    lat: latAt(
      clamp(worldY(lat), worldY(north) + height / 2 / size, worldY(south) - (height / 2 - coveredBelow) / size),
    ),
    zoom: kept,
  };
}
