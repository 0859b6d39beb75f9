import type { Translate } from '../../i18n/translate.ts';
import type { Monitored } from '../../metrics/indicators/monitored.ts';
import type { Actual } from '../../model/actual.ts';
import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { freshId, rowEdits } from '../../state/row-edits.ts';
import type { Faults } from '../tracking/faults.ts';

/** An actual as it is written. */
export interface ActualFields {
  readonly year: string;
  readonly value: string;
  readonly source: string;
  readonly locator: string;
}

export const actualFields = (actual: Actual | null): ActualFields => ({
  year: actual?.year ?? '',
  value: actual?.value.toString() ?? '',
  source: actual?.source ?? '',
  locator: actual?.locator ?? '',
});

/** A number as a person may write it, below zero too; null for what is none. */
function valueText(text: string): string | null {
  const written = text.normalize('NFKC').trim().replace(/^−/u, '-');
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/u.test(written) ? String(Number(written.replaceAll(',', ''))) : null;
}

const yearText = (text: string): string => text.normalize('NFKC').trim().replace(/年$/u, '');

/** What is wrong with what was written; `others` are the subject's actuals besides this one. */
export function actualFaults(fields: ActualFields, others: readonly Actual[], t: Translate): Faults {
  const faults: Record<string, string> = {};
  const year = yearText(fields.year);
  if (!/^\d{4}$/u.test(year)) faults.year = t('indicators.badYear');
  else if (others.some((other) => other.year === year)) faults.year = t('indicators.yearTaken', { year });
  if (valueText(fields.value) === null) faults.value = t('indicators.badValue');
  if (fields.source.trim() === '') faults.source = t('indicators.noSource');
  return faults;
}

/** The edits that enter an actual, or change `actual` where it is given. */
export function actualEdits(
  pack: Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>,
  { kind, id }: Pick<Monitored, 'kind' | 'id'>,
  actual: Actual | null,
  fields: ActualFields,
): readonly Edit[] {
  return rowEdits(pack, 'actuals', actual?.id ?? freshId(pack, 'actuals'), {
    subjectKind: kind,
    subjectId: id,
    year: yearText(fields.year),
    value: valueText(fields.value) ?? '',
    source: fields.source.trim(),
    locator: fields.locator.trim(),
  });
}
