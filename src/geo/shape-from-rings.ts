import type { Position } from 'geojson';
import type { Shape } from '../model/ground.ts';
import { nestRings } from './nest-rings.ts';
import { rightHanded } from './ring-area.ts';
import { polygonsOf, shapeOf } from './shape.ts';

/**
 * The shape of closed rings that do not cross: one within another is a hole of it, one within a hole is an island again.
 * null for no ring. Outer rings run counterclockwise (RFC 7946, 3.1.6).
 */
export const shapeFromRings = (rings: readonly (readonly Position[])[]): Shape | null =>
  rings.length === 0
    ? null
    : shapeOf(polygonsOf(nestRings(rings.map((ring) => [...ring]))).map((polygon) => rightHanded(polygon)));
