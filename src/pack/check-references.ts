import type { Issue } from '../model/issue.ts';
import {
  type ColumnReference,
  type Pack,
  type PackRow,
  type TableDescription,
  type TableName,
  tableNames,
} from '../model/pack.ts';
import { remembered } from './remembered.ts';
import { rowNumber } from './row-number.ts';
import type { Cells } from './row-parser.ts';

type Rows = readonly { readonly id: string }[];

/** The ids in a cell that no row of the table they point to has. */
function lost(reference: ColumnReference, cells: Cells, rowsOf: ReadonlyMap<TableName, Rows | null>) {
  const table = reference.tables[reference.by === null ? '' : (cells[reference.by] ?? '')];
  const text = (cells[reference.column] ?? '').trim();
  const rows = table && rowsOf.get(table);
  if (!rows || !text) return [];
  const wanted = reference.isList ? text.split(';').map((part) => part.trim()) : [text];
  return wanted.filter((id) => rowNumber(rows, id) === undefined).map((id) => ({ id, table }));
}

const tablesOf = ({ references }: TableDescription): readonly TableName[] => [
  ...new Set(references.flatMap(({ tables }) => Object.values(tables))),
];

/** What points to a table that is still to be read (null) is taken on trust. */
function checkRows(
  description: TableDescription,
  descriptions: Pack['descriptions'],
  rows: readonly PackRow[],
  ...pointedTo: readonly (Rows | null)[]
): readonly Issue[] {
  const rowsOf = new Map(tablesOf(description).map((table, index) => [table, pointedTo[index] ?? null]));
  return rows.flatMap(({ line, cells }) =>
    description.references.flatMap((reference) =>
      lost(reference, cells, rowsOf).map(
        (found): Issue => ({
          code: 'unknown-reference',
          file: description.file,
          ...(line > 0 ? { row: line } : {}),
          field: reference.column,
          params: { value: found.id, expected: descriptions[found.table]?.file ?? found.table },
        }),
      ),
    ),
  );
}

const checks = new Map(tableNames.map((table) => [table, remembered(checkRows)]));

/** Every id that points to no row, of all tables that have been read. */
export function checkReferences({
  tables,
  rows,
  descriptions,
  unread,
}: Pick<Pack, 'tables' | 'rows' | 'descriptions' | 'unread'>): readonly Issue[] {
  return tableNames.flatMap((table) => {
    const description = descriptions[table];
    if (!description) return [];
    const pointedTo = tablesOf(description).map((other) => (unread.has(other) ? null : tables[other]));
    return checks.get(table)?.(description, descriptions, rows[table], ...pointedTo) ?? [];
  });
}

const withoutLost = remembered(
  (all: Pack['tables']['projects'], rows: readonly PackRow[], areas: Rows, industries: Rows) => {
    const stays = all.map(
      ({ areaId, industryId }) =>
        rowNumber(areas, areaId) !== undefined && rowNumber(industries, industryId) !== undefined,
    );
    if (stays.every(Boolean)) return { projects: all, rows };
    return { projects: all.filter((_, row) => stays[row]), rows: rows.filter((_, row) => stays[row]) };
  },
);

/** The pack without the projects whose area or industry is not in it: they could stand in no sum. */
export function withoutLostProjects(pack: Pack): Pack {
  const { tables, rows } = pack;
  const left = withoutLost(tables.projects, rows.projects, tables.areas, tables.industries);
  if (left.projects === tables.projects) return pack;
  return {
    ...pack,
    tables: { ...tables, projects: left.projects },
    rows: { ...rows, projects: left.rows },
  };
}
