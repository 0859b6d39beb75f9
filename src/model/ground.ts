import type { MultiPolygon, Polygon } from 'geojson';
import * as z from 'zod/mini';
import { type CellFault, cell, optionalNumber, optionalOneOf, optionalText } from './cell.ts';
import { readSystemId } from './datum.ts';
import { type GeometryBasis, geometryBases, supports } from './geometry.ts';

export type Shape = Polygon | MultiPolygon;

const shapeFault = (expected: string): CellFault => ({ code: 'not-a-shape', expected });

/**
 * A shape as a cell's text: a GeoJSON Polygon or MultiPolygon in WGS84 degrees with nine decimals (0.1 mm), each ring
 * closed. Empty is unknown: null.
 */
export const optionalShape = cell<Shape | null>((text) => {
  if (!text) return null;
  let shape: unknown;
  try {
    shape = JSON.parse(text);
  } catch {
    return shapeFault('GeoJSON');
  }
  return isShape(shape) ? shape : shapeFault('Polygon, MultiPolygon');
});

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part, axis) => typeof part === 'number' && Math.abs(part) <= (axis === 0 ? 180 : 90));

const isRing = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 4 && value.every(isPosition) && String(value[0]) === String(value.at(-1));
const isRings = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isRing);

function isShape(value: unknown): value is Shape {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value)) return false;
  const { type, coordinates } = value;
  if (type === 'Polygon') return isRings(coordinates);
  return type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.length > 0 && coordinates.every(isRings);
}

const decimals = 1e9;
const rounded = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(rounded) : Math.round(Number(value) * decimals) / decimals;

/** What `optionalShape` reads. */
export const shapeText = ({ type, coordinates }: Shape): string =>
  JSON.stringify({ type, coordinates: rounded(coordinates) });

/** The id of a coordinate system; empty is unknown. */
const optionalSystem = cell<string | null>((text) => {
  if (!text) return null;
  return readSystemId(text) ? text : { code: 'not-allowed', expected: 'wgs84, gauss-kruger-120' };
});

/** Columns of every table whose rows are ground that users bring. */
export const groundCells = {
  shape: optionalShape,
  /** How it is known; what users draw by hand is `schematic`. */
  geometryBasis: optionalOneOf(geometryBases),
  /** Who says so: the office, surveyor or document; needed for what is official or surveyed. */
  authority: optionalText,
  /** Metres; empty when unknown. */
  accuracyM: optionalNumber,
  /** The coordinate system in which it came, by `systemId`. */
  cameIn: optionalSystem,
  source: optionalText,
  locator: optionalText,
};

/** What is known of a shape that users bring. */
export interface Ground {
  readonly shape: Shape | null;
  readonly geometryBasis: GeometryBasis | null;
  readonly authority: string | null;
  readonly accuracyM: number | null;
  readonly cameIn: string | null;
  readonly source: string | null;
  readonly locator: string | null;
}

/** A shape says how it is known, and what is official or surveyed says who says so. */
export const groundChecks = [
  z.refine<Ground>(({ shape, geometryBasis }) => shape === null || geometryBasis !== null, {
    path: ['geometryBasis'],
    params: { code: 'value-missing', expected: geometryBases.join(', ') } satisfies CellFault,
  }),
  z.refine<Ground>(
    ({ geometryBasis, authority }) =>
      authority !== null || geometryBasis === null || !supports(geometryBasis, 'measure'),
    { path: ['authority'], params: { code: 'value-missing', expected: 'text' } satisfies CellFault },
  ),
] as const;
