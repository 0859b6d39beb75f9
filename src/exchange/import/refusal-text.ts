import type { MessageKey, Translate } from '../../i18n/translate.ts';
import { headingKey, wordKey } from './column-words.ts';
import { type ImportTable, importColumns, wordLists } from './import-columns.ts';
import type { Refusal } from './refusal.ts';

const tableWords: Readonly<Record<string, MessageKey>> = {
  city: 'word.city',
  areas: 'word.area',
  platforms: 'word.platform',
  industries: 'word.industry',
  projects: 'word.project',
  parcels: 'tracking.parcel',
  chains: 'enterprise.chain',
  indicators: 'actualSubject.indicator',
  figures: 'actualSubject.figure',
};

function says({ code, field, value, expected }: Refusal, table: ImportTable, t: Translate): string {
  switch (code) {
    case 'unknown-name':
      return t('exchange.unknownName', { value, kind: t(tableWords[expected] ?? 'word.area') });
    case 'several-of-name':
      return t('exchange.severalOfName', { value, ids: expected });
    case 'actual-twice':
      return t('indicators.yearInRow', { year: value, row: expected });
    case 'same-row':
      return t('exchange.sameRow', { row: expected });
    case 'parcel-name-taken':
      return t('exchange.parcelNameTaken', { value, id: expected });
    case 'enterprise-name-taken':
      return t('enterprise.nameTaken', { value, id: expected });
    case 'code-taken':
      return t('enterprise.codeTaken', { value, id: expected });
    case 'bad-unit':
      if (expected === 'money') return t('enterprise.badMoneyUnit', { value });
      return t(expected === 'energy' ? 'enterprise.badEnergyUnit' : 'exchange.badUnit', { value });
    case 'duplicate-id':
      return t('exchange.duplicateId', { value, row: expected });
    case 'not-a-word':
    case 'value-missing':
    case 'not-allowed': {
      const column = importColumns[table].find(({ name }) => name === field);
      const words =
        column?.kind === 'word'
          ? wordLists[column.words].map((word) => t(wordKey(column.words, word))).join(' / ')
          : '';
      if (code === 'value-missing') return t('exchange.valueMissing', { words: words && `: ${words}` });
      return t('exchange.notAWord', { value, expected: words || expected });
    }
    default:
      return t(`issue.${code}`, { value, expected });
  }
}

/** Why a row or cell is refused, in the reader's words: the column, what is wrong and what would be right. */
export function refusalText(refusal: Refusal, table: ImportTable, t: Translate): string {
  const reason = says(refusal, table, t);
  return refusal.field === null
    ? reason
    : t('exchange.inColumn', { column: t(headingKey(refusal.field, table)), reason });
}
