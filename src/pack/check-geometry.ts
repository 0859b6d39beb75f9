import type { Geometry, Position } from 'geojson';
import type { GeometryRole } from '../model/geometry.ts';
import type { CellIssue } from './row-parser.ts';

const areal = ['Polygon', 'MultiPolygon'] as const;

/** What each role's features may be. */
export const geometryTypes: Readonly<Record<GeometryRole, readonly Geometry['type'][]>> = {
  land: areal,
  outline: areal,
  townships: areal,
  zones: areal,
  // A platform of several parts whose split is not known is the points of its parts.
  platforms: ['Point', 'MultiPoint', ...areal],
  sites: areal,
  anchors: ['Point'],
  places: ['Point'],
};

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number' && Number.isFinite(part));

function checkPosition(value: unknown, field: string): CellIssue | null {
  const expected = '[-180…180, -90…90]';
  if (!isPosition(value))
    return { code: 'json-shape', field, params: { value: JSON.stringify(value) ?? '', expected } };
  const [lng = Number.NaN, lat = Number.NaN] = value;
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return null;
  return { code: 'coordinates-out-of-range', field, params: { value: `${lng}, ${lat}`, expected } };
}

/** The first fault of a ring; RFC 7946 3.1.6 wants four positions or more, the last equal to the first. */
function checkRing(value: unknown, field: string): CellIssue | null {
  if (!Array.isArray(value)) return { code: 'json-shape', field, params: { value: String(value), expected: 'array' } };
  if (value.length < 4) return { code: 'ring-short', field, params: { value: value.length, expected: 4 } };
  for (const [index, position] of value.entries()) {
    const issue = checkPosition(position, `${field}.${index}`);
    if (issue) return issue;
  }
  const [first, last] = [String(value[0]), String(value.at(-1))];
  return first === last ? null : { code: 'ring-open', field, params: { value: last, expected: first } };
}

function checkRings(value: unknown, field: string): readonly CellIssue[] {
  if (!Array.isArray(value) || value.length === 0) {
    return [{ code: 'json-shape', field, params: { value: String(value), expected: 'array' } }];
  }
  return value.flatMap((ring: unknown, index) => checkRing(ring, `${field}.${index}`) ?? []);
}

/** What is wrong with a feature's geometry, one fault for each point or ring at most. */
export function checkGeometry(
  geometry: { readonly type: string; readonly coordinates: unknown },
  role: GeometryRole,
): readonly CellIssue[] {
  const field = 'geometry.coordinates';
  const allowed: readonly string[] = geometryTypes[role];
  if (!allowed.includes(geometry.type)) {
    return [
      { code: 'geometry-type', field: 'geometry.type', params: { value: geometry.type, expected: allowed.join(', ') } },
    ];
  }
  const { coordinates } = geometry;
  if (geometry.type === 'Point') return [checkPosition(coordinates, field) ?? []].flat();
  if (geometry.type === 'Polygon') return checkRings(coordinates, field);
  if (!Array.isArray(coordinates) || coordinates.length === 0) {
    return [{ code: 'json-shape', field, params: { value: String(coordinates), expected: 'array' } }];
  }
  return coordinates.flatMap((part: unknown, index) => {
    const place = `${field}.${index}`;
    return geometry.type === 'MultiPoint' ? (checkPosition(part, place) ?? []) : checkRings(part, place);
  });
}
