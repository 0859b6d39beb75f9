import type { Gap, Ledger, LedgerFigures, TargetState } from '../../model/ledger.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { FigureCell, GapFigure, Numeric, SumFigure } from './cells.tsx';
import { columnCount, gapToPlanned, lagColumns, measuredColumns, plannedColumn, stageColumns } from './columns.ts';
import { type EditorSlot, toggle } from './open-editor.ts';
import { TargetCells } from './target-cells.tsx';
import { TargetEditor } from './target-editor.tsx';

/** The sums of the rows above, each column by itself. */
export function TotalRow({ total }: { readonly total: Ledger['total'] }) {
  const { t } = useSpeech();
  return (
    <tr class="ledger-total">
      <th scope="row" class="ledger-name">
        {t('ledger.total')}
      </th>
      <Numeric class="starts-group">
        <span class="number">{total.projectCount}</span>
      </Numeric>
      <FigureCell column={plannedColumn} figures={total} />
      <Numeric class="starts-group">
        <SumFigure sum={total.targetMu} kind="targets" />
      </Numeric>
      <td />
      <Numeric class="starts-group">
        <GapFigure gap={total.suppliedMinusTarget} />
      </Numeric>
      <FigureCell column={gapToPlanned} figures={total} />
      {stageColumns.map(({ stage, column }, index) => (
        <FigureCell key={stage} column={column} figures={total} class={index === 0 ? 'starts-group' : ''} />
      ))}
      {lagColumns.map((column, index) => (
        <FigureCell key={column.id} column={column} figures={total} class={index === 0 ? 'starts-group' : ''} />
      ))}
      {measuredColumns.map((column, index) => (
        <FigureCell key={column.id} column={column} figures={total} class={index === 0 ? 'starts-group' : ''} />
      ))}
    </tr>
  );
}

const cityKey = 'city';

/** Supplied less target, of the city as a whole. */
const cityGap = ({ missingMu, reachedShare }: TargetState): Gap => {
  const mu = missingMu === null ? null : -missingMu;
  return { mu, share: reachedShare === null ? null : reachedShare - 1, partMu: mu, known: mu === null ? 0 : 1, of: 1 };
};

/** The city's own target: set by itself, and apart from the sum of the rows'. */
export function CityRow({
  city,
  reported,
  isWhole,
  editor,
}: {
  readonly city: TargetState;
  readonly reported: LedgerFigures['stages'];
  readonly isWhole: boolean;
  readonly editor: EditorSlot;
}) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const isEditing = editor.open?.kind === 'target' && editor.open.row === cityKey;
  // What follows the gap: planned new land, and land on record, are in the total.
  const rest = columnCount - 6;
  return (
    <>
      <tr class="ledger-city">
        <th scope="row" class="ledger-name">
          <span>{t('ledger.city')}</span>
          <span class="ledger-remark">{t('ledger.cityNote')}</span>
        </th>
        <td class="starts-group" />
        <td />
        <TargetCells
          name={t('word.city')}
          state={city}
          reported={reported}
          isWhole={isWhole}
          isEditing={isEditing}
          onEdit={() => toggle(editor, { kind: 'target', row: cityKey })}
        />
        <Numeric class="starts-group">
          <GapFigure gap={cityGap(city)} />
        </Numeric>
        <td colSpan={rest} />
      </tr>
      {isEditing && (
        <tr class="ledger-editor-row">
          <td colSpan={columnCount}>
            <TargetEditor
              scope={{ kind: 'city', id: pack.info.name }}
              name={t('word.city')}
              state={city}
              onDone={() => editor.set(null)}
            />
          </td>
        </tr>
      )}
    </>
  );
}
