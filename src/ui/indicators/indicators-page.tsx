import '../plan/plan.css';
import '../tracking/tracking.css';
import './indicators.css';
import { useMemo } from 'preact/hooks';
import { groupBy } from '../../metrics/group-by.ts';
import { type Monitored, monitoredOf } from '../../metrics/indicators/monitored.ts';
import { SelectionLine } from '../analysis/selection-line.tsx';
import { AsOf } from '../as-of.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { ContradictionList } from './contradiction-list.tsx';
import { IndicatorTable } from './indicator-table.tsx';

/** Indicators by their group in the table, in its order. */
const groupsOf = (monitored: readonly Monitored[]) =>
  [...groupBy(monitored, ({ group }) => JSON.stringify(group))].map(([key, rows]) => ({
    key,
    name: rows[0]?.group ?? null,
    rows,
  }));

/** Indicators and goals, their paths, what was reached, and where the plan contradicts itself. */
export function IndicatorsPage() {
  const { actions, pack, view } = useAtlas();
  const { t } = useSpeech();
  const { tables } = pack;
  const all = useMemo(() => monitoredOf(tables), [tables]);
  const indicators = all.filter(({ kind }) => kind === 'indicator');
  const others = all.filter(({ kind }) => kind === 'figure');
  const chosenId = view.value.indicatorId;
  const choose = (indicatorId: string | null) => actions.setAnalysis({ indicatorId });
  return (
    <>
      <div class="ledger-controls">
        <p class="ledger-lead">{t('indicators.intro')}</p>
        <SelectionLine />
        <AsOf />
      </div>
      <div class="ledger-scroll">
        <div class="indicator-lists">
          <IndicatorTable
            caption={t('indicators.list')}
            groups={groupsOf(indicators)}
            chosenId={chosenId}
            onChoose={choose}
          />
          <details open={others.some(({ id }) => id === chosenId)}>
            <summary>{t('indicators.others', { count: others.length })}</summary>
            <IndicatorTable
              caption={t('indicators.othersOf')}
              groups={[{ key: 'figures', name: null, rows: others }]}
              chosenId={chosenId}
              onChoose={choose}
            />
          </details>
          <details>
            <summary>{t('indicators.contradictions')}</summary>
            <div class="plan indicator-contradictions">
              <p class="plan-note">{t('indicators.contradictionsIntro')}</p>
              <ContradictionList />
            </div>
          </details>
        </div>
      </div>
    </>
  );
}
