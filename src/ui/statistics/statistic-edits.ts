import type { Edit } from '../../model/edit.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import { removalEdits } from '../../state/row-edits.ts';

type Rows = Pick<EffectivePack, 'tables' | 'cellsOf' | 'columnsOf'>;

/** The edits that take a statistic away with its figures, which would point to nothing without it. */
export const statisticRemovalEdits = (pack: Rows, id: string): readonly Edit[] => [
  ...pack.tables['statistic-values']
    .filter(({ statisticId }) => statisticId === id)
    .flatMap((value) => removalEdits(pack, 'statistic-values', value.id)),
  ...removalEdits(pack, 'statistics', id),
];
