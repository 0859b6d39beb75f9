import type { Position } from 'geojson';
import { nestRings } from '../../geo/nest-rings.ts';
import { checkSystem } from './check-system.ts';
import { closeRing, cornerCount } from './close-ring.ts';
import { coordinateOf } from './coordinate-text.ts';
import { type CornerColumns, namesCorners } from './corner-columns.ts';
import type { HeadedTable } from './headed-table.ts';
import { inOrder, sortCorners } from './sort-corners.ts';
import type { GroundIssue, ReaderResult, SourceFeature, SourceLayer } from './source-layer.ts';
import { splitRings } from './split-rings.ts';

const isSame = (one: Position, other: Position): boolean => one[0] === other[0] && one[1] === other[1];

/** Whether a table without parcels is the outline of one: its heading says corner, or it comes back to its first. */
function isOutline({ columns, rows }: HeadedTable, { pair, label }: CornerColumns): boolean {
  const corners = rows
    .map(({ cells }) => pair.map((column) => coordinateOf(cells[column] ?? '')))
    .filter((position) => !position.some(Number.isNaN));
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last || corners.length < 3) return false;
  return (label !== null && namesCorners(columns[label] ?? '')) || (corners.length > 3 && isSame(first, last));
}

/**
 * Reads a table with one row per corner. Corners of one parcel make rings, closed where their first corner is not repeated.
 * null where nothing says which points belong together: then it is a table of points.
 */
export function readCornerTable(
  { file, name, format }: Pick<SourceLayer, 'file' | 'name' | 'format'>,
  place: string,
  table: HeadedTable,
  columns: CornerColumns,
): ReaderResult | null {
  const { parcels, issues, hasTitles } = sortCorners(place, table, columns);
  if (columns.parcel.length === 0 && !hasTitles && !isOutline(table, columns)) return null;
  const geometric = [...columns.pair, columns.ring, columns.order, columns.label];
  const attributes = [...table.columns.keys()].filter((column) => !geometric.includes(column));
  const faults: GroundIssue[] = [...issues];
  const features = [...parcels].flatMap(([title, { corners, isSpoilt }]): readonly SourceFeature[] => {
    if (isSpoilt) return [];
    const rings = splitRings(inOrder(corners));
    const short = rings.filter(({ positions }) => cornerCount(positions) < 3);
    for (const { row, positions } of short)
      faults.push({ code: 'ring-short', file: place, row, params: { value: cornerCount(positions), expected: 3 } });
    if (short.length > 0) return [];
    const texts = attributes.map((column) => {
      const text = corners.find(({ cells }) => cells[column])?.cells[column] ?? '';
      return [table.columns[column] ?? '', text] as const;
    });
    return [
      {
        number: corners[0]?.row ?? 0,
        geometry: nestRings(rings.map(({ positions }) => closeRing(positions))),
        attributes: Object.fromEntries(hasTitles ? [['名称', title], ...texts] : texts),
      },
    ];
  });
  if (features.length === 0) return { layers: [], issues: faults };
  const names = attributes.map((column) => table.columns[column] ?? '');
  const checked = checkSystem({
    file,
    name,
    format,
    declared: null,
    columns: hasTitles ? ['名称', ...names] : names,
    features,
  });
  return {
    layers: [checked.layer],
    issues: [...faults, ...checked.issues.map((issue) => ({ ...issue, file: place }))],
  };
}
