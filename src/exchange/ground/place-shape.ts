import type { Geometry, Position } from 'geojson';
import { rightHanded } from '../../geo/ring-area.ts';
import { shapeOf } from '../../geo/shape.ts';
import { type ShapeFault, type ShapeFaultKind, shapeFaults } from '../../geo/shape-faults.ts';
import type { Shape } from '../../model/ground.ts';
import { noGround, type PlacedRing, placeRing, positionText, type RingFault, type RingReader } from './place-ring.ts';
import type { GroundIssue, GroundIssueCode } from './source-layer.ts';

export interface ShapeReader extends RingReader {
  /** In the system's own unit, what nine decimals of a degree or a tenth of a millimetre tell apart. */
  readonly leastWidth: number;
}

type ShapeIssue = Pick<GroundIssue, 'code' | 'params'> & { readonly field: string };

export interface PlacedShape {
  /** null where anything is wrong: a shape is placed whole or not at all. */
  readonly shape: Shape | null;
  readonly issues: readonly ShapeIssue[];
  /** WGS84 degrees. */
  readonly crossings: readonly Position[];
}

const areal = 'Polygon, MultiPolygon';

const codes: Readonly<Record<ShapeFaultKind, GroundIssueCode>> = {
  'crosses-itself': 'ring-crosses-itself',
  'hole-outside': 'hole-outside',
  'parts-overlap': 'parts-overlap',
  'zero-area': 'zero-area',
};

const refused = (code: GroundIssueCode, field: string, value: string): PlacedShape => ({
  shape: null,
  issues: [{ code, field, params: { value, expected: areal } }],
  crossings: [],
});

function polygonsOf(geometry: Geometry): readonly Position[][][] | null {
  if (geometry.type === 'Polygon') return geometry.coordinates.length > 0 ? [geometry.coordinates] : [];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : null;
}

const isEmpty = (geometry: Geometry): boolean =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.every(isEmpty)
    : geometry.coordinates.flat(3).length === 0;

const isPlaced = (ring: PlacedRing | RingFault): ring is PlacedRing => 'placed' in ring;

function faultIssue({ kind, at }: ShapeFault, field: string): ShapeIssue {
  if (kind === 'zero-area') return { code: codes[kind], field, params: noGround.params };
  return {
    code: codes[kind],
    field,
    params: { value: positionText(at[0] as Position), expected: 0, count: at.length },
  };
}

/**
 * Brings a geometry into WGS84 and looks at it in the plane that it was drawn in. Of the first step that finds something wrong,
 * conversion or crossings, each ring's fault is named with its path.
 */
export function placeShape(geometry: Geometry, reader: ShapeReader): PlacedShape {
  if (isEmpty(geometry)) return refused('no-shape', 'geometry', geometry.type);
  if (geometry.type === 'GeometryCollection') return refused('nested-collection', 'geometry.type', geometry.type);
  const polygons = polygonsOf(geometry);
  if (!polygons) return refused('not-areal', 'geometry.type', geometry.type);

  const path = (...steps: readonly (number | null)[]) => {
    const known = geometry.type === 'Polygon' ? steps.slice(1) : steps;
    return ['geometry.coordinates', ...known.filter((step) => step !== null)].join('.');
  };
  const rings = polygons.map((polygon) => polygon.map((ring) => placeRing(ring, reader)));
  const issues = rings.flatMap((polygon, part) =>
    polygon.flatMap((ring, number) => {
      if (isPlaced(ring)) return [];
      return [{ code: ring.code, field: path(part, number, ring.index), params: ring.params }];
    }),
  );
  if (issues.length > 0) return { shape: null, issues, crossings: [] };

  const placed = rings.map((polygon) => polygon.filter(isPlaced));
  const faults = shapeFaults(
    placed.map((polygon) => polygon.map(({ own }) => own)),
    reader.leastWidth,
  );
  if (faults.length > 0) {
    const places = faults.filter(({ kind }) => kind !== 'zero-area').flatMap(({ at }) => at);
    return {
      shape: null,
      issues: faults.map((fault) => faultIssue(fault, path(fault.part, fault.ring))),
      crossings: places.map(reader.toWgs84),
    };
  }
  const shape = shapeOf(placed.map((polygon) => rightHanded(polygon.map(({ placed: ring }) => ring))));
  return { shape, issues: [], crossings: [] };
}
