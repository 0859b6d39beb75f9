import type { Issue } from '../model/issue.ts';
import type { PackRow, TableDescription, TableName } from '../model/pack.ts';
import { type CsvRow, parseCsv } from './parse-csv.ts';
import { readText } from './read-text.ts';
import type { PackReader } from './reader.ts';
import { type RowParser, rowParser } from './row-parser.ts';

/** A table as read: parsed rows, the cells they came from, and what had to be left out. */
export interface ReadTable {
  readonly values: readonly { readonly id: string }[];
  readonly rows: readonly PackRow[];
  readonly issues: readonly Issue[];
}

export const emptyTable = (issues: readonly Issue[]): ReadTable => ({ values: [], rows: [], issues });

function checkHeader(header: CsvRow, { properties }: RowParser, { file, columns }: TableDescription): readonly Issue[] {
  const known = properties.flatMap((property) => property.columns);
  const isExpected = (column: string) => columns.includes(column) && known.includes(column);
  const present = new Set(header.cells);
  const needed = properties.flatMap((property) => {
    if (property.needs === 'every') return property.columns;
    const isThere = property.needs === 'any' || property.columns.some((column) => present.has(column));
    return isThere ? [] : property.columns.slice(0, 1);
  });
  const missing = new Set(
    [...needed, ...columns.filter((column) => known.includes(column))].filter((column) => !present.has(column)),
  );
  const doubled = header.cells.filter((column, index) => header.cells.indexOf(column) !== index);
  return [
    ...[...missing].map((field) => ({ field, code: 'column-missing' as const, expected: field })),
    ...header.cells
      .filter((column) => !isExpected(column))
      .map((field) => ({ field, code: 'column-unknown' as const, expected: known.join(', ') })),
    ...doubled.map((field) => ({ field, code: 'conflict' as const, expected: '1 ×' })),
  ].map(({ field, code, expected }) => ({
    code,
    file,
    row: header.line,
    field,
    params: { value: field, expected },
  }));
}

function malformed(file: string, row: CsvRow): Issue {
  return { code: 'not-csv', file, row: row.line, params: { value: row.cells[0] ?? '', expected: '"…"' } };
}

function cellCount(file: string, row: CsvRow, expected: number): Issue {
  return { code: 'cell-count', file, row: row.line, params: { value: row.cells.length, expected } };
}

/** Reads one table. A row that cannot be read is left out and named; a file that cannot be read gives an empty table. */
export async function readTable(
  reader: PackReader,
  table: TableName,
  description: TableDescription | null,
  languages: readonly string[],
): Promise<ReadTable> {
  if (!description) return emptyTable([]);
  const { file } = description;
  const text = await readText(reader, file);
  if (!text.ok) return emptyTable(text.issues);
  const [header, ...lines] = parseCsv(text.value);
  if (!header || header.isMalformed) {
    return emptyTable([
      { code: 'not-csv', file, row: 1, params: { value: '', expected: description.columns.join(',') } },
    ]);
  }
  const parser = rowParser(table, description.units, languages);
  const issues: Issue[] = [...checkHeader(header, parser, description)];
  const values: { readonly id: string }[] = [];
  const rows: PackRow[] = [];
  const lineOfId = new Map<string, number>();
  for (const row of lines) {
    if (row.isMalformed) {
      issues.push(malformed(file, row));
      continue;
    }
    if (row.cells.length !== header.cells.length) {
      issues.push(cellCount(file, row, header.cells.length));
      continue;
    }
    const cells = Object.fromEntries(header.cells.map((column, index) => [column, row.cells[index] ?? '']));
    const parsed = parser.parse(cells);
    if (!parsed.ok) {
      issues.push(...parsed.issues.map((issue) => ({ ...issue, file, row: row.line })));
      continue;
    }
    const { id } = parsed.row;
    const earlier = lineOfId.get(id);
    if (earlier !== undefined) {
      issues.push({ code: 'duplicate-id', file, row: row.line, field: 'id', params: { value: id, expected: earlier } });
      continue;
    }
    lineOfId.set(id, row.line);
    values.push(parsed.row);
    rows.push({ line: row.line, cells });
  }
  return { values, rows, issues };
}
