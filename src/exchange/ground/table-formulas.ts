import { withoutGuard } from '../csv-text.ts';
import { figureText } from './figure-text.ts';
import { type HeadedTable, sampleOf } from './headed-table.ts';
import { shortText } from './short-text.ts';
import type { GroundIssue } from './source-layer.ts';

/**
 * Formulas in a text file are named, and their cells emptied: what they come to is unknown. `except`: columns that are read by
 * those who look for formulas themselves. The apostrophe that keeps a text from being a formula is taken off.
 */
export function withoutFormulas(file: string, table: HeadedTable, except: readonly number[]): HeadedTable {
  const isNumeric = table.columns.map((_, column) => {
    const texts = sampleOf(table, column).filter((text) => !/^[=@]/u.test(text));
    return texts.length > 0 && texts.filter((text) => figureText(text).kind === 'number').length * 2 > texts.length;
  });
  const isFormula = (text: string, column: number): boolean =>
    !except.includes(column) && (text.startsWith('=') || (text.startsWith('@') && isNumeric[column] === true));
  const issues: GroundIssue[] = [];
  const rows = table.rows.map((row) => {
    // Nearly all rows are plain, and stay as they are.
    if (!row.cells.some((text) => /^[=@']/u.test(text))) return row;
    const cells = row.cells.map((text, column) => {
      if (!isFormula(text, column)) return withoutGuard(text);
      const field = table.columns[column] ?? '';
      issues.push({ code: 'formula-cell', file, row: row.number, field, params: { value: shortText(text) } });
      return '';
    });
    return { number: row.number, cells };
  });
  return { ...table, rows, issues: [...table.issues, ...issues] };
}

/** Issues without those of cells of which it is told already that they are formulas: such a cell is empty, or no number. */
export function withoutEchoes(issues: readonly GroundIssue[]): readonly GroundIssue[] {
  const placeOf = ({ file, row, field }: GroundIssue): string => [file, row, field].join('\n');
  const formulas = new Set(issues.filter(({ code }) => code === 'formula-cell').map(placeOf));
  return issues.filter((issue) => issue.code === 'formula-cell' || !formulas.has(placeOf(issue)));
}
