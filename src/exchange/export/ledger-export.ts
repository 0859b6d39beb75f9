import { type Translate, translator } from '../../i18n/translate.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { type Language, type Localized, localize } from '../../model/language.ts';
import type { Ledger, LedgerRow, RuleReport } from '../../model/ledger.ts';

/** What the files of a ledger are made from. */
export interface LedgerExport {
  readonly pack: EffectivePack;
  readonly ledger: Ledger;
  readonly rules: readonly RuleReport[];
  readonly language: Language;
  /** The filter's conditions in words; empty for none. */
  readonly conditions: readonly string[];
  /** How many of the user's own edits are in the figures. */
  readonly editCount: number;
}

/** The words that the files of a ledger are written in. */
export interface ExportSpeech {
  readonly t: Translate;
  readonly name: (text: Localized | null | undefined) => string;
}

export const exportSpeech = (language: Language): ExportSpeech => ({
  t: translator(language),
  name: (text) => localize(text ?? {}, language).text,
});

/** What a row is called; a platform's row of projects that we assume to be its own says so. */
export function rowName({ name: text, basis }: LedgerRow, { t, name }: ExportSpeech): string {
  if (text === null) return t('ledger.unallocated');
  return basis === 'assumption' ? `${name(text)} · ${t('ledger.byAssumption')}` : name(text);
}

/** The id by which a project names its row: a platform may have a row by the plan and one by assumption. */
export const rowKey = ({ id, basis }: LedgerRow): string => (basis === 'assumption' ? `${id}:assumption` : id);

/** Whether land is counted to date or within a year, in words. */
export const spanWord = ({ span, asOf }: Ledger, { t }: ExportSpeech): string =>
  span === 'annual' ? t('exchange.inYear', { year: asOf.slice(0, 4) }) : t('exchange.toDate');

/** Group, span and as-of month in words. */
export function ledgerScope({ ledger }: LedgerExport, speech: ExportSpeech): readonly string[] {
  const { t } = speech;
  return [
    t('exchange.byGroup', { group: t(`ledger.group.${ledger.group}`) }),
    spanWord(ledger, speech),
    t('exchange.asOf', { month: ledger.asOf }),
  ];
}

/** Name of a file: the city, what it holds, and the as-of month; without signs that a file system refuses. */
export function fileName({ pack, ledger, language }: LedgerExport, what: string, extension: string): string {
  const { t, name } = exportSpeech(language);
  const parts = [name(pack.info.city), what, t(`ledger.group.${ledger.group}`), ledger.asOf];
  return `${parts.join('-').replaceAll(/[\\/:*?"<>|\s]+/gu, '-')}.${extension}`;
}
