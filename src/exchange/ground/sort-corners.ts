import { coordinateOf } from './coordinate-text.ts';
import type { CornerColumns } from './corner-columns.ts';
import type { HeadedTable } from './headed-table.ts';
import { shortText } from './short-text.ts';
import type { GroundIssue } from './source-layer.ts';
import type { Corner } from './split-rings.ts';

export interface CornerRow extends Corner {
  /** Number by which it is put in order; NaN for none. */
  readonly order: number;
  readonly cells: readonly string[];
}

interface CornerParcel {
  readonly corners: CornerRow[];
  isSpoilt: boolean;
}

export interface SortedCorners {
  readonly parcels: ReadonlyMap<string, CornerParcel>;
  readonly issues: readonly GroundIssue[];
  /** Whether rows of one cell alone stand over the corners of each parcel. */
  readonly hasTitles: boolean;
}

/** Puts corners under their parcels. Merged cells are filled from above. */
export function sortCorners(
  file: string,
  { columns, rows }: HeadedTable,
  { pair, parcel, ring, order }: CornerColumns,
): SortedCorners {
  const parcels = new Map<string, CornerParcel>();
  const issues: GroundIssue[] = [];
  let [names, title, ringName, isNew] = [parcel.map(() => ''), '', '', false];
  for (const { number: row, cells } of rows) {
    const filled = cells.filter(Boolean);
    if (pair.every((column) => !cells[column])) {
      if (filled.length === 1 && parcel.length === 0) title = filled[0] ?? '';
      else
        issues.push({ code: 'no-shape', file, row, params: { value: shortText(filled.join(' ')), expected: 'X, Y' } });
      continue;
    }
    const own = parcel.map((column, index) => cells[column] || (names[index] ?? ''));
    isNew = parcel.length > 0 ? own.join('\n') !== names.join('\n') : !parcels.has(title);
    names = own;
    ringName = (ring === null ? '' : cells[ring]) || (isNew ? '' : ringName);
    const key = parcel.length > 0 ? own.join('\n') : title;
    const found = parcels.get(key) ?? { corners: [], isSpoilt: false };
    parcels.set(key, found);
    const position = pair.map((column) => coordinateOf(cells[column] ?? ''));
    for (const [axis, column] of pair.entries()) {
      if (!Number.isNaN(position[axis])) continue;
      const [field = '', value] = [columns[column], cells[column] ?? ''];
      found.isSpoilt = true;
      if (/^[=@]/u.test(value))
        issues.push({ code: 'formula-cell', file, row, field, params: { value: shortText(value) } });
      else
        issues.push({
          code: 'bad-coordinate',
          file,
          row,
          field,
          params: { value: shortText(value), expected: '123.4' },
        });
    }
    const place = order === null ? '' : (cells[order] ?? '');
    found.corners.push({ row, ring: ringName, position, order: place === '' ? Number.NaN : Number(place), cells });
  }
  return { parcels, issues, hasTitles: title !== '' };
}

/** Corners ring by ring, by their numbers where all have one of their own; else as they stand. */
export function inOrder(corners: readonly CornerRow[]): readonly CornerRow[] {
  const rings = [...new Set(corners.map(({ ring }) => ring))];
  return rings.flatMap((name) => {
    const own = corners.filter(({ ring }) => ring === name);
    const areNumbered =
      new Set(own.map(({ order }) => order)).size === own.length && own.every(({ order }) => !Number.isNaN(order));
    return areNumbered ? own.toSorted((one, other) => one.order - other.order) : own;
  });
}
