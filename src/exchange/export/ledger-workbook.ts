import { localize } from '../../model/language.ts';
import { exportSpeech, type LedgerExport } from './ledger-export.ts';
import { ledgerSheet } from './ledger-sheet.ts';
import { methodSheet } from './method-sheet.ts';
import { parcelSheet, sourceSheet, targetSheet } from './plain-sheets.ts';
import { projectSheet } from './project-sheet.ts';
import { ruleSheet } from './rule-sheet.ts';
import { printTitles } from './sheet.ts';

/**
 * The ledger as a workbook: the ledger's rows and totals are formulas over the sheet of projects, each with the value
 * that the page shows. Land is in mu; what is unknown is an empty cell.
 */
export async function ledgerWorkbook(data: LedgerExport): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('../workbook-library.ts');
  const speech = exportSpeech(data.language);
  const projects = projectSheet(data, speech);
  const method = methodSheet(data, speech);
  const sheets = [
    ledgerSheet(data, speech, projects.ranges, method),
    projects.sheet,
    parcelSheet(data, speech),
    targetSheet(data, speech),
    ruleSheet(data, speech),
    sourceSheet(data, speech),
    method.sheet,
  ];
  const bytes = await writeXlsx({
    sheets,
    namedRanges: sheets.flatMap(printTitles),
    properties: { title: localize(data.pack.info.title, data.language).text },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return new Uint8Array(bytes);
}
