import type * as z from 'zod/mini';
import type { CellFault } from '../../model/cell.ts';
import type { IssueCode } from '../../model/issue.ts';
import { tableSchemas } from '../../model/pack.ts';
import type { ImportTable } from './import-columns.ts';

export type CellTexts = Readonly<Record<string, string>>;

export interface CellRefusal {
  readonly code: IssueCode;
  readonly field: string;
  readonly expected: string;
}

/** The check of a table's rows by the pack's own schema: what it refuses of a row, cell by cell. */
export function rowCheck(table: ImportTable, units: CellTexts): (cells: CellTexts) => readonly CellRefusal[] {
  const schema: z.ZodMiniType = tableSchemas[table]((column) => units[column] ?? '');
  return (cells) => {
    const parsed = schema.safeParse(cells);
    if (parsed.success) return [];
    return parsed.error.issues.map((issue) => {
      const fault = issue.code === 'custom' ? (issue.params as CellFault | undefined) : undefined;
      if (!fault) throw new Error(`schema of ${table}: ${issue.message} at ${issue.path.join('.')}`);
      return { ...fault, field: String(issue.path[0]) };
    });
  };
}
