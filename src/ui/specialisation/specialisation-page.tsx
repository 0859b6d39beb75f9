import './specialisation.css';
import { useMemo } from 'preact/hooks';
import { enterpriseColumns } from '../../metrics/enterprises/enterprise-columns.ts';
import { enterpriseMask } from '../../metrics/enterprises/enterprise-mask.ts';
import { applyMask, filterMask } from '../../metrics/filter-mask.ts';
import {
  comparedAreas,
  enterpriseObservations,
  measureFor,
  measuresOf,
  projectObservations,
} from '../../metrics/specialisation/observations.ts';
import { specialise } from '../../metrics/specialisation/specialise.ts';
import { analysisSubjects } from '../../model/view-state.ts';
import { SelectionLine } from '../analysis/selection-line.tsx';
import { Quantity } from '../components/quantity.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { EnterpriseSelection } from './enterprise-selection.tsx';
import { QuotientTable } from './quotient-table.tsx';
import { SpecialisationNotes } from './specialisation-notes.tsx';

const quantityOf = { count: 'count', land: 'land', investment: 'money', output: 'money' } as const;

/** A measure that a subject lacks is never asked for. */
const measureKeys = {
  projects: {
    count: 'specialisation.of.projects.count',
    land: 'specialisation.of.projects.land',
    investment: 'specialisation.of.projects.investment',
    output: 'specialisation.measure.output',
  },
  enterprises: {
    count: 'specialisation.of.enterprises.count',
    land: 'specialisation.of.enterprises.land',
    investment: 'specialisation.measure.investment',
    output: 'specialisation.of.enterprises.output',
  },
} as const;

/** Location quotients and concentration. */
export function SpecialisationPage() {
  const { actions, pack, filter, view } = useAtlas();
  const { t } = useSpeech();
  const { analysisSubject: subject, analysisMeasure } = view.value;
  const measure = measureFor(subject, analysisMeasure);
  const { areas, industries, projects, enterprises, platforms } = pack.tables;
  const { observations, unplaced } = useMemo(() => {
    // What its own clicks filter must not change what it compares with.
    const wider = { ...filter.value, areas: [], industries: [] };
    if (subject === 'enterprises')
      return enterpriseObservations(
        applyMask(enterprises, enterpriseMask(enterpriseColumns(enterprises), wider, platforms)),
        measure,
      );
    const mask = filterMask(projects, pack.platformOfProject, wider);
    return { observations: projectObservations(applyMask(projects, mask), measure), unplaced: 0 };
  }, [subject, measure, filter.value, projects, enterprises, platforms, pack.platformOfProject]);
  const compared = useMemo(
    () => ({
      // Of the whole table, not of what the filter leaves: the number compared must not move with it.
      areas: comparedAreas(areas, subject === 'enterprises' ? enterprises : projects),
      industries: industries.map(({ id }) => id),
    }),
    [areas, industries, subject, enterprises, projects],
  );
  const found = useMemo(() => specialise(observations, compared), [observations, compared]);
  const isMissing = subject === 'enterprises' && enterprises.length === 0;
  const measureName = t(measureKeys[subject][measure]);
  return (
    <>
      <div class="ledger-controls">
        <Segmented
          label={t('specialisation.subject')}
          value={subject}
          options={analysisSubjects.map((value) => ({ value, text: t(`specialisation.subject.${value}`) }))}
          onChange={(next) => actions.setAnalysis({ analysisSubject: next })}
        />
        <Segmented
          label={t('specialisation.measure')}
          value={measure}
          options={measuresOf[subject].map((value) => ({ value, text: t(`specialisation.measure.${value}`) }))}
          onChange={(next) => actions.setAnalysis({ analysisMeasure: next })}
        />
        {subject === 'projects' ? <SelectionLine /> : <EnterpriseSelection />}
      </div>
      {isMissing ? (
        <div class="specialisation-none">
          <p>{t('specialisation.noEnterprises')}</p>
          <button type="button" class="text-button" onClick={() => actions.openLedger('import')}>
            {t('specialisation.import')}
          </button>
        </div>
      ) : (
        <div class="ledger-scroll">
          <div class="specialisation-head">
            <h3>
              {t('specialisation.title', { subject: t(`specialisation.subject.${subject}`), measure: measureName })}
            </h3>
            {subject === 'projects' && <p class="hint">{t('specialisation.projectsNote')}</p>}
            <p class="hint">{t('specialisation.formula', { whole: t(`specialisation.whole.${subject}`) })}</p>
            <p class="hint">
              {t('specialisation.base', { known: found.whole.known, of: found.whole.of })}{' '}
              <Quantity value={found.whole.sum} quantity={quantityOf[measure]} unknown="—" />
            </p>
          </div>
          {found.areas.length === 0 ? (
            <p class="specialisation-none">{t('specialisation.noneLeft')}</p>
          ) : (
            <QuotientTable of={found} caption={measureName} />
          )}
          <SpecialisationNotes compared={compared} subject={subject} unplaced={unplaced} />
        </div>
      )}
    </>
  );
}
