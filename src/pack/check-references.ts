import type { Issue } from '../model/issue.ts';
import { type ColumnReference, type Pack, type TableName, tableNames } from '../model/pack.ts';
import type { Cells } from './row-parser.ts';

const idsOf = ({ tables }: Pick<Pack, 'tables'>, table: TableName): ReadonlySet<string> =>
  new Set(tables[table].map((row) => row.id));

/** The ids in a cell that no row of the table they point to has. */
function lost(reference: ColumnReference, cells: Cells, ids: (table: TableName) => ReadonlySet<string> | null) {
  const table = reference.tables[reference.by === null ? '' : (cells[reference.by] ?? '')];
  const text = (cells[reference.column] ?? '').trim();
  const known = table && ids(table);
  if (!known || !text) return [];
  const wanted = reference.isList ? text.split(';').map((part) => part.trim()) : [text];
  return wanted.filter((id) => !known.has(id)).map((id) => ({ id, table }));
}

/** Every id that points to no row, of all tables that have been read. */
export function checkReferences(pack: Pick<Pack, 'tables' | 'rows' | 'descriptions' | 'unread'>): readonly Issue[] {
  const idsByTable = new Map(tableNames.map((table) => [table, idsOf(pack, table)]));
  const ids = (table: TableName) => (pack.unread.has(table) ? null : (idsByTable.get(table) ?? new Set<string>()));

  return tableNames.flatMap((table) => {
    const description = pack.descriptions[table];
    if (!description) return [];
    return pack.rows[table].flatMap(({ line, cells }) =>
      description.references.flatMap((reference) =>
        lost(reference, cells, ids).map(
          (found): Issue => ({
            code: 'unknown-reference',
            file: description.file,
            ...(line > 0 ? { row: line } : {}),
            field: reference.column,
            params: { value: found.id, expected: pack.descriptions[found.table]?.file ?? found.table },
          }),
        ),
      ),
    );
  });
}

/** The pack without the projects whose area or industry is not in it: they could stand in no sum. */
export function withoutLostProjects(pack: Pack): Pack {
  const areas = idsOf(pack, 'areas');
  const industries = idsOf(pack, 'industries');
  const stays = pack.tables.projects.map(({ areaId, industryId }) => areas.has(areaId) && industries.has(industryId));
  if (stays.every(Boolean)) return pack;
  return {
    ...pack,
    tables: { ...pack.tables, projects: pack.tables.projects.filter((_, row) => stays[row]) },
    rows: { ...pack.rows, projects: pack.rows.projects.filter((_, row) => stays[row]) },
  };
}
