import type { Edit } from '../../../src/model/edit.ts';
import type { Step } from '../../../src/state/history.ts';

/** `edit('projects a plannedNewLand', '2', '3')` */
export function edit(cell: string, from: string, to: string): Edit {
  const [table = '', id = '', field = ''] = cell.split(' ');
  return { table, id, field, from, to };
}

export const step = (...edits: readonly Edit[]): Step => ({ kind: 'edit', edits, label: 'edit' });

/** The edits that enter a target for an area. */
export const targetEdits = (id: string, cells: Readonly<Record<string, string>> = {}): readonly Edit[] =>
  Object.entries({
    scopeKind: 'area',
    scopeId: 'vast',
    measure: 'supplied',
    year: '2031',
    span: 'cumulative',
    value: '7',
    basis: 'own',
    source: 'me',
    ...cells,
  }).map(([field, to]) => ({ table: 'targets', id, field, from: '', to }));
