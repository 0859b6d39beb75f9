import type { ProjectLedger, ProjectTracking } from '../../model/ledger.ts';
import type { Stage } from '../../model/tracking.ts';
import { Name } from '../components/name.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { RecordForm } from '../tracking/record-form.tsx';
import { FigureCell, Numeric, SumFigure } from './cells.tsx';
import { columnCount, gapToPlanned, lagColumns, measuredColumns, plannedColumn, stageColumns } from './columns.ts';
import { Editor } from './editor.tsx';
import { type EditorSlot, toggle } from './open-editor.ts';
import { RecordDate } from './record-date.tsx';
import { useShow } from './use-shown.ts';

/** A project under the row that counts it: each stage opens to be recorded in place. */
export function ProjectLedgerRow({ of: entry, editor }: { readonly of: ProjectLedger; readonly editor: EditorSlot }) {
  const { actions, selection, hover } = useAtlas();
  const { t, name } = useSpeech();
  const show = useShow();
  const { project, tracking } = entry;
  const self = { kind: 'project', id: project.id } as const;
  const isSelf = (other: typeof selection.value) => other?.kind === 'project' && other.id === project.id;
  const recorded = editor.open?.kind === 'record' && editor.open.projectId === project.id ? editor.open.stage : null;
  const projectName = name(project.name).text;
  return (
    <>
      <tr
        class="ledger-line ledger-project"
        aria-current={isSelf(selection.value) ? 'true' : undefined}
        data-hovered={isSelf(hover.value) ? '' : undefined}
        onMouseEnter={() => actions.setHover(self)}
        onMouseLeave={() => actions.setHover(null)}
      >
        <th scope="row" class="ledger-name">
          <button
            type="button"
            class="ledger-show"
            onClick={() => show(self)}
            onFocus={() => actions.setHover(self)}
            onBlur={() => actions.setHover(null)}
          >
            <Name of={project.name} />
          </button>
          <Phase of={tracking} />
        </th>
        <Numeric class="starts-group">
          <span class="muted">№ {project.no}</span>
        </Numeric>
        <FigureCell column={plannedColumn} figures={entry} />
        <td class="starts-group" />
        <td />
        <td class="starts-group" />
        <FigureCell column={gapToPlanned} figures={entry} />
        {stageColumns.map(({ stage }, index) => (
          <Numeric key={stage} class={index === 0 ? 'starts-group' : ''}>
            <button
              type="button"
              class="record-button"
              aria-expanded={recorded === stage}
              title={t('ledger.record', { stage: t(`stage.${stage}`), name: projectName })}
              onClick={() => toggle(editor, { kind: 'record', projectId: project.id, stage })}
            >
              <span class="visually-hidden">
                {t('ledger.record', { stage: t(`stage.${stage}`), name: projectName })}:{' '}
              </span>
              <SumFigure sum={entry.stages[stage]} kind="stage" />
            </button>
            <RecordDate of={[entry]} stage={stage} />
          </Numeric>
        ))}
        {lagColumns.map((column, index) => (
          <FigureCell key={column.id} column={column} figures={entry} class={index === 0 ? 'starts-group' : ''} />
        ))}
        {measuredColumns.map((column, index) => (
          <FigureCell key={column.id} column={column} figures={entry} class={index === 0 ? 'starts-group' : ''} />
        ))}
      </tr>
      {recorded && (
        <RecordRow projectId={project.id} stage={recorded} name={projectName} onDone={() => editor.set(null)} />
      )}
    </>
  );
}

function RecordRow({
  projectId,
  stage,
  name,
  onDone,
}: {
  readonly projectId: string;
  readonly stage: Stage;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { t } = useSpeech();
  return (
    <tr class="ledger-editor-row">
      <td colSpan={columnCount}>
        <Editor title={t('ledger.record', { stage: t(`stage.${stage}`), name })} onLeave={onDone}>
          {() => <RecordForm key={stage} projectId={projectId} stage={stage} onDone={onDone} />}
        </Editor>
      </td>
    </tr>
  );
}

/** How the project stands against the plan's schedule; where nothing is reported, what the schedule alone says. */
function Phase({ of: { isReported, scheduled, start, completion } }: { readonly of: ProjectTracking }) {
  const { t } = useSpeech();
  if (!isReported) {
    return (
      <span class="ledger-remark">
        {t('ledger.unreported')} · {t(`ledger.scheduled.${scheduled}`)}
      </span>
    );
  }
  const part = (what: 'start' | 'completion', timely: typeof start) => (
    <span class={timely === 'late' ? 'is-late' : ''}>
      {t(`ledger.${what}`)} {t(`ledger.timely.${timely}`)}
    </span>
  );
  return (
    <span class="ledger-remark">
      {part('start', start)} · {part('completion', completion)}
    </span>
  );
}
