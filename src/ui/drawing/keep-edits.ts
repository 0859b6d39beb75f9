import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { type Shape, shapeText } from '../../model/ground.ts';
import { type CellTexts, freshId, rowEdits } from '../../state/row-edits.ts';

type Rows = Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>;

/** What the user says of a drawn parcel, as cells of its row. */
export type KeptCells = Pick<CellTexts, 'geometryBasis' | 'authority'> & CellTexts;

/** What was said of another shape, its accuracy and the file that it came from, is not true of a drawn one. */
const drawn = (shape: Shape): CellTexts => ({
  shape: shapeText(shape),
  cameIn: 'wgs84',
  accuracyM: '',
  source: '',
  locator: '',
});

/** The edits that add a drawn parcel, and its id. */
export function drawnParcel(pack: Rows, shape: Shape, cells: KeptCells) {
  const id = freshId(pack, 'parcels');
  return { id, edits: rowEdits(pack, 'parcels', id, { ...cells, ...drawn(shape) }) };
}

/** The edits that give a parcel another shape. */
export const reshapedParcel = (pack: Rows, id: string, shape: Shape, cells: KeptCells): readonly Edit[] =>
  rowEdits(pack, 'parcels', id, { ...cells, ...drawn(shape) });

/** The edits that divide a parcel: it keeps the first part with its records, each of the others becomes a parcel beside it. */
export function dividedParcel(
  pack: Rows,
  id: string,
  [first, ...others]: readonly Shape[],
  cells: KeptCells,
): readonly Edit[] {
  const { projectId = '', areaId = '', name = '' } = pack.cellsOf('parcels', id) ?? {};
  const taken = new Set<string>();
  const beside = others.flatMap((shape, index) => {
    const newId = freshId(pack, 'parcels', taken);
    taken.add(newId);
    const own = { projectId, areaId, name: name && `${name}-${index + 2}` };
    return rowEdits(pack, 'parcels', newId, { ...own, ...cells, ...drawn(shape) });
  });
  return [...(first ? reshapedParcel(pack, id, first, cells) : []), ...beside];
}
