import type { Geometry } from 'geojson';

/** `chosen` and `other`: what an import would place, as chosen and in another coordinate system. `fault`: where a shape is wrong. */
export type OverlayTone = 'chosen' | 'other' | 'fault';

/** Shapes that the map shows over everything while something waits for the user's word; WGS84 degrees. */
export interface OverlayShape {
  readonly tone: OverlayTone;
  /** Written beside it; empty for none. */
  readonly label: string;
  readonly geometry: Geometry;
}
