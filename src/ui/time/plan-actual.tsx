import type { Timeliness } from '../../model/ledger.ts';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useShow } from '../ledger/use-shown.ts';

/** Each selected project with a record: its months and land by the plan, and what was recorded up to the as-of month. */
export function PlanActual() {
  const { actions, remaining, tracking } = useAtlas();
  const { t, month } = useSpeech();
  const show = useShow();
  const reported = remaining.value.flatMap((project) => {
    const own = tracking.value.get(project.id);
    return own?.isReported ? [{ project, tracking: own }] : [];
  });
  return (
    <section class="plan-actual">
      <h3>{t('time.planActual')}</h3>
      <p class="hint">
        {t('time.planActualOf', { known: reported.length, all: remaining.value.length })}{' '}
        <button type="button" class="text-button" onClick={() => actions.openLedger('rows')}>
          {t('time.openLedger')}
        </button>
      </p>
      {reported.length > 0 && (
        <div class="chart-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('word.project')}</th>
                <th scope="col">{t('time.plannedMonths')}</th>
                <th scope="col">{t('tracking.start')}</th>
                <th scope="col">{t('tracking.completion')}</th>
                <th scope="col" class="is-number">
                  {t('time.plannedLand')}
                </th>
                <th scope="col" class="is-number">
                  {t('time.actualSupplied')}
                </th>
                <th scope="col" class="is-number">
                  {t('time.actualStarted')}
                </th>
              </tr>
            </thead>
            <tbody>
              {reported.map(({ project, tracking: { stages, start, completion } }) => (
                <tr key={project.id}>
                  <th scope="row">
                    <button
                      type="button"
                      class="plan-actual-name"
                      onClick={() => show({ kind: 'project', id: project.id })}
                    >
                      <Name of={project.name} />
                    </button>
                  </th>
                  <td>{t('time.fromTo', { from: month(project.start), to: month(project.end) })}</td>
                  <td>
                    <TimelyWord of={start} />
                  </td>
                  <td>
                    <TimelyWord of={completion} />
                  </td>
                  <td class="is-number">
                    <Quantity value={project.plannedNewLandMu} quantity="land" />
                  </td>
                  {([stages.supplied, stages.started] as const).map(({ landMu, isComplete }, index) => (
                    <td key={index} class="is-number">
                      {landMu !== null && !isComplete && '≥ '}
                      <Quantity value={landMu} quantity="land" />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function TimelyWord({ of }: { readonly of: Timeliness }) {
  const { t } = useSpeech();
  return (
    <span class={of === 'late' ? 'plan-actual-late' : of === 'on-time' ? '' : 'unknown'}>
      {t(`tracking.timeliness.${of}`)}
    </span>
  );
}
