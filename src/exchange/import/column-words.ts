import { type MessageKey, translator } from '../../i18n/translate.ts';
import { languages } from '../../model/language.ts';
import { type ImportColumn, type ImportTable, importColumns, type WordList, wordLists } from './import-columns.ts';

const headings: Readonly<Record<string, MessageKey>> = {
  id: 'exchange.column.id',
  scopeKind: 'exchange.column.scopeKind',
  scopeId: 'exchange.column.scopeId',
  measure: 'target.measure',
  year: 'target.year',
  span: 'target.span',
  value: 'exchange.column.value',
  basis: 'target.basis',
  projectId: 'word.project',
  parcelId: 'tracking.parcel',
  stage: 'tracking.stage',
  date: 'tracking.date',
  land: 'tracking.land',
  source: 'tracking.field.source',
  locator: 'tracking.field.locator',
  note: 'tracking.field.note',
  name: 'tracking.field.name',
  approvalNo: 'tracking.field.approvalNo',
  contractNo: 'tracking.field.contractNo',
  supervisionNo: 'tracking.field.supervisionNo',
  supplyMode: 'tracking.field.supplyMode',
  landOrigin: 'tracking.field.landOrigin',
  landUseCode: 'tracking.field.landUseCode',
  plotRatio: 'tracking.field.plotRatio',
  agreedStart: 'tracking.field.agreedStart',
  agreedCompletion: 'tracking.field.agreedCompletion',
};

/** Columns of enterprises that go by another name than those of other tables, or are in no other. */
const enterpriseHeadings: Readonly<Record<string, MessageKey>> = {
  code: 'enterprise.code',
  name: 'enterprise.name',
  gbIndustry: 'enterprise.gbIndustry',
  industryId: 'word.industry',
  areaId: 'word.area',
  platformId: 'word.platform',
  lng: 'enterprise.lng',
  lat: 'enterprise.lat',
  geometryBasis: 'enterprise.geometryBasis',
  authority: 'enterprise.authority',
  accuracyM: 'enterprise.accuracyM',
  year: 'enterprise.year',
  land: 'enterprise.land',
  output: 'enterprise.output',
  valueAdded: 'enterprise.valueAdded',
  revenue: 'enterprise.revenue',
  tax: 'enterprise.tax',
  rd: 'enterprise.rd',
  energyTce: 'enterprise.energyTce',
  staff: 'enterprise.staff',
  performanceClass: 'enterprise.performanceClass',
  chainId: 'enterprise.chain',
  chainRole: 'enterprise.chainRole',
};

/** Columns of actuals that go by another name than those of other tables, or are in no other. */
const actualHeadings: Readonly<Record<string, MessageKey>> = {
  subjectKind: 'exchange.column.subjectKind',
  subjectId: 'exchange.column.subjectId',
  year: 'indicators.year',
  value: 'exchange.column.actual',
  source: 'indicators.source',
  locator: 'indicators.locator',
};

const ownHeadings: Readonly<Record<string, Readonly<Record<string, MessageKey>>>> = {
  enterprises: enterpriseHeadings,
  actuals: actualHeadings,
};

/** What a column of a table is called on screen and in templates. */
export function headingKey(column: string, table: string): MessageKey {
  const key = ownHeadings[table]?.[column] ?? headings[column];
  if (!key) throw new Error(`no heading for column ${column} of ${table}`);
  return key;
}

const wordPrefixes = {
  scopeKind: 'word',
  stage: 'stage',
  span: 'target.span',
  targetBasis: 'target.basis',
  supplyMode: 'supplyMode',
  landOrigin: 'landOrigin',
  geometryBasis: 'ground.basis',
  performanceClass: 'enterprise.class',
  chainRole: 'enterprise.role',
  actualSubject: 'actualSubject',
} as const satisfies Readonly<Record<WordList, string>>;

/** The message that says a value of a list. */
export const wordKey = (list: WordList, value: string): MessageKey => `${wordPrefixes[list]}.${value}` as MessageKey;

/** Shorter words that land offices use for the same. */
const alsoSaid: Readonly<Partial<Record<WordList, Readonly<Record<string, string>>>>> = {
  span: { 累计: 'cumulative', 当年: 'annual', 年度: 'annual' },
  landOrigin: { 新增: 'new', 存量: 'existing' },
  performanceClass: { a类: 'A', b类: 'B', c类: 'C', d类: 'D' },
  targetBasis: { 正式: 'official', 下达: 'official' },
  scopeKind: { 平台: 'platform', 乡镇街道: 'area', 功能区: 'area' },
};

/** As headings and words are compared: widths, case, spaces, a mark of what is required and anything in brackets do not count. */
export const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)/gu, '')
    .replaceAll(/[\s*]+/gu, ' ')
    .trim()
    .toLowerCase();

/** What stands in brackets after a heading, e.g. its unit; empty for none. */
export const bracketed = (text: string): string => /\(([^)]*)\)/u.exec(text.normalize('NFKC'))?.[1]?.trim() ?? '';

const inAllLanguages = (key: MessageKey): readonly string[] => languages.map((language) => translator(language)(key));

/** Columns of a table by every heading that is understood: the column's name, or its title in either language. */
export function columnsByHeading(table: ImportTable): ReadonlyMap<string, ImportColumn> {
  return new Map(
    importColumns[table].flatMap((column) =>
      [column.name, ...inAllLanguages(headingKey(column.name, table))].map(
        (text) => [plainHeading(text), column] as const,
      ),
    ),
  );
}

/** The values of a list by every word that is understood: the value, its word in either language, or a shorter one. */
export function valuesByWord(list: WordList): ReadonlyMap<string, string> {
  const words = wordLists[list].flatMap((value) =>
    [value, ...inAllLanguages(wordKey(list, value))].map((text) => [plainHeading(text), value] as const),
  );
  return new Map([...words, ...Object.entries(alsoSaid[list] ?? {})]);
}
