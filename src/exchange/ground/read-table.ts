import { type CornerColumns, cornerColumns } from './corner-columns.ts';
import { readCornerTable } from './corner-table.ts';
import { type HeadedTable, headedTable } from './headed-table.ts';
import { numericColumns } from './numeric-columns.ts';
import { isOwnTable, mayBeOwnTable } from './own-table.ts';
import { readShapeTable, shapeColumn } from './shape-column.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { shortText } from './short-text.ts';
import type { GroundIssue, GroundRead, Progress, SourceLayer, SourceTable } from './source-layer.ts';
import { withoutEchoes, withoutFormulas } from './table-formulas.ts';

const expected = 'WKT; GeoJSON; 地块, X, Y; 地块, 经度, 纬度';

type Part = Omit<GroundRead, 'ownTables'>;

const refused = (code: GroundIssue['code'], file: string, value: string): Part => ({
  layers: [],
  tables: [],
  issues: [{ code, file, params: { value: shortText(value), expected } }],
});

/** The table as figures by row; null where no column holds numbers besides those left out. */
function figures(
  { file, name }: Pick<SourceLayer, 'file' | 'name'>,
  { columns, rows, titles }: HeadedTable,
  leftOut: readonly (number | null)[],
): SourceTable | null {
  const table = {
    file,
    name,
    columns,
    rows: rows
      .filter(({ number }) => !titles.has(number))
      .map(({ number, cells }) => ({
        number,
        cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
      })),
  };
  const others = columns.filter((_, index) => !leftOut.includes(index));
  return columns.length > 1 && numericColumns({ ...table, columns: others }).length > 0 ? table : null;
}

/** A table of points: no parcel can be made of it, but it may have figures. */
function readPoints(
  of: Pick<SourceLayer, 'file' | 'name'>,
  place: string,
  table: HeadedTable,
  { pair, order, label }: CornerColumns,
): Part {
  const numbers = figures(of, table, [...pair, order, label]);
  const [field, row] = [pair.map((column) => table.columns[column]).join(', '), table.rows[0]?.number ?? 0];
  return {
    layers: [],
    tables: numbers ? [numbers] : [],
    issues: [{ code: 'not-areal', file: place, row, field, params: { value: 'Point', expected: '地块 (parcel)' } }],
  };
}

type Of = Pick<SourceLayer, 'file' | 'name' | 'format'>;

function readGrid(of: Of, place: string, grid: SheetGrid, progress: Progress): Part {
  const headed = headedTable(place, grid);
  if (!headed)
    return refused('unknown-format', place, grid.rows.find(({ cells }) => cells.some(Boolean))?.cells.join(', ') ?? '');
  const shapes = shapeColumn(headed);
  const corners = shapes === null ? cornerColumns(headed) : null;
  const table = withoutFormulas(place, headed, shapes === null ? (corners?.pair ?? []) : [shapes]);
  const layers =
    shapes === null
      ? corners && readCornerTable(of, place, table, corners)
      : readShapeTable(of, place, table, shapes, progress);
  const numbers = layers || corners ? null : figures(of, table, []);
  const part: Part =
    (layers && { ...layers, tables: [] }) ??
    (corners && readPoints(of, place, table, corners)) ??
    (numbers
      ? { layers: [], tables: [numbers], issues: [] }
      : refused(headed.columns.length > 1 ? 'no-shape' : 'unknown-format', place, headed.columns.join(', ')));
  return { ...part, issues: withoutEchoes([...table.issues, ...part.issues]) };
}

/**
 * Reads a CSV file or the sheets of a workbook: shapes in a column, one row per corner, or figures by row. A file that the
 * import of targets, parcels and land records knows is left to that: `isOwn`.
 */
export function readTable(
  file: string,
  format: 'csv' | 'xlsx',
  grids: readonly SheetGrid[],
  progress: Progress = () => undefined,
): Part & { readonly isOwn: boolean } {
  const held = grids.filter(({ rows }) => rows.some(({ cells }) => cells.some(Boolean)));
  const parts = held.map((grid, index) =>
    readGrid({ file, name: grid.name, format }, held.length === 1 ? file : `${file}/${grid.name}`, grid, (done) =>
      progress((index + done) / held.length),
    ),
  );
  const layers = parts.flatMap((part) => part.layers);
  const tables = parts.flatMap((part) => part.tables);
  const isOwn = layers.length === 0 && held.some(tables.length === 0 ? mayBeOwnTable : isOwnTable);
  if (isOwn) return { layers, tables: [], issues: [], isOwn };
  const isAnything = layers.length + tables.length > 0;
  // Beside what is taken, sheets of words alone are no fault.
  const issues = parts
    .filter((part) => !isAnything || part.layers.length + part.tables.length > 0 || part.issues.some(({ row }) => row))
    .flatMap((part) => part.issues);
  if (held.length === 0) return { ...refused('no-shape', file, ''), isOwn: false };
  return { layers, tables, issues, isOwn: false };
}
