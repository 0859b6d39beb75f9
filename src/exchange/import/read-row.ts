import type { TableName } from '../../model/pack.ts';
import { scopeKinds } from '../../model/target.ts';
import { dateText, halfWidth, numberText, plainText, yearText } from './cell-text.ts';
import type { CellTexts } from './check-row.ts';
import { plainHeading, valuesByWord } from './column-words.ts';
import type { NamedPack, Names } from './find-names.ts';
import type { FoundTable } from './find-table.ts';
import type { GridRow } from './grid.ts';
import { type HeadingUnit, inUnit } from './heading-units.ts';
import { type ImportColumn, type WordList, wordLists } from './import-columns.ts';
import type { Refusal } from './refusal.ts';

type NamesOf = Readonly<Partial<Record<TableName | 'city', Names>>>;
type Scope = (typeof scopeKinds)[number];

const scopeTables = { city: 'city', area: 'areas', platform: 'platforms', industry: 'industries' } as const;
const isScope = (text: string): text is Scope => (scopeKinds as readonly string[]).includes(text);
const subjectTables: Readonly<Record<string, TableName>> = { indicator: 'indicators', figure: 'figures' };
/** Columns that decide in which table another's name is looked up. */
const deciding = new Set(['scopeKind', 'subjectKind']);

/** The id that a text means, or why it means none. */
function reference(column: ImportColumn & { kind: 'reference' }, text: string, scope: string, names: NamesOf) {
  const table = column.table ?? (isScope(scope) ? scopeTables[scope] : (subjectTables[scope] ?? null));
  // What is wrong with the scope itself is said of its own column.
  if (table === null) return text;
  const found = names[table]?.find(text) ?? null;
  const refusal = { field: column.name, value: text };
  if (!found) return { ...refusal, code: 'unknown-name', expected: table } satisfies Refusal;
  if ('id' in found) return found.id;
  return { ...refusal, code: 'several-of-name', expected: found.several.join(', ') } satisfies Refusal;
}

/** Reads a row of a file as the cells of its table: ids for names, values for words, dates and numbers as the pack writes them. */
export function rowReader(pack: NamedPack, { table, columns }: FoundTable, names: NamesOf) {
  const { units } = pack.columnsOf(table);
  const words = new Map<WordList, ReadonlyMap<string, string>>();
  const wordOf = (list: WordList, text: string) => {
    const known = words.get(list) ?? valuesByWord(list);
    words.set(list, known);
    return known.get(plainHeading(text));
  };
  function cell(column: ImportColumn, raw: string, named: HeadingUnit | null, soFar: CellTexts): string | Refusal {
    const text = plainText(raw);
    if (!text) {
      const isCity = column.name === 'scopeId' && soFar.scopeKind === 'city';
      return isCity ? pack.info.name : '';
    }
    switch (column.kind) {
      case 'id':
        return halfWidth(text);
      case 'text':
        return text;
      case 'number':
        return numberText(halfWidth(text));
      case 'degrees': {
        const number = numberText(halfWidth(text));
        // NaN is out of no range: that it is no number is said by the schema.
        const isOut = Math.abs(Number(number)) > column.most;
        const expected = `-${column.most} … ${column.most}`;
        return isOut ? { code: 'out-of-range', field: column.name, value: text, expected } : number;
      }
      case 'energy':
        if (named?.unit === '') return { code: 'bad-unit', field: column.name, value: text, expected: 'energy' };
        return numberText(halfWidth(text));
      case 'land':
      case 'money': {
        const { kind } = column;
        const isForeign = named !== null && named.currency !== null && named.currency !== pack.info.currency;
        if (named?.unit === '' || isForeign)
          return { code: 'bad-unit', field: column.name, value: text, expected: kind };
        const own = units[column.name] ?? (kind === 'land' ? 'mu' : 'wan');
        return inUnit(numberText(halfWidth(text)), named?.unit ?? own, own);
      }
      case 'date':
        return dateText(halfWidth(text));
      case 'year':
        return yearText(halfWidth(text));
      case 'word':
        return (
          wordOf(column.words, text) ?? {
            code: 'not-a-word',
            field: column.name,
            value: text,
            expected: wordLists[column.words].join(', '),
          }
        );
      case 'reference':
        return reference(column, text, soFar.scopeKind ?? soFar.subjectKind ?? '', names);
    }
  }
  // What a target is set for decides in which table its name is looked up.
  const ordered = columns.toSorted(
    (one, other) => Number(deciding.has(other.column.name)) - Number(deciding.has(one.column.name)),
  );
  return ({ cells }: GridRow): { readonly cells: CellTexts; readonly refusals: readonly Refusal[] } => {
    const read: Record<string, string> = {};
    const refusals: Refusal[] = [];
    for (const { column, index, unit } of ordered) {
      const result = cell(column, cells[index] ?? '', unit, read);
      if (typeof result === 'string') read[column.name] = result;
      else refusals.push(result);
    }
    return { cells: read, refusals };
  };
}
