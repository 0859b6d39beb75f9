import type { LedgerGroup, LedgerRow } from '../../model/ledger.ts';
import type { Selection } from '../../model/view-state.ts';
import { Icon } from '../components/icon.tsx';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { Dash, FigureCell, GapFigure, Numeric } from './cells.tsx';
import { columnCount, gapToPlanned, lagColumns, measuredColumns, plannedColumn, stageColumns } from './columns.ts';
import { type EditorSlot, toggle } from './open-editor.ts';
import { ProjectLedgerRow } from './project-row.tsx';
import { RecordDate } from './record-date.tsx';
import { rowKey } from './sections.ts';
import { TargetCells } from './target-cells.tsx';
import { TargetEditor } from './target-editor.tsx';
import { useShow } from './use-shown.ts';

interface GroupRowProps {
  readonly group: LedgerGroup;
  readonly row: LedgerRow;
  /** Whether the target of what the row is for is entered here. */
  readonly bearsTarget: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly editor: EditorSlot;
}

/** An area, platform or industry: its figures, its target, and under it its projects. */
export function GroupRow({ group, row, bearsTarget, isOpen, onToggle, editor }: GroupRowProps) {
  const { actions, selection, hover } = useAtlas();
  const { t, name } = useSpeech();
  const key = rowKey(row);
  const self: Selection | null = row.name === null ? null : { kind: group, id: row.id };
  const rowName = row.name === null ? t('ledger.unallocated') : name(row.name).text;
  const holds = (other: Selection | null): boolean =>
    other !== null &&
    (other.kind === 'project'
      ? !isOpen && row.projects.some(({ project }) => project.id === other.id)
      : other.kind === self?.kind && other.id === self.id);
  const isEditing = editor.open?.kind === 'target' && editor.open.row === key;
  return (
    <>
      <tr
        class="ledger-line"
        aria-current={holds(selection.value) ? 'true' : undefined}
        data-hovered={holds(hover.value) ? '' : undefined}
        onMouseEnter={() => actions.setHover(self)}
        onMouseLeave={() => actions.setHover(null)}
      >
        <th scope="row" class="ledger-name">
          <span class="ledger-name-line">
            <button
              type="button"
              class="ledger-open"
              disabled={row.projects.length === 0}
              aria-expanded={isOpen}
              aria-label={t(isOpen ? 'ledger.foldRow' : 'ledger.openRow', { name: rowName })}
              onClick={onToggle}
            >
              {row.projects.length > 0 && <Icon name="right" />}
            </button>
            <RowName row={row} self={self} />
          </span>
        </th>
        <Numeric class="starts-group">
          {row.projects.length > 0 ? (
            <span class="number">{row.projects.length}</span>
          ) : (
            <Dash word="word.noProjectListed" />
          )}
        </Numeric>
        <FigureCell column={plannedColumn} figures={row} />
        {bearsTarget ? (
          <TargetCells
            name={rowName}
            state={row.target}
            others={row.otherTargets}
            reported={row.stages}
            isWhole={row.isWhole}
            isEditing={isEditing}
            onEdit={() => toggle(editor, { kind: 'target', row: key })}
          />
        ) : (
          <>
            <td class="starts-group" />
            <td />
          </>
        )}
        <Numeric class="starts-group">{bearsTarget && <GapFigure gap={row.suppliedMinusTarget} />}</Numeric>
        <FigureCell column={gapToPlanned} figures={row} />
        {stageColumns.map(({ stage, column }, index) => (
          <FigureCell key={stage} column={column} figures={row} class={index === 0 ? 'starts-group' : ''}>
            <RecordDate of={row.projects} stage={stage} />
          </FigureCell>
        ))}
        {lagColumns.map((column, index) => (
          <FigureCell key={column.id} column={column} figures={row} class={index === 0 ? 'starts-group' : ''} />
        ))}
        {measuredColumns.map((column, index) => (
          <FigureCell key={column.id} column={column} figures={row} class={index === 0 ? 'starts-group' : ''} />
        ))}
      </tr>
      {isEditing && (
        <tr class="ledger-editor-row">
          <td colSpan={columnCount}>
            <TargetEditor
              scope={{ kind: group, id: row.id }}
              name={rowName}
              state={row.target}
              onDone={() => editor.set(null)}
            />
          </td>
        </tr>
      )}
      {isOpen && row.projects.map((entry) => <ProjectLedgerRow key={entry.project.id} of={entry} editor={editor} />)}
    </>
  );
}

/** The name, which selects what the row is for and shows it on the map. */
function RowName({ row, self }: { readonly row: LedgerRow; readonly self: Selection | null }) {
  const { actions } = useAtlas();
  const { t } = useSpeech();
  const show = useShow();
  if (self === null || row.name === null) return <span>{t('ledger.unallocated')}</span>;
  return (
    <span>
      <button
        type="button"
        class="ledger-show"
        onClick={() => show(self)}
        onFocus={() => actions.setHover(self)}
        onBlur={() => actions.setHover(null)}
      >
        <Name of={row.name} />
      </button>
      {row.basis === 'assumption' && <span class="ledger-remark">{t('ledger.byAssumption')}</span>}
    </span>
  );
}
