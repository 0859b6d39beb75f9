import type { Edit } from '../../src/model/edit.ts';
import type { Statistic } from '../../src/model/statistic.ts';

const rowOf = (table: Edit['table'], id: string, cells: Readonly<Record<string, string>>): readonly Edit[] =>
  Object.entries(cells).map(([field, to]) => ({ table, id, field, from: '', to }));

interface Own extends Partial<Pick<Statistic, 'scopeKind' | 'adding' | 'unit' | 'name'>> {
  readonly id?: string;
}

/** Edits that bring a statistic `s` by area, 产值 in 亿元, with these figures; an empty text is a cell without a number. */
export function statisticEdits(figures: Readonly<Record<string, string>>, own: Own = {}): readonly Edit[] {
  const { id = 's', scopeKind = 'area', adding = 'sum', unit = '亿元', name = '产值' } = own;
  return [
    ...rowOf('statistics', id, { scopeKind, name, unit: unit ?? '', adding, source: '统计年鉴2023' }),
    ...Object.entries(figures).flatMap(([scopeId, value]) =>
      rowOf('statistic-values', `${id}.${scopeId}`, { statisticId: id, scopeId, value }),
    ),
  ];
}
