import type { Geometry, Position } from 'geojson';
import { shortText } from './short-text.ts';
import type { GroundIssue } from './source-layer.ts';

/** What is wrong with a geometry, and where in it. */
export type GeometryFault = Pick<GroundIssue, 'code' | 'field' | 'params'>;

export type SoundGeometry =
  | { readonly ok: true; readonly geometry: Geometry }
  | { readonly ok: false; readonly fault: GeometryFault };

/** How deep positions lie within the coordinates. */
const depths = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const;
const isKnown = (type: unknown): type is keyof typeof depths => typeof type === 'string' && Object.hasOwn(depths, type);

const expectedTypes = 'Polygon, MultiPolygon';
/** Collections in collections are refused later by name; endless ones would break each function that walks them. */
const deepest = 16;

class Fault extends Error {
  readonly fault: GeometryFault;
  constructor(code: GroundIssue['code'], field: string, value: unknown, expected: string) {
    super(code);
    this.fault = { code, field, params: { value: shortText(value), expected } };
  }
}

function soundPosition(value: unknown, path: string): Position {
  const isSound =
    Array.isArray(value) &&
    value.length >= 2 &&
    value.every((part) => typeof part === 'number' && Number.isFinite(part));
  if (!isSound) throw new Fault('bad-coordinate', path, value, '[x, y]');
  // Heights and measures are no part of a parcel.
  return value.slice(0, 2);
}

function soundCoordinates(value: unknown, depth: number, path: string): unknown {
  if (depth === 0) return soundPosition(value, path);
  if (!Array.isArray(value) || value.length === 0) throw new Fault('no-shape', path, value, '[[x, y], …]');
  return value.map((part, index) => soundCoordinates(part, depth - 1, `${path}[${index}]`));
}

function soundPart(value: unknown, path: string, depth: number): Geometry {
  const { type, coordinates, geometries }: { type?: unknown; coordinates?: unknown; geometries?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    if (depth === deepest) throw new Fault('nested-collection', path, type, expectedTypes);
    const parts = geometries.map((part, index) => soundPart(part, `${path}.geometries[${index}]`, depth + 1));
    return { type, geometries: parts };
  }
  if (!isKnown(type)) throw new Fault('no-shape', path, type ?? value, expectedTypes);
  // The checks above make it what the type says.
  return { type, coordinates: soundCoordinates(coordinates, depths[type], `${path}.coordinates`) } as Geometry;
}

/**
 * A geometry of whatever a file holds in its place: known types, positions of two finite numbers (heights are left out), none
 * empty. Whether rings are closed and simple is another question. `path` begins the field that a fault names.
 */
export function soundGeometry(value: unknown, path = 'geometry'): SoundGeometry {
  try {
    return { ok: true, geometry: soundPart(value, path, 0) };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault };
    throw error;
  }
}
