import { nestRings } from '../../geo/nest-rings.ts';
import { closeRing, cornerCount } from './close-ring.ts';
import { shortText } from './short-text.ts';
import type { GroundIssue, SourceFeature } from './source-layer.ts';
import { type CornerRing, splitRings } from './split-rings.ts';

interface Line {
  readonly row: number;
  readonly fields: readonly string[];
}

interface BoundaryPoint {
  readonly row: number;
  /** Number of its ring, as text. */
  readonly ring: string;
  /** X (north) and Y (east) as they stand. */
  readonly texts: readonly [string, string];
}

/** The fields are what stands before the @. */
export interface BoundaryParcel extends Line {
  readonly lines: Line[];
}

type Fault = Omit<GroundIssue, 'file'>;

/** The fields before the @, in the layout's order. */
const parcelFields = ['界址点数', '地块面积', '地块编号', '地块名称', '图形属性', '图幅号', '地块用途', '地类编码'];
const pointLayout = 'J1,1,X,Y';

/** Commas of either width part the fields, the wide ones only where there are no others, since names hold them. */
const fieldsOf = (line: string): readonly string[] =>
  line.split([',', '，'].find((comma) => line.includes(comma)) ?? /[\s;；]+/u).map((field) => field.trim());

/** A parcel by its line, which ends with @; by none where points come without. */
export const parcelAt = (row: number, line = ''): BoundaryParcel => ({
  row,
  fields: line === '' ? [] : fieldsOf(line.replace(/[,，\s]*@[\s,，]*$/u, '')),
  lines: [],
});

export const lineAt = (row: number, line: string): Line => ({ row, fields: fieldsOf(line) });

/** Lines of name, ring, X and Y; or, where none of them has so many fields, of name, X and Y. */
function pointsOf({ lines }: BoundaryParcel): readonly BoundaryPoint[] {
  const isRinged = lines.some(({ fields }) => fields.length > 3);
  return lines.map(({ row, fields }) => {
    const [ring = '', x = '', y = ''] = isRinged ? fields.slice(1) : ['1', ...fields.slice(1)];
    return { row, ring, texts: [x, y] };
  });
}

const numberOf = (text: string): number => {
  const plain = text.normalize('NFKC');
  return /^[+-]?\d+(\.\d*)?$/u.test(plain) ? Number(plain) : Number.NaN;
};

const badNumbers = ({ row, texts }: BoundaryPoint): readonly Fault[] =>
  ['X', 'Y'].flatMap((field, axis) => {
    const value = texts[axis] ?? '';
    const params = { value: shortText(value), expected: pointLayout };
    return Number.isNaN(numberOf(value)) ? [{ code: 'bad-coordinate', row, field, params }] : [];
  });

/** Why a parcel cannot be taken: each line that is wrong. */
function refusals(
  { row, fields }: BoundaryParcel,
  points: readonly BoundaryPoint[],
  rings: readonly CornerRing[],
): readonly Fault[] {
  const kind = fields[4] ?? '';
  if (/^[点线]$/u.test(kind))
    return [{ code: 'not-areal', row, field: '图形属性', params: { value: kind, expected: '面' } }];
  if (points.length === 0) return [{ code: 'no-shape', row, params: { value: '', expected: pointLayout } }];
  const bad = points.flatMap(badNumbers);
  if (bad.length > 0) return bad;
  return rings
    .map((ring) => ({ row: ring.row, value: cornerCount(ring.positions) }))
    .filter(({ value }) => value < 3)
    .map((short) => ({ code: 'ring-short', row: short.row, params: { value: short.value, expected: 3 } }));
}

/** The count that a parcel's line states, where its points are fewer or more. Some count the repeated first point, some do not. */
function wrongCount({ row, fields, lines }: BoundaryParcel, rings: readonly CornerRing[]): readonly Fault[] {
  const said = numberOf(fields[0] ?? '');
  const corners = rings.reduce((sum, { positions }) => sum + cornerCount(positions), 0);
  if (Number.isNaN(said) || said === lines.length || said === corners) return [];
  return [{ code: 'point-count', row, field: '界址点数', params: { value: said, expected: lines.length } }];
}

/** The shape of a parcel, null where a line of it is wrong. A wrong count is named, and the parcel taken. */
export function boundaryFeature(parcel: BoundaryParcel): {
  readonly feature: SourceFeature | null;
  readonly faults: readonly Fault[];
} {
  const points = pointsOf(parcel);
  const rings = splitRings(points.map(({ row, ring, texts }) => ({ row, ring, position: texts.map(numberOf) })));
  const refused = refusals(parcel, points, rings);
  if (refused.length > 0) return { feature: null, faults: refused };
  const attributes = parcel.fields.map((value, index) => [parcelFields[index] ?? `${index + 1}`, value]);
  return {
    feature: {
      number: parcel.row,
      geometry: nestRings(rings.map(({ positions }) => closeRing(positions))),
      attributes: Object.fromEntries(attributes),
    },
    faults: wrongCount(parcel, rings),
  };
}
