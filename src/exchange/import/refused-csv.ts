import type { Translate } from '../../i18n/translate.ts';
import { csvText } from '../csv-text.ts';
import type { TablePlan } from './plan-import.ts';
import { refusalText } from './refusal-text.ts';

/** The refused rows of a table as they stood in the file, with number and reason before them; they can be mended and read again. */
export function refusedCsv({ found, refused }: TablePlan, t: Translate): string {
  const width = Math.max(found.header.cells.length, ...refused.map(({ row }) => row.cells.length));
  const cells = (row: readonly string[]) => Array.from({ length: width }, (_, index) => row[index] ?? '');
  return csvText(
    [t('exchange.rowNumber'), t('exchange.reason'), ...cells(found.header.cells)],
    refused.map(({ row, refusals }) => [
      row.number,
      refusals.map((refusal) => refusalText(refusal, found.table, t)).join('; '),
      ...cells(row.cells),
    ]),
  );
}
