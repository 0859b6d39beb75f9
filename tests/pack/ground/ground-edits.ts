import type { Position } from 'geojson';
import type { Edit } from '../../../src/model/edit.ts';
import { type Shape, shapeText } from '../../../src/model/ground.ts';

/** The edits that bring a row into being. */
export const row = (table: string, id: string, cells: Readonly<Record<string, string>>): readonly Edit[] =>
  Object.entries(cells).map(([field, to]) => ({ table, id, field, from: '', to }));

const official = { geometryBasis: 'official', authority: '自然资源和规划局', source: '2024年界线' };

export const boundary = (scopeId: string, shape: Shape, cells: Readonly<Record<string, string>> = {}) =>
  row('boundaries', `b-${scopeId}`, { scopeKind: 'area', scopeId, shape: shapeText(shape), ...official, ...cells });

export const parcel = (id: string, shape: Shape, cells: Readonly<Record<string, string>> = {}) =>
  row('parcels', id, { shape: shapeText(shape), geometryBasis: 'surveyed', authority: '测绘院', ...cells });

const rounded = (shape: Shape): Shape => JSON.parse(shapeText(shape));

/** A polygon with a corner in each direction, as far from the centre as told, degrees of latitude. */
export function star([lng = 0, lat = 0]: Position, reaches: readonly number[]): Shape {
  const ring = reaches.map((reach, corner): Position => {
    const turn = (2 * Math.PI * corner) / reaches.length;
    return [lng + (reach * Math.cos(turn)) / Math.cos((lat * Math.PI) / 180), lat + reach * Math.sin(turn)];
  });
  return rounded({ type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] });
}

export function box(west: number, south: number, width: number, height: number): Shape {
  const [east, north] = [west + width, south + height];
  const ring = [west, east, east, west, west].map(
    (lng, corner): Position => [lng, corner > 1 && corner < 4 ? north : south],
  );
  return rounded({ type: 'Polygon', coordinates: [ring] });
}
