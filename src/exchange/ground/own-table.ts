import '../../i18n/later-messages.ts';
import { type FoundTable, findTable } from '../import/find-table.ts';
import type { Grid } from '../import/grid.ts';
import { type ImportTable, importColumns } from '../import/import-columns.ts';

/** Columns that no table of figures has, and how many of them tell a table. */
const telling: Readonly<Record<ImportTable, { readonly columns: readonly string[]; readonly least: number }>> = {
  targets: { columns: ['measure', 'span', 'basis'], least: 1 },
  parcels: {
    columns: [
      'name',
      'approvalNo',
      'contractNo',
      'supervisionNo',
      'supplyMode',
      'landOrigin',
      'landUseCode',
      'agreedStart',
      'agreedCompletion',
    ],
    least: 2,
  },
  'land-records': { columns: ['stage'], least: 1 },
  enterprises: {
    columns: ['code', 'gbIndustry', 'valueAdded', 'energyTce', 'performanceClass', 'chainId', 'chainRole'],
    least: 2,
  },
  actuals: { columns: ['subjectKind', 'subjectId'], least: 2 },
};

/** Tables of which no other kind numbers its rows: with an id few columns are enough, as where rows are put right. */
const numbered: readonly ImportTable[] = ['targets', 'land-records'];
const plain = ['id', 'name', 'source', 'locator', 'note'];

function isTold({ table, columns }: FoundTable): boolean {
  const found = new Set(columns.map(({ column }) => column.name));
  const required = importColumns[table].filter(({ isRequired }) => isRequired);
  const { columns: names, least } = telling[table];
  const own = [...found].filter((name) => !plain.includes(name));
  if (numbered.includes(table) && found.has('id') && own.length > 1) return true;
  return (
    required.filter(({ name }) => found.has(name)).length * 2 > required.length &&
    names.filter((name) => found.has(name)).length >= least
  );
}

/**
 * Whether a grid holds targets, parcels or land records as the import of those tables reads them. That import recognises a
 * table by a single heading; a table of figures by area and year must not be taken for one, so more is asked for here.
 */
export function isOwnTable(grid: Grid): boolean {
  const found = findTable(grid);
  return found !== null && isTold(found);
}

/** Whether that import would take a grid for one of its tables at all: enough where the grid is nothing else. */
export const mayBeOwnTable = (grid: Grid): boolean => findTable(grid) !== null;
