import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { convertLand, type LandUnit } from '../../model/unit.ts';
import { type CellTexts, freshId, landCell, removalEdits, rowEdits } from '../../state/row-edits.ts';

type Rows = Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>;

// Rounds away what conversion adds: 2.37 ha is 35.55 mu and not 35.550000000000004.
const tidy = (value: number): number => Number(value.toPrecision(12));

/** Land as read in the reader's unit, as the text of a land record's cell; null is empty. */
export const landText = (pack: Rows, value: number | null, unit: LandUnit): string =>
  landCell(pack, 'land-records', 'land', value === null ? null : tidy(convertLand(value, unit, 'mu')));

/** Land in mu as the text of a field in the reader's unit; empty for null. */
export const landInField = (landMu: number | null, unit: LandUnit): string =>
  landMu === null ? '' : String(tidy(convertLand(landMu, 'mu', unit)));

/** The edits that add a dated record; without a parcel they make the project's first one in the same step. */
export function newRecordEdits(
  pack: Rows,
  projectId: string,
  parcelId: string | null,
  cells: CellTexts,
): readonly Edit[] {
  const parcel = parcelId ?? freshId(pack, 'parcels');
  return [
    ...(parcelId === null ? rowEdits(pack, 'parcels', parcel, { projectId }) : []),
    ...rowEdits(pack, 'land-records', freshId(pack, 'land-records'), { parcelId: parcel, ...cells }),
  ];
}

/** The edits that add a parcel to a project. */
export const newParcelEdits = (pack: Rows, projectId: string, cells: CellTexts): readonly Edit[] =>
  rowEdits(pack, 'parcels', freshId(pack, 'parcels'), { projectId, ...cells });

/** The edits that take a parcel away with its records. */
export const parcelRemovalEdits = (pack: Rows, parcelId: string): readonly Edit[] => [
  ...pack.tables['land-records']
    .filter((record) => record.parcelId === parcelId)
    .flatMap(({ id }) => removalEdits(pack, 'land-records', id)),
  ...removalEdits(pack, 'parcels', parcelId),
];
