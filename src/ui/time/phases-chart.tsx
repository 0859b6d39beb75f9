import { dueTotals } from '../../metrics/time/cumulative-plan.ts';
import { type ScheduleState, scheduleStates } from '../../metrics/time/schedule-states.ts';
import { ChartFrame } from '../analysis/chart-frame.tsx';
import { Name } from '../components/name.tsx';
import { Quantity } from '../components/quantity.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { useShow } from '../ledger/use-shown.ts';
import { useTexts } from './use-texts.ts';

const tones = { 'before-start': 'var(--line)', 'under-way': 'var(--planned)', 'after-end': 'var(--muted)' } as const;

/** Which of the selected projects should have started, be under way, have ended, with their land and their names. */
export function PhasesChart() {
  const { asOf, remaining } = useAtlas();
  const { t, month, name } = useSpeech();
  const texts = useTexts();
  const states = scheduleStates(remaining.value, asOf.value);
  const figures = states.map((state) => ({ ...state, ...dueTotals(state.projects) }));
  const all = figures.reduce((sum, { landMu }) => sum + (landMu.value ?? 0), 0);
  let before = 0;
  return (
    <ChartFrame
      id="schedule"
      title={t('time.phases', { month: month(asOf.value) })}
      note={t('time.phasesNote')}
      table={() => ({
        columns: [
          { label: t('time.phase') },
          { label: t('word.project') },
          { label: t('time.starting') },
          { label: t('time.ending') },
          { label: texts.withUnit(t('filter.land'), 'land'), isNumber: true },
          { label: texts.withUnit(t('filter.investment'), 'money'), isNumber: true },
        ],
        rows: states.flatMap(({ phase, projects }) =>
          projects.map((project) => [
            t(`tracking.scheduled.${phase}`),
            name(project.name).text,
            month(project.start),
            month(project.end),
            texts.bare(project.plannedNewLandMu, 'land'),
            texts.bare(project.plannedInvestmentWan, 'money'),
          ]),
        ),
      })}
    >
      <svg class="phase-band" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        {figures.map(({ phase, landMu }) => {
          const width = all > 0 ? ((landMu.value ?? 0) / all) * 1000 : 0;
          const x = before;
          before += width;
          return <rect key={phase} x={x} width={width} height={10} fill={tones[phase]} />;
        })}
      </svg>
      <div class="phases">
        {states.map((state) => (
          <Phase key={state.phase} state={state} />
        ))}
      </div>
    </ChartFrame>
  );
}

function Phase({ state }: { readonly state: ScheduleState }) {
  const { actions } = useAtlas();
  const { t, month } = useSpeech();
  const show = useShow();
  const { phase, projects, beginning, ending } = state;
  const { landMu, investmentWan } = dueTotals(projects);
  return (
    <section class="phase">
      <h4>
        <i style={{ background: tones[phase] }} />
        {t(`tracking.scheduled.${phase}`)}
      </h4>
      <p class="phase-figures">
        <strong>
          <Quantity value={projects.length} quantity="count" />
        </strong>
        <Quantity value={landMu.value} quantity="land" />
        <Quantity value={investmentWan.value} quantity="money" />
      </p>
      <p class="hint">
        {[
          ...(beginning > 0 ? [t('time.beginningNow', { count: beginning })] : []),
          ...(ending > 0 ? [t('time.endingNow', { count: ending })] : []),
          ...(landMu.known < landMu.of ? [t('time.landUnknown', { count: landMu.of - landMu.known })] : []),
        ].join(' · ')}
      </p>
      {projects.length > 0 && (
        <details>
          <summary>{t('time.list')}</summary>
          <ul class="phase-list">
            {projects.map((project) => (
              <li key={project.id}>
                <button
                  type="button"
                  onClick={() => show({ kind: 'project', id: project.id })}
                  onPointerEnter={() => actions.setHover({ kind: 'project', id: project.id })}
                  onPointerLeave={() => actions.setHover(null)}
                >
                  <Name of={project.name} />
                </button>
                <span class="muted">{t('time.fromTo', { from: month(project.start), to: month(project.end) })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
