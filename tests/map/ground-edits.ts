import type { Edit } from '../../src/model/edit.ts';
import { type Shape, shapeText } from '../../src/model/ground.ts';

export const squareAt = (lng: number, lat: number, degrees = 0.004): Shape => ({
  type: 'Polygon',
  coordinates: [
    [
      [lng, lat],
      [lng + degrees, lat],
      [lng + degrees, lat + degrees],
      [lng, lat + degrees],
      [lng, lat],
    ],
  ],
});

const rowOf = (table: string, id: string, cells: Readonly<Record<string, string>>): readonly Edit[] =>
  Object.entries(cells).map(([field, to]) => ({ table, id, field, from: '', to }));

const known = { geometryBasis: 'surveyed', authority: 'a test', cameIn: 'wgs84' };

export const parcel = (id: string, shape: Shape, cells: Readonly<Record<string, string>> = {}): readonly Edit[] =>
  rowOf('parcels', id, { name: id, shape: shapeText(shape), ...known, ...cells });

export const controlLine = (id: string, kind: string, shape: Shape): readonly Edit[] =>
  rowOf('control-lines', id, { kind, shape: shapeText(shape), ...known });

export const boundary = (scopeId: string, shape: Shape): readonly Edit[] =>
  rowOf('boundaries', `b-${scopeId}`, { scopeKind: 'area', scopeId, shape: shapeText(shape), ...known });
